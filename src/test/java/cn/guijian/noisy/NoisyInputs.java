package cn.guijian.noisy;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.samples.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The inputs of rates (基础数据) of one unit, asked quarter by quarter: unemployment 0.3 points off, participation and
 * coverage one point, and the cases of the year.
 */
final class NoisyInputs {
    private static final List<String> SETTLED = List.of("0.69", "0.69", "0.70", "0.70");
    private static final List<String> ARBITRATED = List.of("0.80", "0.88", "0.92", "0.95");
    private static final List<String> INSPECTED = List.of("0.84", "0.92", "0.95", "0.97");
    private static final List<String> PLACED = List.of("0.37", "0.40", "0.41", "0.42");
    private static final List<String> TAUGHT = List.of("0.80", "0.87", "0.91", "0.94");
    private static final List<String> GRADUATES = List.of("0.86", "0.92", "0.93", "0.94");

    private final Catalog catalog;
    private final Chance chance;
    private final NoisyStocks stocks;
    private final boolean small;
    private NoisyCases before = NoisyCases.none();

    /**
     * A unit's inputs.
     *
     * @param small whether it has fewer than ten cases a quarter
     */
    NoisyInputs(Catalog catalog, Chance chance, NoisyStocks stocks, boolean small) {
        this.catalog = catalog;
        this.chance = chance;
        this.stocks = stocks;
        this.small = small;
    }

    /** The next quarter of all inputs; the counts at its end must stand in {@code numbers} already. */
    void add(Map<String, Map<Column, BigDecimal>> numbers, Figures quiet) {
        NoisyCases cases = before.next(chance, quiet);
        Map<String, BigDecimal> values = new HashMap<>();
        people(values, quiet);
        BigDecimal size =
                chance.between("0.9", "1.1", "B15", new Period(quiet.period().year(), 1));
        values.put("B15", whole(quiet.number("B15", Column.VALUE).multiply(size)));
        values.put("B16", cases.part("B16", value(values, "B15"), GRADUATES));
        values.put("B19", numbers.getOrDefault("W02", Map.of()).getOrDefault(Column.END, BigDecimal.ZERO));
        values.put("B20", cases.part("B20", value(values, "B19"), TAUGHT));
        cases.settled("B06", "B05", SETTLED, small);
        cases.settled("B17", "B18", PLACED, false);
        cases.closed(List.of("B07", "B08", "B09"), ARBITRATED, small);
        cases.closed(List.of("B10", "B11", "B12"), INSPECTED, small);
        values.putAll(cases.values());
        before = cases;
        catalog.indicatorsOf(quiet.unit()).stream()
                .filter(Indicator::isInput)
                .forEach(input -> numbers.put(input.code(), Map.of(Column.VALUE, value(values, input.code()))));
    }

    private void people(Map<String, BigDecimal> values, Figures quiet) {
        Period period = quiet.period();
        BigDecimal employed = stocks.dipped(quiet.number("B02", Column.VALUE), "B02", period);
        BigDecimal unemployment = chance.between("3.3", "4.1", "B01")
                .add(chance.between("-0.3", "0.3", "B01", period))
                .movePointLeft(2);
        BigDecimal odds = unemployment.divide(BigDecimal.ONE.subtract(unemployment), MathContext.DECIMAL64);
        values.put("B02", employed);
        values.put("B01", whole(employed.multiply(odds)));
        values.put("B04", stocks.shaken(quiet.number("B04", Column.VALUE), "B04", period));
        BigDecimal insured = chance.between("0.948", "0.970", "B03").add(slow("0.0008", period));
        values.put("B03", share(value(values, "B04"), insured, "B03", period));
        Period published = new Period(period.year(), 1);
        values.put("B13", stocks.shaken(quiet.number("B13", Column.VALUE), "B13", published));
        BigDecimal cover = chance.between("0.36", "0.40", "B14").add(slow("0.009", period));
        values.put("B14", share(value(values, "B13"), cover, "B14", period));
        values.put("B22", stocks.shaken(quiet.number("B22", Column.VALUE), "B22", period));
        BigDecimal monthly = chance.between("136", "141", "B21")
                .add(slow("2.6", period))
                .multiply(chance.between("0.99", "1.01", "B21", period));
        values.put("B21", whole(value(values, "B22").multiply(monthly)));
    }

    private BigDecimal share(BigDecimal whole, BigDecimal usual, String code, Period period) {
        BigDecimal rate = usual.add(chance.between("-0.01", "0.01", code, period));
        return whole(whole.multiply(rate.min(BigDecimal.ONE)));
    }

    private BigDecimal slow(String perQuarter, Period period) {
        return new BigDecimal(perQuarter)
                .multiply(BigDecimal.valueOf(period.quartersSince(catalog.plan().first()) + 1L));
    }

    private static BigDecimal value(Map<String, BigDecimal> values, String code) {
        return values.getOrDefault(code, BigDecimal.ZERO);
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }
}
