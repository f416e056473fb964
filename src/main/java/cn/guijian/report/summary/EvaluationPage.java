package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator.Conclusion;
import cn.guijian.model.Evaluation;
import cn.guijian.model.Forecast;
import cn.guijian.model.Indicator;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.summary.SummarySheet.Heads;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 评估: the table of a mid-term or final evaluation, and beside it where the present pace leads. */
final class EvaluationPage {
    private static final int HEADS = 2;

    private final Evaluation evaluation;
    private final Map<String, Forecast> forecasts;
    private final SheetNames names;

    /**
     * A page.
     *
     * @param forecasts by the code of their indicators, as of the evaluated quarter
     */
    EvaluationPage(Evaluation evaluation, Map<String, Forecast> forecasts, SheetNames names) {
        this.evaluation = evaluation;
        this.forecasts = forecasts;
        this.names = names;
    }

    List<Integer> limits() {
        List<Integer> limits = new ArrayList<>(List.of(8, 46, 10, 14, 14, 16, 13, 18, 30));
        if (!forecasts.isEmpty()) {
            limits.addAll(List.of(13, 14, 13, 13));
        }
        return limits;
    }

    void write(SummarySheet sheet) {
        sheet.title(0, text("summary.evaluation", evaluation.stage().label(), Wording.period(evaluation.period())));
        sheet.paragraph(
                1, text(forecasts.isEmpty() ? "summary.evaluation.hint.bare" : "summary.evaluation.hint"), Look.NOTE);
        List<String> heads = new ArrayList<>(SummarySheet.named(
                "code", "indicator", "measure", "target", "done", "completion", "conclusion", "as-of", "not-in"));
        if (!forecasts.isEmpty()) {
            heads.addAll(SummarySheet.named("landing", "outlook", "pace", "needed-pace"));
        }
        sheet.heads(HEADS, heads);
        int row = HEADS + 1;
        for (Evaluation.Row line : evaluation.rows()) {
            row(sheet, row++, line);
        }
        sheet.finish(new Heads(HEADS, 2), row - 1);
    }

    private void row(SummarySheet sheet, int row, Evaluation.Row line) {
        Indicator indicator = line.indicator();
        names.of(indicator)
                .ifPresentOrElse(
                        name -> sheet.link(row, 0, indicator.code(), name),
                        () -> sheet.text(row, 0, indicator.code(), Look.TEXT));
        sheet.text(row, 1, indicator.name(), Look.TEXT);
        sheet.text(row, 2, indicator.planUnit(), Look.CENTER);
        sheet.figure(row, 3, line.target().map(b -> Figure.of(indicator, b)));
        sheet.figure(row, 4, line.value().map(v -> Figure.ofPlan(indicator, v)));
        sheet.figure(row, 5, completion(line));
        sheet.text(row, 6, line.conclusion().label(), Look.CENTER, tone(line.conclusion()));
        sheet.text(row, 7, Wording.period(line.asOf()), Look.CENTER);
        sheet.text(
                row,
                8,
                Wording.join(line.notIn().stream().map(ReportingUnit::name).toList()),
                Look.TEXT);
        if (!forecasts.isEmpty()) {
            forecast(sheet, row, indicator, Optional.ofNullable(forecasts.get(indicator.code())));
        }
    }

    private static void forecast(SummarySheet sheet, int row, Indicator indicator, Optional<Forecast> forecast) {
        sheet.figure(row, 9, forecast.map(f -> Figure.ofPlan(indicator, f.landing())));
        sheet.text(
                row,
                10,
                forecast.map(f -> text(f.reaches() ? "letter.outlook.reaches" : "letter.outlook.misses"))
                        .orElse(""),
                Look.CENTER);
        sheet.figure(row, 11, forecast.map(f -> Figure.ofPlan(indicator, f.pace())));
        sheet.figure(row, 12, forecast.flatMap(Forecast::neededPace).map(p -> Figure.ofPlan(indicator, p)));
    }

    /** Of the target, not of what this quarter asks. */
    private static Optional<Figure> completion(Evaluation.Row line) {
        return line.target()
                .flatMap(bound -> line.completion()
                        .map(percent ->
                                Figure.percent(percent, !bound.comparator().isFloor())));
    }

    private static Tone tone(Conclusion conclusion) {
        return switch (conclusion) {
            case AHEAD, ON_SCHEDULE -> Tone.MET;
            case BEHIND -> Tone.ORANGE;
            case MISSED -> Tone.RED;
            case NOT_JUDGED -> Tone.NOT_JUDGED;
        };
    }
}
