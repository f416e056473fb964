package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two counts of the year so far, one part of the other, e.g. closed and thereof settled cases.
 *
 * @param total code of the whole
 * @param part code of the part
 * @param volume the whole of a year, already cut to the unit
 * @param least the part's lowest share of the whole in a quarter
 * @param most its highest
 */
record YearToDate(String total, String part, BigDecimal volume, String least, String most) {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** The whole and the part from the year's start to the period's end. */
    Pair of(ReportingUnit unit, Period period) {
        Pair sum = new Pair(BigDecimal.ZERO, BigDecimal.ZERO);
        for (int quarter = 1; quarter <= period.quarter(); quarter++) {
            sum = sum.plus(quarter(unit, new Period(period.year(), quarter)));
        }
        return sum;
    }

    private Pair quarter(ReportingUnit unit, Period period) {
        BigDecimal whole = volume.multiply(QUARTER)
                .multiply(Noise.between("0.96", "1.05", unit.code(), total, period))
                .setScale(0, RoundingMode.CEILING);
        BigDecimal share = Noise.between(least, most, unit.code(), part, period);
        return new Pair(whole, whole.multiply(share).setScale(0, RoundingMode.CEILING));
    }

    /** A whole and its part. */
    record Pair(BigDecimal whole, BigDecimal part) {
        private Pair plus(Pair other) {
            return new Pair(whole.add(other.whole), part.add(other.part));
        }
    }
}
