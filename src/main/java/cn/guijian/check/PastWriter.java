package cn.guijian.check;

import cn.guijian.engine.judge.Doubted;
import cn.guijian.model.Cover;
import cn.guijian.model.Location;
import cn.guijian.model.Reading;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.Submission;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Trouble;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what {@link PastReader} reads: numbers of seven bits a byte, each text once in front. */
final class PastWriter {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private PastWriter() {}

    static byte[] write(KnownPast past) {
        PastWriter body = new PastWriter();
        body.each(past.submissions(), submission -> {
            body.submission(submission);
            body.each(past.doubted().getOrDefault(submission, Doubted.nothing()).causes(), body::cause);
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
