package cn.guijian.report.view;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Section;
import cn.guijian.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Indicators down, units across.
 *
 * @param units the heads of the columns, in the order of units.csv
 */
public record Matrix(List<Head> units, List<Group> groups) {

    /** The head of a column. */
    public record Head(String name, String link) {}

    /** The rows of one table of the submission. */
    public record Group(String title, List<Row> rows) {}

    /** One indicator over all units; {@code target} is the city's. */
    public record Row(String code, String name, String target, Optional<MatrixCell> city, List<MatrixCell> cells) {}

    /** Whether the city's own value stands before the units'. */
    public boolean hasCity() {
        return groups.stream().flatMap(g -> g.rows.stream()).anyMatch(r -> r.city.isPresent());
    }

    /** What the cells open to, row by row. */
    public List<Panel> panels() {
        return groups.stream()
                .flatMap(group -> group.rows.stream())
                .flatMap(row -> Stream.concat(row.city.stream(), row.cells.stream()))
                .flatMap(cell -> cell.panel().stream())
                .toList();
    }

    /** One unit with its result and the results of its indicators by code. */
    private record Column(
            ReportingUnit unit, Optional<CheckResult> result, Map<String, IndicatorResult> indicators, String link) {
        MatrixCell cell(Indicator indicator) {
            IndicatorResult found = indicators.get(indicator.code());
            if (found != null) {
                return cell(result.orElseThrow(), found);
            }
            if (!indicator.isReportedBy(unit)) {
                return MatrixCell.outOfScope();
            }
            return result.filter(r -> r.status() == Status.UNREADABLE)
                    .map(r -> MatrixCell.unreadable(r, link))
                    .orElseGet(MatrixCell::missing);
        }

        private MatrixCell cell(CheckResult reported, IndicatorResult found) {
            String code = found.indicator().code();
            IndicatorRow row = IndicatorRow.of(found, reported.period(), true);
            Panel panel = Panel.of(reported, unit.code() + "-" + code, row, link + "#" + code);
            return MatrixCell.of(panel, row.value().isEmpty() ? "" : row.value().get(0), found.verdict());
        }
    }

    static Matrix of(QuarterResult quarter, Function<CheckResult, String> linkOf) {
        List<Column> columns =
                quarter.units().stream().map(u -> column(quarter, u, linkOf)).toList();
        List<IndicatorResult> indicators = indicators(quarter);
        List<Group> groups = Stream.of(Section.values())
                .map(section -> new Group(
                        section.sheet(),
                        indicators.stream()
                                .filter(i -> i.indicator().section() == section)
                                .map(i -> row(i, quarter, columns))
                                .toList()))
                .filter(group -> !group.rows.isEmpty())
                .toList();
        return new Matrix(
                columns.stream().map(c -> new Head(c.unit.name(), c.link)).toList(), groups);
    }

    private static Column column(QuarterResult quarter, ReportingUnit unit, Function<CheckResult, String> linkOf) {
        Optional<CheckResult> result = IndexPage.resultOf(quarter, unit);
        Map<String, IndicatorResult> indicators = new HashMap<>();
        result.stream()
                .flatMap(r -> r.indicators().stream())
                .forEach(i -> indicators.put(i.indicator().code(), i));
        return new Column(unit, result, indicators, result.map(linkOf).orElse(""));
    }

    /** Every indicator once, in table order: the longest list comes first, what only others have after it. */
    private static List<IndicatorResult> indicators(QuarterResult quarter) {
        Map<String, IndicatorResult> byCode = new LinkedHashMap<>();
        quarter.results().stream()
                .sorted(Comparator.comparingInt(
                        (CheckResult r) -> -r.indicators().size()))
                .flatMap(r -> r.indicators().stream())
                .forEach(i -> byCode.putIfAbsent(i.indicator().code(), i));
        return new ArrayList<>(byCode.values());
    }

    private static Optional<MatrixCell> city(QuarterResult quarter, Indicator indicator) {
        return quarter.city().stream()
                .filter(c -> c.indicator().code().equals(indicator.code()))
                .findFirst()
                .map(c -> MatrixCell.of(c, Panel.of(c, quarter.period())));
    }

    private static Row row(IndicatorResult any, QuarterResult quarter, List<Column> columns) {
        Indicator indicator = any.indicator();
        return new Row(
                indicator.code(),
                indicator.name(),
                any.target()
                        .flatMap(Target::bound)
                        .map(b -> Amount.ofPlan(indicator, b.value())
                                .lines(b.comparator().sign() + " ", true)
                                .get(0))
                        .orElse(""),
                city(quarter, indicator),
                columns.stream().map(c -> c.cell(indicator)).toList());
    }
}
