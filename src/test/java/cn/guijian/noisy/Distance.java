package cn.guijian.noisy;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.samples.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a wrong number lies from its own past, beside the bounds of its unit, in arithmetic of its own.
 *
 * @param lines each comparison that there is
 * @param isInside whether none of them passes its bound
 */
record Distance(List<String> lines, boolean isInside) {
    private static final BigDecimal FEW = BigDecimal.valueOf(20);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Distance of(Catalog catalog, NoisyYears years, Slip slip) {
        Measurer measurer = new Measurer(catalog, years, slip);
        catalog.indicator(slip.code())
                .filter(i -> i.kind() == Kind.STOCK && !i.isInput())
                .ifPresent(i -> measurer.stock());
        measurer.input("R0420", -1);
        measurer.input("R0424", -4);
        catalog.indicators().stream()
                .filter(rate -> rate.numerator().contains(slip.code())
                        || rate.denominator().contains(slip.code()))
                .forEach(rate -> {
                    measurer.rate(rate, "R0423", -1);
                    measurer.rate(rate, "R0422", -4);
                });
        return new Distance(List.copyOf(measurer.lines), measurer.inside);
    }

    private static final class Measurer {
        private final Catalog catalog;
        private final NoisyYears years;
        private final Slip slip;
        private final List<String> lines = new ArrayList<>();
        private boolean inside = true;

        private Measurer(Catalog catalog, NoisyYears years, Slip slip) {
            this.catalog = catalog;
            this.years = years;
            this.slip = slip;
        }

        private void stock() {
            BigDecimal then = then(-1).number(slip.code(), Column.END);
            BigDecimal change = slip.typed().subtract(then).multiply(HUNDRED).divide(then, MathContext.DECIMAL64);
            String rule = change.signum() > 0 ? "R0409" : "R0410";
            note(
                    rule,
                    change.abs(),
                    bound(rule, change.signum() > 0 ? "升幅" : "降幅").orElseThrow());
        }

        private void input(String rule, int back) {
            Optional<BigDecimal> bound = bound(rule, slip.code());
            if (bound.isEmpty()) {
                return;
            }
            BigDecimal then = then(back).number(slip.code(), Column.VALUE);
            BigDecimal off = slip.typed().subtract(then).abs().subtract(TWO);
            BigDecimal least = slip.typed().min(then);
            if (then.compareTo(FEW) >= 0) {
                note(rule, off.multiply(HUNDRED).divide(least.max(BigDecimal.ONE), MathContext.DECIMAL64), bound.get());
            }
        }

        private void rate(Indicator rate, String rule, int back) {
            Optional<BigDecimal> bound = bound(rule, rate.code());
            BigDecimal whole = sum(rate.denominator(), slip.figures()).min(sum(rate.denominator(), then(back)));
            if (bound.isPresent() && whole.compareTo(FEW) >= 0) {
                BigDecimal off = rate(rate, slip.figures())
                        .subtract(rate(rate, then(back)))
                        .abs();
                note(rule, off.subtract(TWO.multiply(rate.factor()).divide(whole, MathContext.DECIMAL64)), bound.get());
            }
        }

        private void note(String rule, BigDecimal off, BigDecimal bound) {
            lines.add(rule + " " + off.setScale(2, RoundingMode.HALF_UP) + " of " + bound.toPlainString());
            inside &= off.compareTo(bound) <= 0;
        }

        private Figures then(int back) {
            Period period = slip.sound().period().plus(back);
            return years.of(slip.sound().unit(), period);
        }

        private Optional<BigDecimal> bound(String rule, String code) {
            return Optional.ofNullable(
                            catalog.parameters().getOrDefault(rule, Map.of()).get(code))
                    .map(BigDecimal::new);
        }

        private BigDecimal rate(Indicator rate, Figures figures) {
            return sum(rate.numerator(), figures)
                    .multiply(rate.factor())
                    .divide(sum(rate.denominator(), figures), rate.decimals(), RoundingMode.HALF_UP);
        }

        private BigDecimal sum(List<String> codes, Figures figures) {
            return codes.stream()
                    .map(code -> figures.number(
                            code, catalog.indicator(code).orElseThrow().judgedColumn()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
