package cn.guijian.noisy;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.samples.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of the year so far and their parts, one quarter after the other. Their rates begin low in each year, as they
 * do everywhere, and lie up to four points off; a quarter brings up to a quarter more or less than in the quiet series.
 */
final class NoisyCases {
    private static final int FEW = 10;

    private final Chance chance;
    private final Optional<Figures> quiet;
    private final Optional<Figures> quietBefore;
    private final Map<String, BigDecimal> before;
    private final Map<String, BigDecimal> values = new HashMap<>();

    private NoisyCases(
            Chance chance, Optional<Figures> quiet, Optional<Figures> quietBefore, Map<String, BigDecimal> before) {
        this.chance = chance;
        this.quiet = quiet;
        this.quietBefore = quietBefore;
        this.before = before;
    }

    /** What stood before the plan began. */
    static NoisyCases none() {
        return new NoisyCases(new Chance(0, ""), Optional.empty(), Optional.empty(), Map.of());
    }

    NoisyCases next(Chance unit, Figures quietNow) {
        return new NoisyCases(unit, Optional.of(quietNow), quiet, values());
    }

    Map<String, BigDecimal> values() {
        return Map.copyOf(values);
    }

    /** A total and the part of it that went well; in no quarter more than came. */
    void settled(String total, String part, List<String> rates, boolean small) {
        BigDecimal came = came(total, small);
        values.put(total, soFar(total).add(came));
        BigDecimal most = soFar(part).add(came);
        values.put(part, part(part, value(total), rates).min(most));
    }

    /** Carried over, accepted and closed: what is open at a year's end is carried over. */
    void closed(List<String> codes, List<String> rates, boolean small) {
        String carried = codes.get(0);
        String accepted = codes.get(1);
        values.put(carried, carried(codes, small));
        values.put(accepted, soFar(accepted).add(came(accepted, small)));
        values.put(codes.get(2), part(codes.get(2), value(carried).add(value(accepted)), rates));
    }

    /** A part of the year's whole so far: never less than a quarter ago, never more than all. */
    BigDecimal part(String code, BigDecimal whole, List<String> rates) {
        BigDecimal rate = new BigDecimal(rates.get(period().quarter() - 1))
                .add(chance.between("-0.04", "0.04", code, period()))
                .min(BigDecimal.ONE);
        BigDecimal part = whole.multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .max(soFar(code))
                .min(whole);
        values.put(code, part);
        return part;
    }

    private BigDecimal carried(List<String> codes, boolean small) {
        String carried = codes.get(0);
        if (!before.containsKey(carried)) {
            return small ? BigDecimal.ONE : quiet.orElseThrow().number(carried, Column.VALUE);
        }
        return period().quarter() > 1
                ? old(carried)
                : old(carried).add(old(codes.get(1))).subtract(old(codes.get(2)));
    }

    private BigDecimal came(String code, boolean small) {
        if (small) {
            return BigDecimal.valueOf(chance.draw(code + period(), FEW));
        }
        BigDecimal usual = quiet.orElseThrow().number(code, Column.VALUE);
        BigDecimal usualBefore = period().quarter() == 1
                ? BigDecimal.ZERO
                : quietBefore.orElseThrow().number(code, Column.VALUE);
        return usual.subtract(usualBefore)
                .multiply(chance.between("0.75", "1.25", code, period()))
                .setScale(0, RoundingMode.HALF_UP);
    }

    private Period period() {
        return quiet.orElseThrow().period();
    }

    /** This year's number of a quarter ago. */
    private BigDecimal soFar(String code) {
        return period().quarter() == 1 ? BigDecimal.ZERO : old(code);
    }

    private BigDecimal old(String code) {
        return before.getOrDefault(code, BigDecimal.ZERO);
    }

    private BigDecimal value(String code) {
        return values.getOrDefault(code, BigDecimal.ZERO);
    }
}
