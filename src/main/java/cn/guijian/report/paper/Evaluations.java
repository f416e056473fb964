package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Conclusion;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.QuarterResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a mid-term or final evaluation, and beside them where the present pace leads. */
final class Evaluations {
    private static final List<Head> OUTLOOK = List.of(Head.LANDING, Head.OUTLOOK, Head.PACE, Head.NEEDED_PACE);

    private Evaluations() {}

    /** The latest; empty without any. */
    static Table latest(QuarterResult quarter) {
        List<Table> all = all(quarter);
        return all.isEmpty() ? Table.of("", "", List.of()) : all.get(all.size() - 1);
    }

    /** Whether this quarter is one in which the plan itself is evaluated. */
    static boolean isDue(QuarterResult quarter) {
        return quarter.evaluations().stream()
                .anyMatch(
                        e -> e.stage() != Evaluation.Stage.LATEST && e.period().equals(quarter.period()));
    }

    /** All of a quarter, the mid-term's first. */
    static List<Table> all(QuarterResult quarter) {
        return quarter.evaluations().stream().map(e -> of(e, quarter)).toList();
    }

    /** Forecasts are as of the quarter itself. */
    private static Table of(Evaluation evaluation, QuarterResult quarter) {
        boolean now = evaluation.period().equals(quarter.period());
        List<CityIndicator> foreseen = quarter.city().stream()
                .filter(c -> now && c.forecast().isPresent())
                .toList();
        String note = text("paper.evaluation.note") + (foreseen.isEmpty() ? "" : text("paper.evaluation.note.outlook"));
        return Table.of(
                        text("paper.evaluation", evaluation.stage().label(), Wording.period(evaluation.period())),
                        note,
                        foreseen.isEmpty() ? List.of() : OUTLOOK,
                        evaluation.rows().stream()
                                .map(row -> row(evaluation, row, foreseen))
                                .toList())
                .numbered();
    }

    /** How many came to which conclusion. */
    static String counts(Table table) {
        Map<String, Long> counts = table.rows().stream()
                .collect(Collectors.groupingBy(row -> row.text(Head.CONCLUSION), Collectors.counting()));
        return Wording.join(Stream.of(Conclusion.values())
                .map(Conclusion::label)
                .filter(counts::containsKey)
                .map(word -> Tally.items(word, counts.getOrDefault(word, 0L)))
                .toList());
    }

    private static Row row(Evaluation evaluation, Evaluation.Row line, List<CityIndicator> foreseen) {
        Indicator indicator = line.indicator();
        Cell.Word word = Words.of(line.conclusion());
        String asOf = text("paper.as-of", Wording.period(line.asOf()));
        Cell.Figures value = CityIndicators.figure(indicator, line.value());
        Row.Builder row = Row.of(indicator.code(), word.tone())
                .put(Head.CODE, indicator.code())
                .put(Head.INDICATOR, indicator.name())
                .put(Head.UNIT, indicator.planUnit())
                .put(Head.TARGET, CityIndicators.target(indicator, line.target()))
                .put(Head.VALUE, line.asOf().equals(evaluation.period()) ? value : value.noted(asOf))
                .put(Head.PROGRESS, Indicators.progress(line.completion(), line.target()))
                .put(Head.CONCLUSION, word)
                .put(Head.AS_OF, Wording.period(line.asOf()))
                .put(Head.NOT_IN, Wording.names(line.notIn()));
        foreseen.stream()
                .filter(c -> c.indicator().code().equals(indicator.code()))
                .findFirst()
                .flatMap(CityIndicator::forecast)
                .ifPresent(forecast -> forecast(row, indicator, forecast));
        return row.build();
    }

    private static void forecast(Row.Builder row, Indicator indicator, Forecast forecast) {
        row.put(Head.LANDING, CityIndicators.figure(indicator, Optional.of(forecast.landing())))
                .put(Head.OUTLOOK, Cell.of(CityCourse.outlook(indicator, Optional.of(forecast))))
                .put(Head.PACE, CityIndicators.figure(indicator, Optional.of(forecast.pace())))
                .put(Head.NEEDED_PACE, CityIndicators.figure(indicator, forecast.neededPace()));
    }
}
