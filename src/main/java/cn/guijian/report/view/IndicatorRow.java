package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One indicator with all that is said of it. A cell with two figures is a list of lines, the first in the plan's unit.
 *
 * @param part whether it is a part of another indicator (其中项)
 * @param units the unit of the plan and, where it differs, of the submission
 * @param required what this period asks for
 * @param bound what the unit is held to in the end; of an allocated count also the city's value
 * @param place where the judged value stands: the cell alone when its sheet is the one that the table is named after
 * @param outlook where it is heading, in sentences; may be empty
 */
public record IndicatorRow(
        String code,
        String name,
        boolean part,
        List<String> units,
        String attribute,
        List<String> value,
        List<String> required,
        List<String> bound,
        List<String> gap,
        List<String> progress,
        Judgement judgement,
        String clause,
        String place,
        Optional<Trend> trend,
        String outlook) {

    /**
     * Puts an indicator into words.
     *
     * @param now the quarter of its value, empty when the submission does not say it
     * @param withUnits whether each figure carries its unit, where the table has no column for it
     */
    public static IndicatorRow of(IndicatorResult result, Optional<Period> now, boolean withUnits) {
        Indicator indicator = result.indicator();
        return new IndicatorRow(
                indicator.code(),
                indicator.name(),
                indicator.parent().isPresent(),
                Amount.units(indicator),
                indicator.attribute().label(),
                result.value()
                        .map(v -> Amount.of(indicator, v).lines("", withUnits))
                        .orElse(List.of()),
                result.required()
                        .map(v -> Amount.of(indicator, v).lines("", withUnits))
                        .orElse(List.of()),
                bound(result, withUnits),
                Gap.lines(result, withUnits),
                progress(result),
                Judgement.of(result),
                result.target().map(Target::clause).orElse(""),
                result.cell().map(cell -> place(indicator, cell)).orElse(""),
                Trend.of(result, now),
                Outlook.of(result));
    }

    /** Likewise, where no trend is drawn. */
    public static IndicatorRow of(IndicatorResult result, boolean withUnits) {
        return of(result, Optional.empty(), withUnits);
    }

    private static String place(Indicator indicator, Location cell) {
        return cell.sheet().equals(indicator.section().sheet()) ? cell.cell() : Wording.place(cell);
    }

    private static List<String> bound(IndicatorResult result, boolean withUnits) {
        List<String> lines = new ArrayList<>();
        result.bound().map(bound -> own(result, bound, withUnits)).ifPresent(lines::addAll);
        Optional<Target.Bound> plan = result.target().flatMap(Target::bound);
        if (plan.isPresent() && (lines.isEmpty() || result.allocation().isPresent())) {
            Amount city = Amount.ofPlan(result.indicator(), plan.get().value());
            lines.addAll(city.lines(
                    text("report.city-target", plan.get().comparator().sign()), withUnits));
        }
        return lines;
    }

    /** On one line where the table is wide. */
    private static List<String> own(IndicatorResult result, Target.Bound bound, boolean withUnits) {
        List<String> lines = Amount.of(result.indicator(), bound.value())
                .lines(bound.comparator().sign() + " ", withUnits);
        return withUnits ? lines : List.of(String.join(" ", lines));
    }

    /** Of a ceiling the quotient is no rate of completion, so it is called by another name. */
    private static List<String> progress(IndicatorResult result) {
        boolean ceiling = result.bound().map(b -> !b.comparator().isFloor()).orElse(false);
        return result.progress()
                .map(p -> Figures.fixed(p, 2) + "%")
                .map(p -> ceiling ? List.of(text("report.of-limit"), p) : List.of(p))
                .orElse(List.of());
    }
}
