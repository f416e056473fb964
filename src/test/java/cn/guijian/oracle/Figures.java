package cn.guijian.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of a filing in the reporting unit, rates rounded and, where a formula has no result, recomputed. */
final class Figures {
    private final Tables tables;
    private final Filing filing;

    Figures(Tables tables, Filing filing) {
        this.tables = tables;
        this.filing = filing;
    }

    /** The first row of the code; a second one is a fault and never read. */
    Optional<Filing.Line> line(String code) {
        return filing.lines(code).stream().findFirst();
    }

    int count(String code) {
        return filing.lines(code).size();
    }

    Entry entry(Measure measure, String column) {
        Entry raw = line(measure.code()).map(line -> line.entry(column)).orElse(Entry.BLANK);
        if (!measure.isRate()) {
            return raw;
        }
        if (raw.state() == Entry.State.PENDING) {
            return recomputed(measure);
        }
        return raw.isNumber() ? Entry.of(raw.number().setScale(measure.decimals(), RoundingMode.HALF_UP)) : raw;
    }

    Entry judged(Measure measure) {
        return entry(measure, measure.judgedColumn());
    }

    Optional<BigDecimal> numerator(Measure rate) {
        return sum(rate.numerator());
    }

    Optional<BigDecimal> denominator(Measure rate) {
        return sum(rate.denominator());
    }

    /** The sum of the judged values of some codes, empty unless each of them is a number. */
    private Optional<BigDecimal> sum(List<String> codes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String code : codes) {
            Entry part = judged(tables.measures().get(code));
            if (!part.isNumber()) {
                return Optional.empty();
            }
            sum = sum.add(part.number());
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    /** What the rate's formula would show: nothing while an input is blank, a dash over 0, else the quotient. */
    private Entry recomputed(Measure rate) {
        Optional<BigDecimal> over = numerator(rate);
        Optional<BigDecimal> under = denominator(rate);
        if (over.isEmpty() || under.isEmpty()) {
            return inputBlank(rate) ? Entry.BLANK : Entry.PENDING;
        }
        if (under.get().signum() == 0) {
            return Entry.DASH;
        }
        return Entry.of(over.get().multiply(rate.factor()).divide(under.get(), rate.decimals(), RoundingMode.HALF_UP));
    }

    private boolean inputBlank(Measure rate) {
        return Stream.concat(rate.numerator().stream(), rate.denominator().stream())
                .anyMatch(code -> judged(tables.measures().get(code)).isBlank());
    }
}
