package cn.guijian.check;

import cn.guijian.engine.judge.Doubted;
import cn.guijian.files.CachePlace;
import cn.guijian.files.Inputs;
import cn.guijian.files.OwnFolder;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Doubt;
import cn.guijian.ruleset.RulesCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Earlier quarters as a run before read and went through them, in the user's own folder: who mends a workbook checks it
 * again and again beside the same earlier quarters. What is kept counts for the very same files, rules, program and Java,
 * and only if it is whole. Nothing here ever fails a run: without it the quarters are read and gone through each time.
 */
public final class PastCache {
    private static final String ENDING = ".past";
    /** Of so many units or places of one user. */
    private static final int KEPT = 4;

    private final Optional<OwnFolder> folder;

    private PastCache(Optional<OwnFolder> folder) {
        this.folder = folder;
    }

    /** Remembers nothing. */
    public static PastCache none() {
        return new PastCache(Optional.empty());
    }

    /** Remembers in this folder. */
    static PastCache in(Path folder) {
        return new PastCache(Optional.of(new OwnFolder(folder)));
    }

    /** The place for such things of the user who runs the program. */
    public static PastCache ofUser() {
        return new PastCache(CachePlace.ofUser().map(OwnFolder::new));
    }

    /**
     * What stands for these workbooks, in the order in which they are read; empty where nothing is remembered or one of
     * them is no plain file.
     *
     * @param rules the hash over the rules folder
     */
    Optional<String> key(String rules, List<Inputs.Workbook> workbooks) {
        if (folder.isEmpty() || workbooks.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> parts = new ArrayList<>(RulesCache.parts(rules));
            for (Inputs.Workbook workbook : workbooks) {
                if (!(workbook.source() instanceof Inputs.Source.File)) {
                    return Optional.empty();
                }
                parts.add(workbook.name());
                parts.add(Fingerprint.sha256(Files.readAllBytes(workbook.path())));
            }
            return Optional.of(Fingerprint.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) { // gone, not readable: whoever reads it says so
            return Optional.empty();
        }
    }

    /** What was kept under a key. */
    Optional<KnownPast> find(String key, Catalog catalog) {
        try {
            return RulesCache.content(key, folder.orElseThrow().read(key + ENDING))
                    .map(content -> PastReader.read(content, catalog));
        } catch (IOException e) { // not there, not ours, not readable: all the same
            return Optional.empty();
        }
    }

    /** Keeps what was found; where that is not possible, a later run reads and goes through it again. */
    void keep(String key, KnownPast past) {
        try {
            folder.orElseThrow().write(key + ENDING, RulesCache.sealed(key, PastWriter.write(past)));
            folder.orElseThrow().removeOld(ENDING, KEPT);
        } catch (IOException e) { // a full disk, a folder of somebody else's: the run itself needs none of it
            return;
        }
    }

    /** Writes what {@link PastReader} reads: numbers of seven bits a byte, each text once in front. */
    static final class PastWriter {
        private static final int MORE = 0x80;
        private static final int BITS = 7;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Map<String, Integer> texts = new LinkedHashMap<>();

        private PastWriter() {}

        static byte[] write(KnownPast past) {
            PastWriter body = new PastWriter();
            body.each(past.submissions(), submission -> {
                body.submission(submission);
                body.each(
                        past.doubted()
                                .getOrDefault(submission, Doubted.nothing())
                                .causes(),
                        body::cause);
            });
            PastWriter whole = new PastWriter();
            whole.each(body.texts.keySet(), text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                whole.number(bytes.length);
                whole.out.writeBytes(bytes);
            });
            whole.out.writeBytes(body.out.toByteArray());
            return whole.out.toByteArray();
        }

        private void submission(Submission submission) {
            text(submission.input().file());
            text(submission.input().sha256());
            text(String.valueOf(submission.input().bytes()));
            text(submission.unit().code());
            number(submission.period().year());
            number(submission.period().quarter());
            cover(submission.cover());
            each(submission.rows(), this::row);
            each(submission.troubles(), this::trouble);
            each(submission.seen().entrySet(), seen -> {
                text(seen.getKey());
                place(seen.getValue());
            });
        }

        private void cover(Cover cover) {
            each(cover.entries().entrySet(), entry -> {
                number(entry.getKey().ordinal());
                place(entry.getValue());
            });
            optional(cover.date().map(LocalDate::toString));
            each(cover.formulas(), item -> number(item.ordinal()));
        }

        private void row(SubmittedRow row) {
            text(row.code());
            text(row.name());
            place(row.place());
            place(row.unitText());
            place(row.explanation());
            optional(row.explanationFormula());
            each(row.values().entrySet(), value -> {
                number(value.getKey().ordinal());
                value(value.getValue());
            });
        }

        private void value(ReportedValue value) {
            text(value.code());
            number(value.column().ordinal());
            place(value.location());
            text(reading(value.reading()));
            optional(value.formula());
        }

        /** A number as it is; what is none by a letter. */
        private static String reading(Reading reading) {
            if (reading instanceof Reading.Number number) {
                return number.value().toString();
            }
            return reading instanceof Reading.Blank ? "B" : reading instanceof Reading.Dash ? "D" : "U";
        }

        private void trouble(Trouble trouble) {
            number(trouble.type().ordinal());
            optional(trouble.indicator());
            optional(trouble.column().map(Enum::name));
            each(trouble.locations(), this::place);
            each(trouble.details(), this::text);
        }

        private void cause(Doubted.Cause cause) {
            number(cause.fault() ? 1 : 0);
            number(cause.doubt().ordinal());
            each(cause.rows(), this::text);
            each(cause.cells(), this::text);
        }

        private void place(Location place) {
            text(place.sheet());
            text(place.cell());
            text(place.label());
            text(place.raw());
        }

        private void optional(Optional<String> text) {
            each(text.stream().toList(), this::text);
        }

        private void text(String text) {
            number(texts.computeIfAbsent(text, t -> texts.size()));
        }

        private <T> void each(Collection<T> items, Consumer<T> write) {
            number(items.size());
            items.forEach(write);
        }

        private void number(int number) {
            int rest = number;
            while (rest >= MORE) {
                out.write(rest & MORE - 1 | MORE);
                rest >>>= BITS;
            }
            out.write(rest);
        }
    }

    /** Reads what {@link PastWriter} wrote; the bytes were proved whole before. */
    static final class PastReader {
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
                    TROUBLES[number()],
                    optional(),
                    optional().map(Column::valueOf),
                    list(this::place),
                    list(this::text));
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
}
