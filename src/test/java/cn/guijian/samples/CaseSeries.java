package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Cases carried over, accepted and closed: what is open at a year's end is next year's carried-over.
 *
 * @param accepted code of the accepted cases of the year so far
 * @param volume accepted cases of a year, already cut to the unit
 * @param closing least closing rate of the year so far, for each quarter; never falling within a year
 */
record CaseSeries(String accepted, BigDecimal volume, List<String> closing) {
    /** What was open when the plan began, as part of a year's cases. */
    private static final BigDecimal OPEN_AT_FIRST = new BigDecimal("0.04");
    /** Accepted in each quarter, as part of the year: the national series of 2025. */
    private static final List<String> SEASON = List.of("0.245", "0.245", "0.27", "0.24");

    /** The three counts at a period's end. */
    record Cases(BigDecimal carried, BigDecimal accepted, BigDecimal closed) {
        private BigDecimal open() {
            return carried.add(accepted).subtract(closed);
        }
    }

    Cases of(ReportingUnit unit, Period first, Period period) {
        BigDecimal carried = volume.multiply(OPEN_AT_FIRST).setScale(0, RoundingMode.HALF_UP);
        for (int year = first.year(); year < period.year(); year++) {
            carried = at(unit, new Period(year, 4), carried).open();
        }
        return at(unit, period, carried);
    }

    private Cases at(ReportingUnit unit, Period period, BigDecimal carried) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int quarter = 1; quarter <= period.quarter(); quarter++) {
            sum = sum.add(acceptedIn(unit, new Period(period.year(), quarter)));
        }
        BigDecimal rate = new BigDecimal(closing.get(period.quarter() - 1))
                .add(Noise.between("0", "0.01", unit.code(), accepted, period.year()));
        BigDecimal closed = carried.add(sum).multiply(rate).setScale(0, RoundingMode.CEILING);
        return new Cases(carried, sum, closed);
    }

    private BigDecimal acceptedIn(ReportingUnit unit, Period period) {
        return volume.multiply(new BigDecimal(SEASON.get(period.quarter() - 1)))
                .multiply(Noise.between("0.97", "1.04", unit.code(), accepted, period))
                .setScale(0, RoundingMode.CEILING);
    }
}
