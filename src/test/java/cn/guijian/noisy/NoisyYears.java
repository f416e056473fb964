package cn.guijian.noisy;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.samples.Figures;
import cn.guijian.samples.SampleFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sound figures of every unit over the plan's quarters, with noise as real counties have it. Every identity holds
 * (parts, running totals, carried-over cases), no number is wrong, and a colour that they get is true. One county, which
 * one the seed decides, has fewer than ten cases a quarter.
 *
 * <p>It was there before the bounds that it is held against; those were chosen on other seeds than the tests use.
 */
public final class NoisyYears {
    private final Catalog catalog;
    private final long seed;
    private final SampleFigures quiet;
    private final Map<String, List<Figures>> years = new HashMap<>();

    public NoisyYears(Catalog catalog, long seed) {
        this.catalog = catalog;
        this.seed = seed;
        this.quiet = new SampleFigures(catalog);
    }

    /** The quarters of the plan. */
    public List<Period> periods() {
        Period first = catalog.plan().first();
        return IntStream.range(0, catalog.plan().quarters())
                .mapToObj(first::plus)
                .toList();
    }

    /** All numbers that {@code unit} fills in for a quarter of the plan. */
    public Figures of(ReportingUnit unit, Period period) {
        return years.computeIfAbsent(unit.code(), code -> years(unit))
                .get(period.quartersSince(catalog.plan().first()));
    }

    /** The county with so few cases that a single one moves its rates. */
    public ReportingUnit small() {
        List<ReportingUnit> counties = catalog.units().stream()
                .filter(unit -> unit.kind() == UnitKind.COUNTY)
                .toList();
        return counties.get(new Chance(seed, "").draw("small", counties.size()));
    }

    private List<Figures> years(ReportingUnit unit) {
        Chance chance = new Chance(seed, unit.code());
        NoisyStocks stocks = new NoisyStocks(catalog, unit, chance);
        NoisyCounts counts = new NoisyCounts(catalog, chance);
        NoisyInputs inputs = new NoisyInputs(catalog, chance, stocks, unit.equals(small()));
        List<Figures> all = new ArrayList<>();
        for (Period period : periods()) {
            Map<String, Map<Column, BigDecimal>> numbers = new LinkedHashMap<>();
            Figures usual = quiet.of(unit, period);
            counts.add(numbers, usual);
            stocks.add(numbers, period);
            inputs.add(numbers, usual);
            all.add(new Figures(unit, period, numbers));
        }
        return List.copyOf(all);
    }
}
