package cn.guijian.check;

import cn.guijian.model.Level;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which part of a quarter's matrix is shown. An empty text asks for all.
 *
 * @param standing code of a colour or a verdict: indicators that stand so with one of the units
 * @param unit code of the unit
 * @param indicator code of the indicator
 * @param clause where the plan asks for it, as targets.csv has it
 */
public record QuarterFilter(String standing, String unit, String indicator, String clause) {

    /** Everything. */
    public static QuarterFilter none() {
        return new QuarterFilter("", "", "", "");
    }

    public boolean isNone() {
        return equals(none());
    }

    /** The clauses that the quarter's indicators have. */
    public static Set<String> clauses(QuarterResult quarter) {
        Set<String> clauses = new TreeSet<>();
        all(quarter).forEach(i -> i.target().map(Target::clause).ifPresent(clauses::add));
        return clauses;
    }

    /** The quarter's indicators, by code. */
    public static TreeMap<String, Indicator> indicators(QuarterResult quarter) {
        TreeMap<String, Indicator> indicators = new TreeMap<>();
        all(quarter).forEach(i -> indicators.put(i.indicator().code(), i.indicator()));
        return indicators;
    }

    private static Stream<IndicatorResult> all(QuarterResult quarter) {
        return quarter.results().stream().flatMap(r -> r.indicators().stream());
    }

    /** The quarter with only the units and indicators that are asked for. */
    public QuarterResult apply(QuarterResult quarter) {
        List<ReportingUnit> units =
                quarter.units().stream().filter(this::isAskedFor).toList();
        List<CheckResult> results = quarter.results().stream()
                .filter(r -> r.unit().map(this::isAskedFor).orElse(unit.isEmpty()))
                .toList();
        Set<String> codes = codes(results, quarter.city());
        return new QuarterResult(
                quarter.period(),
                units,
                results.stream()
                        .map(r -> r.withIndicators(r.indicators().stream()
                                .filter(i -> codes.contains(i.indicator().code()))
                                .toList()))
                        .toList(),
                quarter.missing(),
                quarter.late(),
                quarter.duplicates(),
                quarter.city().stream()
                        .filter(c -> codes.contains(c.indicator().code()))
                        .toList(),
                quarter.evaluations(),
                quarter.cityFindings(),
                quarter.cityCoverage(),
                quarter.assessed());
    }

    private boolean isAskedFor(ReportingUnit one) {
        return unit.isEmpty() || one.code().equals(unit);
    }

    private Set<String> codes(List<CheckResult> results, List<CityIndicator> city) {
        Set<String> codes = new HashSet<>();
        results.stream()
                .flatMap(r -> r.indicators().stream())
                .filter(i -> matches(i.indicator(), i.target(), i.verdict(), i.level()))
                .forEach(i -> codes.add(i.indicator().code()));
        city.stream()
                .filter(c -> unit.isEmpty() && matches(c.indicator(), c.target(), c.verdict(), c.level()))
                .forEach(c -> codes.add(c.indicator().code()));
        return codes;
    }

    private boolean matches(Indicator one, Optional<Target> target, Verdict verdict, Optional<Level> level) {
        boolean stands = standing.isEmpty()
                || verdict.name().equals(standing)
                || level.map(Level::name).filter(standing::equals).isPresent();
        boolean asked = indicator.isEmpty() || one.code().equals(indicator);
        return stands
                && asked
                && (clause.isEmpty()
                        || target.map(Target::clause).filter(clause::equals).isPresent());
    }
}
