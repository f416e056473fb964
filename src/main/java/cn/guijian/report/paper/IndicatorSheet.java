package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.PastValue;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Table.Group;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One indicator by itself: all units and the city this quarter, and where there are earlier quarters its course.
 *
 * @param code of the indicator
 * @param name without the 其中 of a part, which says nothing on a tab
 * @param unit in which its values are
 * @param units the units, then the city in a group of its own
 * @param course a row for each quarter, oldest first; empty without any earlier one
 */
public record IndicatorSheet(String code, String name, String unit, Table units, Table course) {
    private static final int MOST_QUARTERS = 20;
    private static final Set<Tone> JUDGED = Set.of(Tone.MET, Tone.RED, Tone.ORANGE, Tone.YELLOW);

    /** Of the main indicators those with a target, of the tasks those that were judged. */
    static List<IndicatorSheet> all(Board board) {
        return board.indicators().stream()
                .filter(indicator -> isWorthwhile(indicator, board))
                .map(indicator -> of(indicator, board))
                .toList();
    }

    private static boolean isWorthwhile(Indicator indicator, Board board) {
        return board.bound(indicator).figure().isPresent()
                && (indicator.section() == Section.MAIN
                        || Stream.concat(
                                        board.units().stream()
                                                .flatMap(u -> board.result(u, indicator).stream())
                                                .map(Words::of),
                                        board.city(indicator).map(Words::of).stream())
                                .anyMatch(word -> JUDGED.contains(word.tone())));
    }

    private static IndicatorSheet of(Indicator indicator, Board board) {
        List<ReportingUnit> units =
                board.units().stream().filter(indicator::isReportedBy).toList();
        Table table = new Table(
                text("paper.indicator", indicator.code(), indicator.name(), indicator.planUnit()),
                about(indicator, board, units),
                List.of(),
                List.of(
                        Group.of(
                                "",
                                units.stream()
                                        .map(u -> row(u, indicator, board))
                                        .toList()),
                        Group.of(
                                "",
                                board.city(indicator).map(c -> row(c, board)).stream()
                                        .toList())));
        return new IndicatorSheet(
                indicator.code(),
                indicator.name().replaceFirst("^" + text("paper.part"), ""),
                indicator.planUnit(),
                table,
                course(indicator, board, units));
    }

    private static String about(Indicator indicator, Board board, List<ReportingUnit> units) {
        Target target = board.target(indicator).orElseThrow();
        boolean shared = units.stream()
                .anyMatch(u -> board.result(u, indicator)
                        .flatMap(IndicatorResult::allocation)
                        .isPresent());
        return text(
                "paper.indicator.about",
                indicator.attribute().label(),
                board.bound(indicator).figure().map(f -> f.shown(true)).orElse(indicator.planUnit()),
                target.mode().label(),
                target.clause(),
                text(shared ? "paper.indicator.shared" : "paper.indicator.same"));
    }

    private static Row row(ReportingUnit unit, Indicator indicator, Board board) {
        Optional<IndicatorResult> result = board.result(unit, indicator);
        Row.Builder row = result.map(r -> Indicators.row(r, Optional.empty(), Amount.toCity(indicator))
                        .more())
                .orElseGet(() -> {
                    Cell.Spot absent = Matrix.absent(board, unit, indicator);
                    Cell.Word word = absent.word();
                    return Row.of(unit.code(), word.tone())
                            .put(Head.VERDICT, new Cell.Word(word.tone(), word.word(), "", absent.hint()));
                });
        return row.put(Head.WHO, unit.name()).build();
    }

    private static Row row(CityIndicator city, Board board) {
        return CityIndicators.row(city, board.quarter().period())
                .more()
                .put(Head.WHO, Head.CITY.name())
                .build();
    }

    /** The city and what was required of it, then each unit. */
    private static Table course(Indicator indicator, Board board, List<ReportingUnit> units) {
        Period now = board.quarter().period();
        Map<Head, Map<Period, BigDecimal>> lines = new LinkedHashMap<>();
        board.city(indicator).ifPresent(c -> {
            lines.put(Head.CITY, values(c.history(), CityIndicators.standing(c), now));
            lines.put(Head.CITY_REQUIRED, required(c, now));
        });
        for (ReportingUnit unit : units) {
            board.result(unit, indicator)
                    .ifPresent(r -> lines.put(
                            Head.of(unit),
                            values(
                                    r.history(),
                                    r.value().filter(v -> !r.verdict().isDoubted()),
                                    now)));
        }
        List<Period> all = lines.values().stream()
                .flatMap(line -> line.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        boolean past = all.stream().anyMatch(p -> !p.equals(now));
        List<Period> shown = past ? all.subList(Math.max(0, all.size() - MOST_QUARTERS), all.size()) : List.of();
        return Table.of(
                text("paper.indicator.course", indicator.planUnit()),
                "",
                List.copyOf(lines.keySet()),
                shown.stream().map(p -> row(p, indicator, lines)).toList());
    }

    private static Row row(Period period, Indicator indicator, Map<Head, Map<Period, BigDecimal>> lines) {
        Row.Builder row = Row.of(period.code(), Tone.NONE).put(Head.PERIOD, period.code());
        lines.forEach((head, line) -> Optional.ofNullable(line.get(period))
                .ifPresent(
                        v -> row.put(head, Figures.of(Amount.toCity(indicator).of(v)))));
        return row.build();
    }

    private static Map<Period, BigDecimal> values(List<PastValue> history, Optional<BigDecimal> value, Period now) {
        Map<Period, BigDecimal> values = new TreeMap<>();
        history.forEach(past -> values.put(past.period(), past.value()));
        value.ifPresent(v -> values.put(now, v));
        return values;
    }

    private static Map<Period, BigDecimal> required(CityIndicator city, Period now) {
        Map<Period, BigDecimal> values = new TreeMap<>();
        city.history().forEach(past -> past.required().ifPresent(r -> values.put(past.period(), r)));
        city.required().ifPresent(r -> values.put(now, r));
        return values;
    }
}
