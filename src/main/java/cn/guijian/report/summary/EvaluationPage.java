package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.CityIndicator.Conclusion;
import cn.guijian.model.Forecast;
import cn.guijian.model.Indicator;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Target;
import cn.guijian.report.summary.SummarySheet.Heads;
import cn.guijian.report.view.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 评估: the table of mid-term and final evaluations, and beside it where the present pace leads. */
final class EvaluationPage {
    private static final int HEADS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<CityIndicator> city;
    private final SheetNames names;
    private final boolean forecasts;

    EvaluationPage(List<CityIndicator> city, SheetNames names) {
        this.city = city;
        this.names = names;
        this.forecasts = city.stream().anyMatch(c -> c.forecast().isPresent());
    }

    List<Integer> limits() {
        List<Integer> limits = new ArrayList<>(List.of(8, 46, 10, 14, 14, 16, 13, 30));
        if (forecasts) {
            limits.addAll(List.of(13, 14, 13, 13));
        }
        return limits;
    }

    void write(SummarySheet sheet) {
        sheet.title(0, text("summary.evaluation"));
        sheet.paragraph(1, text(forecasts ? "summary.evaluation.hint" : "summary.evaluation.hint.bare"), Look.NOTE);
        List<String> heads = new ArrayList<>(SummarySheet.named(
                "code", "indicator", "measure", "target", "done", "completion", "conclusion", "not-in"));
        if (forecasts) {
            heads.addAll(SummarySheet.named("landing", "outlook", "pace", "needed-pace"));
        }
        sheet.heads(HEADS, heads);
        int row = HEADS + 1;
        for (CityIndicator indicator : city) {
            row(sheet, row++, indicator);
        }
        sheet.finish(new Heads(HEADS, 2), row - 1);
    }

    private void row(SummarySheet sheet, int row, CityIndicator city) {
        Indicator indicator = city.indicator();
        names.of(indicator)
                .ifPresentOrElse(
                        name -> sheet.link(row, 0, indicator.code(), name),
                        () -> sheet.text(row, 0, indicator.code(), Look.TEXT));
        sheet.text(row, 1, indicator.name(), Look.TEXT);
        sheet.text(row, 2, indicator.planUnit(), Look.CENTER);
        sheet.figure(row, 3, city.target().flatMap(Target::bound).map(b -> Figure.of(indicator, b)));
        sheet.figure(row, 4, city.value().map(v -> Figure.ofPlan(indicator, v)));
        sheet.figure(row, 5, completion(city));
        sheet.text(row, 6, city.conclusion().label(), Look.CENTER, tone(city.conclusion()));
        sheet.text(
                row,
                7,
                Wording.join(city.notIn().stream().map(ReportingUnit::name).toList()),
                Look.TEXT);
        if (forecasts) {
            forecast(sheet, row, indicator, city.forecast());
        }
    }

    private static void forecast(SummarySheet sheet, int row, Indicator indicator, Optional<Forecast> forecast) {
        sheet.figure(row, 8, forecast.map(f -> Figure.ofPlan(indicator, f.landing())));
        sheet.text(
                row,
                9,
                forecast.map(f -> text(f.reaches() ? "letter.outlook.reaches" : "letter.outlook.misses"))
                        .orElse(""),
                Look.CENTER);
        sheet.figure(row, 10, forecast.map(f -> Figure.ofPlan(indicator, f.pace())));
        sheet.figure(row, 11, forecast.flatMap(Forecast::neededPace).map(p -> Figure.ofPlan(indicator, p)));
    }

    /** Of the target, not of what this quarter asks. */
    private static Optional<Figure> completion(CityIndicator city) {
        Optional<Target.Bound> bound =
                city.target().flatMap(Target::bound).filter(b -> b.value().signum() != 0);
        return bound.flatMap(b -> city.value()
                .map(v -> Figure.percent(
                        v.multiply(HUNDRED).divide(b.value(), MathContext.DECIMAL64),
                        !b.comparator().isFloor())));
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
