package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Section;
import cn.guijian.model.Target;
import cn.guijian.model.Target.Bound;
import cn.guijian.model.Verdict;
import cn.guijian.report.summary.SummarySheet.Heads;
import cn.guijian.report.view.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One indicator: all units in a table and a chart, and where there are earlier quarters the trend. */
final class IndicatorPage {
    private static final Set<Verdict> JUDGED = EnumSet.of(Verdict.MET, Verdict.NOT_MET, Verdict.YEAR_END);
    private static final List<Integer> LIMITS = List.of(16, 13, 14, 13, 14, 14, 12, 12, 12);
    private static final int HEADS = 2;
    /** From here on the remark runs to the last column. */
    private static final int REMARK = 6;

    private final Indicator indicator;
    private final Board board;
    private final List<ReportingUnit> units;
    private final Trend trend;

    IndicatorPage(Indicator indicator, Board board) {
        this.indicator = indicator;
        this.board = board;
        this.units = board.units(indicator);
        this.trend = Trend.of(indicator, board);
    }

    /** Of the main indicators those with a target, of the tasks those that were judged. */
    static boolean isWorthwhile(Indicator indicator, Board board) {
        return board.bound(indicator).isPresent()
                && (indicator.section() == Section.MAIN
                        || verdicts(indicator, board).anyMatch(JUDGED::contains));
    }

    private static Stream<Verdict> verdicts(Indicator indicator, Board board) {
        return Stream.concat(
                board.units().stream()
                        .flatMap(u -> board.result(u, indicator).stream())
                        .map(IndicatorResult::verdict),
                board.city(indicator).map(CityIndicator::verdict).stream());
    }

    List<Integer> limits() {
        List<Integer> limits = new ArrayList<>(LIMITS);
        limits.addAll(Collections.nCopies(Math.max(0, trend.columns() - LIMITS.size()), 12));
        return limits;
    }

    void write(SummarySheet sheet) {
        for (int column = 0; column < sheet.columns(); column++) {
            sheet.widen(column, limits().get(column));
        }
        sheet.title(0, text("summary.indicator", indicator.code(), indicator.name(), indicator.planUnit()));
        sheet.paragraph(1, about(), Look.NOTE);
        sheet.heads(HEADS, SummarySheet.named("unit", "value", "required", "target", "completion", "conclusion"));
        sheet.span(HEADS, REMARK, text("summary.head.note"), Look.HEAD);
        int row = HEADS + 1;
        for (ReportingUnit unit : units) {
            unit(sheet, row++, unit);
        }
        int next = new Charts(sheet, indicator, trend).draw(city(sheet, row), HEADS, results());
        sheet.finish(new Heads(HEADS, 1, 1), next - 1);
    }

    private List<Optional<IndicatorResult>> results() {
        return units.stream().map(u -> board.result(u, indicator)).toList();
    }

    private String about() {
        Target target = board.target(indicator).orElseThrow();
        return text(
                "summary.indicator.about",
                indicator.attribute().label(),
                target.bound().map(b -> Figure.of(indicator, b).shown()).orElse("") + indicator.planUnit(),
                target.mode().label(),
                target.clause(),
                text(isShared() ? "summary.indicator.shared" : "summary.indicator.same"));
    }

    /** Whether each unit has its own share of the target. */
    private boolean isShared() {
        return results().stream()
                .anyMatch(r -> r.flatMap(IndicatorResult::allocation).isPresent());
    }

    private void unit(SummarySheet sheet, int row, ReportingUnit unit) {
        Optional<IndicatorResult> result = board.result(unit, indicator);
        sheet.text(row, 0, unit.name(), Look.TEXT);
        figures(
                sheet,
                row,
                result.flatMap(IndicatorResult::value),
                result.flatMap(IndicatorResult::required),
                result.flatMap(IndicatorResult::bound),
                result.flatMap(IndicatorResult::progress));
        word(sheet, row, board.judgement(unit, indicator));
    }

    /** Below the units and outside of the chart: a sum would dwarf its parts. */
    private int city(SummarySheet sheet, int row) {
        Optional<CityIndicator> city = board.city(indicator);
        city.ifPresent(c -> {
            sheet.text(row, 0, text("summary.city"), Look.HEAD);
            figures(sheet, row, c.value(), c.required(), c.target().flatMap(Target::bound), c.progress());
            word(sheet, row, Judgement.of(c));
        });
        return city.isPresent() ? row + 1 : row;
    }

    private void figures(
            SummarySheet sheet,
            int row,
            Optional<BigDecimal> value,
            Optional<BigDecimal> required,
            Optional<Bound> bound,
            Optional<BigDecimal> progress) {
        boolean ceiling = bound.map(b -> !b.comparator().isFloor()).orElse(false);
        sheet.figure(row, 1, value.map(v -> Figure.of(indicator, v)));
        sheet.figure(row, 2, required.map(v -> Figure.of(indicator, v)));
        sheet.figure(row, 3, bound.map(b -> Figure.of(indicator, b)));
        sheet.figure(row, 4, progress.map(p -> Figure.percent(p, ceiling)));
    }

    private static void word(SummarySheet sheet, int row, Judgement judgement) {
        sheet.text(row, 5, judgement.word(), Look.CENTER, Tone.of(judgement));
        sheet.span(row, REMARK, judgement.remark(), Look.TEXT);
    }
}
