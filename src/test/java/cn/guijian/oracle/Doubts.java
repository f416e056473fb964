package cn.guijian.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The codes whose own row bears a fault of the level 强制性. */
final class Doubts {
    private static final String QUARTER = "本季数";
    private static final String YEAR = "本年累计";
    private static final String PLAN = "规划期累计";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Tables tables;
    private final Figures figures;
    private final Quarter quarter;
    private final Set<String> rows = new HashSet<>();
    private final Set<String> shares = new HashSet<>();

    Doubts(Tables tables, Figures figures, Quarter quarter, Unit unit) {
        this.tables = tables;
        this.figures = figures;
        this.quarter = quarter;
        tables.measures().values().stream().filter(unit::reports).forEach(this::look);
    }

    /** True when a fault lies in the indicator's row or in a row of its numerator or denominator. */
    boolean about(Measure measure) {
        return Stream.of(List.of(measure.code()), measure.numerator(), measure.denominator())
                .flatMap(List::stream)
                .anyMatch(rows::contains);
    }

    /** The same for what it adds to the city: of a rate its inputs, whatever stands in the rate's own cell. */
    boolean aboutPart(Measure measure) {
        return measure.isRate()
                ? shares.contains(measure.code())
                        || Stream.of(measure.numerator(), measure.denominator())
                                .flatMap(List::stream)
                                .anyMatch(rows::contains)
                : rows.contains(measure.code());
    }

    private void look(Measure measure) {
        boolean own = figures.count(measure.code()) != 1
                || unitDiffers(measure)
                || measure.columns().stream().anyMatch(column -> cellFaulty(measure, column))
                || cumulationFaulty(measure)
                || (measure.isRate() && rateFaulty(measure));
        if (own) {
            rows.add(measure.code());
        }
        if (!measure.whole().isEmpty()) {
            compareWithWhole(measure, tables.measures().get(measure.whole()));
        }
    }

    private boolean unitDiffers(Measure measure) {
        String text = figures.line(measure.code()).map(Filing.Line::unitText).orElse("");
        boolean content = measure.columns().stream()
                .anyMatch(column -> !figures.entry(measure, column).isBlank());
        return content && !text.isEmpty() && !text.equals(Texts.tidy(measure.reportingUnit()));
    }

    private boolean cellFaulty(Measure measure, String column) {
        Entry entry = figures.entry(measure, column);
        return switch (entry.state()) {
            case UNREADABLE, PENDING -> true;
            case BLANK, DASH -> !measure.isRate();
            case NUMBER ->
                (entry.number().signum() < 0 && !mayBeNegative(measure, column))
                        || (!measure.isRate() && OracleRow.plain(entry.number()).scale() > measure.decimals());
        };
    }

    private boolean net(Measure measure) {
        return measure.net();
    }

    private boolean mayBeNegative(Measure measure, String column) {
        return net(measure) && (column.equals(QUARTER) || column.equals(YEAR));
    }

    private boolean cumulationFaulty(Measure measure) {
        boolean falls = exceeds(measure, QUARTER, YEAR) || exceeds(measure, YEAR, PLAN);
        boolean startsWrong =
                quarter.number() == 1 && (exceeds(measure, QUARTER, YEAR) || exceeds(measure, YEAR, QUARTER));
        return (falls && !net(measure)) || startsWrong;
    }

    private boolean exceeds(Measure measure, String one, String other) {
        if (!measure.columns().contains(one) || !measure.columns().contains(other)) {
            return false;
        }
        return greater(figures.entry(measure, one), figures.entry(measure, other));
    }

    private static boolean greater(Entry one, Entry other) {
        return one.isNumber() && other.isNumber() && one.number().compareTo(other.number()) > 0;
    }

    private void compareWithWhole(Measure part, Measure whole) {
        boolean larger = part.columns().stream()
                .filter(whole.columns()::contains)
                .anyMatch(column -> greater(figures.entry(part, column), figures.entry(whole, column)));
        if (larger) {
            rows.add(part.code());
            rows.add(whole.code());
        }
    }

    private boolean rateFaulty(Measure rate) {
        Entry stated = figures.judged(rate);
        boolean aboveHundred =
                rate.boundedByHundred() && stated.isNumber() && stated.number().compareTo(HUNDRED) > 0;
        Optional<BigDecimal> over = figures.numerator(rate);
        Optional<BigDecimal> under = figures.denominator(rate);
        boolean blank = stated.isBlank() && over.isPresent() && under.isPresent();
        return aboveHundred || blank || disagrees(rate, stated, over, under);
    }

    private boolean disagrees(Measure rate, Entry stated, Optional<BigDecimal> over, Optional<BigDecimal> under) {
        if (under.isEmpty()) {
            return false;
        }
        boolean inputs = inputsFaulty(rate, stated, over, under.get());
        if (inputs) {
            shares.add(rate.code());
        }
        return inputs || (under.get().signum() > 0 && stated.state() == Entry.State.DASH);
    }

    private boolean inputsFaulty(Measure rate, Entry stated, Optional<BigDecimal> over, BigDecimal under) {
        if (under.signum() <= 0) {
            return under.signum() == 0 && over.isPresent() && over.get().signum() > 0;
        }
        boolean tooMany =
                rate.boundedByHundred() && over.isPresent() && over.get().compareTo(under) > 0;
        return tooMany || (over.isPresent() && stated.isNumber() && misstated(rate, stated, over.get(), under));
    }

    private boolean misstated(Measure rate, Entry stated, BigDecimal over, BigDecimal under) {
        BigDecimal gap = stated.number()
                .multiply(under)
                .subtract(rate.factor().multiply(over))
                .abs();
        return gap.compareTo(under.movePointLeft(rate.decimals())) > 0;
    }
}
