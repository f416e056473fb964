package cn.guijian.check;

import cn.guijian.engine.judge.Doubted;
import cn.guijian.model.Catalog;
import cn.guijian.model.Column;
import cn.guijian.model.Cover;
import cn.guijian.model.CoverItem;
import cn.guijian.model.Doubt;
import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Reading;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Submission;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Trouble;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what {@link PastWriter} wrote; the bytes were proved whole before. */
final class PastReader {
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final Column[] COLUMNS = Column.values();
    private static final CoverItem[] ITEMS = CoverItem.values();
    private static final Trouble.Type[] TROUBLES = Trouble.Type.values();
    private static final Doubt[] DOUBTS = Doubt.values();

    private final byte[] bytes;
    private final Catalog catalog;
    private final List<String> texts;
    private int at;

    private PastReader(byte[] bytes, Catalog catalog) {
        this.bytes = bytes;
        this.catalog = catalog;
        this.texts = list(this::utf8);
    }

    static KnownPast read(byte[] bytes, Catalog catalog) {
        PastReader in = new PastReader(bytes, catalog);
        Map<Submission, Doubted> doubted = new IdentityHashMap<>();
        List<Submission> submissions = in.list(() -> {
            Submission submission = in.submission();
            doubted.put(submission, new Doubted(in.list(in::cause)));
            return submission;
        });
        return new KnownPast(submissions, doubted);
    }

    private Submission submission() {
        return new Submission(
                new InputFile(text(), text(), Long.parseLong(text())),
                unit(text()),
                new Period(number(), number()),
                cover(),
                list(this::row),
                list(this::trouble),
                seen());
    }

    private ReportingUnit unit(String code) {
        return catalog.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unit " + code + " in the tables it was kept for"));
    }

    private Cover cover() {
        Map<CoverItem, Location> entries = new EnumMap<>(CoverItem.class);
        for (int i = number(); i > 0; i--) {
            entries.put(ITEMS[number()], place());
        }
        return new Cover(entries, optional().map(LocalDate::parse), new HashSet<>(list(() -> ITEMS[number()])));
    }

    private SubmittedRow row() {
        return new SubmittedRow(text(), text(), place(), place(), place(), optional(), values());
    }

    private Map<Column, ReportedValue> values() {
        Map<Column, ReportedValue> values = new EnumMap<>(Column.class);
        for (int i = number(); i > 0; i--) {
            values.put(COLUMNS[number()], value());
        }
        return values;
    }

    private ReportedValue value() {
        return new ReportedValue(text(), COLUMNS[number()], place(), reading(text()), optional());
    }

    private static Reading reading(String written) {
        return switch (written) {
            case "B" -> new Reading.Blank();
            case "D" -> new Reading.Dash();
            case "U" -> new Reading.Unreadable();
            default -> new Reading.Number(new BigDecimal(written));
        };
    }

    private Trouble trouble() {
        return new Trouble(
                TROUBLES[number()], optional(), optional().map(Column::valueOf), list(this::place), list(this::text));
    }

    private Map<String, Location> seen() {
        Map<String, Location> seen = new HashMap<>();
        for (int i = number(); i > 0; i--) {
            seen.put(text(), place());
        }
        return seen;
    }

    private Doubted.Cause cause() {
        return new Doubted.Cause(
                number() > 0, DOUBTS[number()], Set.copyOf(list(this::text)), Set.copyOf(list(this::text)));
    }

    private Location place() {
        return new Location(text(), text(), text(), text());
    }

    private Optional<String> optional() {
        return number() == 0 ? Optional.empty() : Optional.of(text());
    }

    private String text() {
        return texts.get(number());
    }

    private String utf8() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private <T> List<T> list(Supplier<T> read) {
        int count = number();
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(read.get());
        }
        return list;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes[at++];
            number |= (next & MORE - 1) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
