package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;
import static cn.guijian.report.letter.Columns.right;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Evaluation;
import cn.guijian.model.Indicator;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Target;
import cn.guijian.model.Verdict;
import cn.guijian.report.letter.LetterTable.Column;
import cn.guijian.report.view.Amount;
import cn.guijian.report.view.Figures;
import cn.guijian.report.view.Judgement;
import cn.guijian.report.view.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the city stands on each indicator: this quarter, and against the target of the plan. */
final class CityTables {
    private static final int PLACES = 2;
    private static final List<Column> PROGRESS = List.of(
            center("number", 10),
            left("indicator", 62),
            center("unit", 16),
            right("value", 24),
            right("required", 24),
            right("target", 24),
            right("progress", 26),
            center("verdict", 28),
            left("not-in", 40));
    private static final List<Column> EVALUATION = List.of(
            center("number", 10),
            left("indicator", 74),
            center("unit", 18),
            right("target", 32),
            right("done", 32),
            right("completion", 32),
            center("conclusion", 30));

    private CityTables() {}

    /** 进展情况: value, what was required, verdict and who is not in it. */
    static LetterTable progress(List<CityIndicator> city) {
        return table(
                PROGRESS,
                city,
                i -> List.of(
                        i.indicator().name(),
                        i.indicator().planUnit(),
                        figure(i.indicator(), i.value()),
                        figure(i.indicator(), i.required()),
                        target(i.indicator(), bound(i)),
                        percent(bound(i), i.progress()),
                        verdict(i),
                        Wording.join(i.notIn().stream().map(ReportingUnit::name).toList())));
    }

    /** 评价: the latest evaluation of the plan. */
    static LetterTable evaluation(List<Evaluation> evaluations) {
        return evaluations.isEmpty()
                ? table(EVALUATION, List.<Evaluation.Row>of(), row -> List.of())
                : evaluation(evaluations.get(evaluations.size() - 1));
    }

    private static LetterTable evaluation(Evaluation evaluation) {
        return table(
                EVALUATION,
                evaluation.rows(),
                row -> List.of(
                        row.indicator().name(),
                        row.indicator().planUnit(),
                        target(row.indicator(), row.target()),
                        done(evaluation, row),
                        percent(row.target(), row.completion()),
                        row.conclusion().label()));
    }

    private static String done(Evaluation evaluation, Evaluation.Row row) {
        String figure = figure(row.indicator(), row.value());
        return row.asOf().equals(evaluation.period())
                ? figure
                : figure + "\n" + text("letter.as-of", Wording.period(row.asOf()));
    }

    /** How the city stands in one word, a colour with its own. */
    static String verdict(CityIndicator city) {
        String word = city.level().map(Judgement::words).orElse(city.verdict().label());
        return city.verdict() == Verdict.YEAR_END ? word + "\n" + city.verdict().label() : word;
    }

    /** A value in the plan's unit, a dash where there is none. */
    static String figure(Indicator indicator, Optional<BigDecimal> value) {
        return value.map(v -> Amount.ofPlan(indicator, v).lines("", false).get(0))
                .orElseGet(() -> text("report.none"));
    }

    private static <T> LetterTable table(List<Column> columns, List<T> lines, Function<T, List<String>> cells) {
        List<List<String>> rows = new ArrayList<>();
        for (T line : lines) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            row.addAll(cells.apply(line));
            rows.add(row);
        }
        return new LetterTable(true, columns, rows);
    }

    private static Optional<Target.Bound> bound(CityIndicator city) {
        return city.target().flatMap(Target::bound);
    }

    private static String target(Indicator indicator, Optional<Target.Bound> bound) {
        return bound.map(b -> b.comparator().sign() + " " + figure(indicator, Optional.of(b.value())))
                .orElseGet(() -> text("report.unjudged.no-target"));
    }

    /** Of a ceiling the quotient is no rate of completion, so it is called by another name. */
    private static String percent(Optional<Target.Bound> bound, Optional<BigDecimal> quotient) {
        boolean ceiling = bound.map(b -> !b.comparator().isFloor()).orElse(false);
        return quotient.map(p -> Figures.fixed(p, PLACES) + "%")
                .map(p -> ceiling ? text("report.of-limit") + "\n" + p : p)
                .orElseGet(() -> text("report.none"));
    }
}
