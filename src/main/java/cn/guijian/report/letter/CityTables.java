package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;
import static cn.guijian.report.letter.Columns.right;

import cn.guijian.model.CityIndicator;
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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the city stands on each indicator: this quarter, and against the target of the plan. */
final class CityTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;
    private static final int EXACT = 8;
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
                        target(i),
                        progress(i),
                        verdict(i),
                        Wording.join(i.notIn().stream().map(ReportingUnit::name).toList())));
    }

    /** 评价: the words of mid-term and final evaluations. */
    static LetterTable evaluation(List<CityIndicator> city) {
        return table(
                EVALUATION,
                city,
                i -> List.of(
                        i.indicator().name(),
                        i.indicator().planUnit(),
                        target(i),
                        figure(i.indicator(), i.value()),
                        completion(i),
                        i.conclusion().label()));
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

    private static LetterTable table(
            List<Column> columns, List<CityIndicator> city, Function<CityIndicator, List<String>> cells) {
        List<List<String>> rows = new ArrayList<>();
        for (CityIndicator indicator : city) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            row.addAll(cells.apply(indicator));
            rows.add(row);
        }
        return new LetterTable(true, columns, rows);
    }

    private static String target(CityIndicator city) {
        return city.target()
                .flatMap(Target::bound)
                .map(b -> b.comparator().sign() + " " + figure(city.indicator(), Optional.of(b.value())))
                .orElseGet(() -> text("report.unjudged.no-target"));
    }

    private static String progress(CityIndicator city) {
        return percent(city, city.progress());
    }

    private static String completion(CityIndicator city) {
        Optional<BigDecimal> target =
                city.target().flatMap(Target::bound).map(Target.Bound::value).filter(v -> v.signum() != 0);
        return percent(
                city,
                city.value().flatMap(v -> target.map(t -> v.multiply(HUNDRED).divide(t, EXACT, RoundingMode.HALF_UP))));
    }

    /** Of a ceiling the quotient is no rate of completion, so it is called by another name. */
    private static String percent(CityIndicator city, Optional<BigDecimal> quotient) {
        boolean ceiling = city.target()
                .flatMap(Target::bound)
                .map(b -> !b.comparator().isFloor())
                .orElse(false);
        return quotient.map(p -> Figures.fixed(p, PLACES) + "%")
                .map(p -> ceiling ? text("report.of-limit") + "\n" + p : p)
                .orElseGet(() -> text("report.none"));
    }
}
