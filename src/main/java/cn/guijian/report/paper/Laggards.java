package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Target.Bound;
import cn.guijian.model.result.Cases;
import cn.guijian.model.result.Cases.Change;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is behind in what by how much: percentage points, and the cases that would do. */
final class Laggards {
    private static final int MOST_UNITS = 4;
    /** With more than these only the greatest distance of each unit is told; the table has all. */
    private static final int FEW = 3;

    private final List<Shortfall> shortfalls;
    private final boolean byRatesOnly;

    /** @param shortfalls the weightiest first */
    Laggards(List<Shortfall> shortfalls, boolean byRatesOnly) {
        this.shortfalls = shortfalls.stream()
                .filter(s -> s.result().verdict() == Verdict.NOT_MET)
                .toList();
        this.byRatesOnly = byRatesOnly;
    }

    /** How many there are, then each unit; nothing where nobody is behind. */
    String paragraph() {
        Map<String, List<Shortfall>> byUnit = new LinkedHashMap<>();
        shortfalls.forEach(s -> byUnit.computeIfAbsent(s.unit().name(), name -> new ArrayList<>())
                .add(s));
        int more = byUnit.size() - MOST_UNITS;
        return byUnit.isEmpty()
                ? ""
                : text(
                                "paper.behind.units",
                                text(byRatesOnly ? "paper.by.rates" : "paper.by.all"),
                                byUnit.size(),
                                shortfalls.size())
                        + byUnit.entrySet().stream()
                                .limit(MOST_UNITS)
                                .map(this::sentence)
                                .collect(Collectors.joining())
                        + (more > 0 ? text("paper.behind.more", more) : "");
    }

    private String sentence(Map.Entry<String, List<Shortfall>> unit) {
        int most = shortfalls.size() > FEW ? 1 : FEW;
        List<String> figures = unit.getValue().stream()
                .limit(most)
                .map(s -> figure(s.result()))
                .toList();
        return text(
                unit.getValue().size() > most ? "paper.behind.unit.some" : "paper.behind.unit",
                unit.getKey(),
                unit.getValue().size(),
                Wording.clauseList(figures));
    }

    private static String key(IndicatorResult result, Amount amount) {
        if (amount.gap(result).filter(gap -> gap.signum() == 0).isPresent()) {
            return "paper.behind.figure.limit";
        }
        boolean onTheWay = result.required().isPresent()
                && !result.required().equals(result.bound().map(Bound::value));
        return onTheWay ? "paper.behind.figure.required" : "paper.behind.figure";
    }

    private static String figure(IndicatorResult result) {
        Amount amount = Amount.toCity(result.indicator());
        String gap = Gap.of(result, amount).lines(true).get(0).replace(" ", "");
        return text(
                key(result, amount),
                Tally.bare(result.indicator().name()),
                amount.value(result).map(f -> f.shown(true)).orElse(""),
                gap,
                result.cases().filter(Cases::reaches).map(Laggards::cases).orElse(""),
                result.level().orElseThrow().word());
    }

    private static String cases(Cases cases) {
        boolean more = cases.change() == Change.MORE || cases.change() == Change.IN;
        return text(more ? "paper.behind.cases.more" : "paper.behind.cases.fewer", cases.count(), cases.unit());
    }
}
