package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inputs of rates (基础数据) of one unit: the city's totals, cut as the counts are allocated. */
final class InputSeries {
    /** By this allocation the working life of the city is cut. */
    private static final String JOBS = "Z01";
    /** By this one what goes with the population. */
    private static final String CARDS = "Z15";

    private static final String EMPLOYED = "310000";
    private static final String PENSIONABLE = "1320000";
    private static final String PENSIONERS = "330000";
    private static final String GRADUATES = "6200";
    private static final String MEDIATED = "3000";
    private static final String TRAINED = "16000";
    private static final String ARBITRATED = "2400";
    private static final String INSPECTED = "3600";
    private static final List<String> ARBITRATION_RATES = List.of("0.910", "0.920", "0.930", "0.952");
    private static final List<String> INSPECTION_RATES = List.of("0.966", "0.968", "0.970", "0.978");
    private static final List<String> EDUCATION_RATES = List.of("0.906", "0.916", "0.926", "0.943");
    private static final List<String> GRADUATE_RATES = List.of("0.908", "0.918", "0.928", "0.938");
    /** Persons to each card of 2020 where the census knows no population of the unit. */
    private static final String PERSONS_PER_CARD = "1.01";

    private final Catalog catalog;
    private final StockSeries stocks;
    private final ReportingUnit unit;
    private final Period period;
    private final Map<String, BigDecimal> values = new HashMap<>();

    InputSeries(Catalog catalog, StockSeries stocks, ReportingUnit unit, Period period) {
        this.catalog = catalog;
        this.stocks = stocks;
        this.unit = unit;
        this.period = period;
    }

    Map<String, BigDecimal> values() {
        putEmployment();
        putPensions();
        putPopulation();
        putPeople();
        putYearToDate(new YearToDate("B06", "B05", cut(MEDIATED, JOBS), "0.66", "0.73"));
        putYearToDate(new YearToDate("B17", "B18", cut(TRAINED, JOBS), "0.36", "0.44"));
        putCases(List.of("B07", "B08", "B09"), cut(ARBITRATED, JOBS), ARBITRATION_RATES);
        putCases(List.of("B10", "B11", "B12"), cut(INSPECTED, JOBS), INSPECTION_RATES);
        return Map.copyOf(values);
    }

    /** Unemployment from 3.42 to 4.26, spread evenly over the units so that none stands out. */
    private void putEmployment() {
        int count = catalog.units().size();
        int rank = catalog.units().indexOf(unit) * 4 % count;
        BigDecimal rate = new BigDecimal("3.42")
                .add(new BigDecimal("0.1").multiply(BigDecimal.valueOf(rank)))
                .add(noise("0", "0.04", "B01", period))
                .movePointLeft(2);
        BigDecimal employed = grown(cut(EMPLOYED, JOBS), "0.002");
        put("B02", employed, RoundingMode.HALF_UP);
        BigDecimal odds = rate.divide(BigDecimal.ONE.subtract(rate), MathContext.DECIMAL64);
        put("B01", employed.multiply(odds), RoundingMode.FLOOR);
    }

    private void putPensions() {
        BigDecimal due = put("B04", grown(cut(PENSIONABLE, CARDS), "0.0005"), RoundingMode.HALF_UP);
        part("B03", due, grown(new BigDecimal("0.955"), "0.0008").add(noise("0", "0.008", "B03")));
        BigDecimal pensioners = put("B22", grown(cut(PENSIONERS, CARDS), "0.002"), RoundingMode.HALF_UP);
        BigDecimal monthly = new BigDecimal("138")
                .add(new BigDecimal("2.6").multiply(BigDecimal.valueOf(elapsed())))
                .add(noise("0", "3", "B21"));
        put("B21", pensioners.multiply(monthly), RoundingMode.HALF_UP);
    }

    /** The population of the year; it falls a little at each year's start. */
    private void putPopulation() {
        BigDecimal start =
                unit.population().orElseGet(() -> stocks.base(CARDS, unit).multiply(new BigDecimal(PERSONS_PER_CARD)));
        BigDecimal loss = new BigDecimal("0.003").multiply(BigDecimal.valueOf(years()));
        BigDecimal population = put("B13", start.multiply(BigDecimal.ONE.subtract(loss)), RoundingMode.HALF_UP);
        BigDecimal cover = new BigDecimal("0.38")
                .add(new BigDecimal("0.009").multiply(BigDecimal.valueOf(elapsed())))
                .add(noise("0", "0.03", "B14"));
        part("B14", population, cover);
    }

    private void putPeople() {
        BigDecimal cohort = cut(GRADUATES, CARDS).multiply(new BigDecimal("1.03").pow(years()));
        BigDecimal graduates = put("B15", cohort, RoundingMode.HALF_UP);
        part("B16", graduates, ofQuarter(GRADUATE_RATES).add(noise("0", "0.02", "B16")));
        BigDecimal professionals = put("B19", stocks.value("W02", unit, period), RoundingMode.UNNECESSARY);
        part("B20", professionals, ofQuarter(EDUCATION_RATES).add(noise("0", "0.02", "B20")));
    }

    private void putYearToDate(YearToDate series) {
        YearToDate.Pair pair = series.of(unit, period);
        values.put(series.total(), pair.whole());
        values.put(series.part(), pair.part());
    }

    private void putCases(List<String> codes, BigDecimal volume, List<String> closing) {
        CaseSeries.Cases cases = new CaseSeries(codes.get(1), volume, closing)
                .of(unit, catalog.plan().first(), period);
        values.put(codes.get(0), cases.carried());
        values.put(codes.get(1), cases.accepted());
        values.put(codes.get(2), cases.closed());
    }

    /** A part that is at least {@code share} of its whole. */
    private void part(String code, BigDecimal whole, BigDecimal share) {
        put(code, whole.multiply(share), RoundingMode.CEILING);
    }

    private BigDecimal put(String code, BigDecimal value, RoundingMode rounding) {
        BigDecimal rounded = value.setScale(0, rounding);
        values.put(code, rounded);
        return rounded;
    }

    /** The part of a number of the whole city that goes with the unit's allocation of {@code code}. */
    private BigDecimal cut(String city, String code) {
        Period end = catalog.plan().last();
        BigDecimal own =
                catalog.allocation(code, unit, end).map(Allocation::target).orElseThrow();
        BigDecimal all = catalog.units().stream()
                .flatMap(u -> catalog.allocation(code, u, end).stream())
                .map(Allocation::target)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BigDecimal(city).multiply(own).divide(all, MathContext.DECIMAL64);
    }

    private BigDecimal grown(BigDecimal start, String perQuarter) {
        return start.multiply(BigDecimal.ONE.add(new BigDecimal(perQuarter).multiply(BigDecimal.valueOf(elapsed()))));
    }

    private BigDecimal ofQuarter(List<String> rates) {
        return new BigDecimal(rates.get(period.quarter() - 1));
    }

    private BigDecimal noise(String low, String high, String code, Object... more) {
        return Noise.between(low, high, unit.code(), code, List.of(more));
    }

    private int elapsed() {
        return period.quartersSince(catalog.plan().first()) + 1;
    }

    private int years() {
        return period.year() - catalog.plan().first().year();
    }
}
