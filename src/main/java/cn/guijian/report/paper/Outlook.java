package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an indicator is heading, in sentences: a projection, not a verdict. */
final class Outlook {
    private final IndicatorResult result;
    private final Amount amount;

    private Outlook(IndicatorResult result, Amount amount) {
        this.result = result;
        this.amount = amount;
    }

    /** Empty when nothing can be said. */
    static String of(IndicatorResult result, Amount amount) {
        Outlook outlook = new Outlook(result, amount);
        return Stream.of(
                        outlook.gapUntilEnd(),
                        outlook.lastCase(),
                        result.forecast().map(outlook::landing))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    /** What is judged only at the end of the plan is not behind, but how far it is should not surprise then. */
    private Optional<String> gapUntilEnd() {
        boolean waits = result.verdict() == Verdict.NOT_JUDGED
                && result.target().filter(t -> t.mode() == Mode.END).isPresent();
        return Optional.of(String.join("", Gap.of(result, amount).lines(true)))
                .filter(gap -> waits && !gap.isEmpty())
                .map(gap -> text(isMet() ? "paper.outlook.end.met" : "paper.outlook.end", gap));
    }

    /** What is met by a single case should not come as a surprise; what is missing is said where it is found. */
    private Optional<String> lastCase() {
        return result.cases().filter(cases -> !cases.reaches()).map(cases -> cases.text() + text("paper.sentence-end"));
    }

    private boolean isMet() {
        return result.bound().stream()
                .anyMatch(b ->
                        result.value().stream().anyMatch(v -> b.comparator().isMet(v, b.value())));
    }

    private String landing(Forecast forecast) {
        String verdict = text(forecast.reaches() ? "paper.outlook.reaches" : "paper.outlook.misses");
        String target = result.bound().map(this::target).orElse("");
        if (forecast.quartersLeft() <= 0) {
            return text("paper.outlook.over", amount(forecast.landing()), verdict, target);
        }
        return text("paper.outlook.landing", Wording.period(forecast.at()), amount(forecast.landing()), verdict, target)
                + forecast.neededPace()
                        .filter(p -> !forecast.reaches())
                        .map(pace -> need(forecast, pace))
                        .orElse("")
                + completed(forecast)
                + text("paper.sentence-end");
    }

    private static String completed(Forecast forecast) {
        return forecast.completed().isEmpty()
                ? ""
                : text(
                        "paper.outlook.completed",
                        Wording.join(forecast.completed().stream()
                                .map(Wording::quarter)
                                .toList()));
    }

    private String need(Forecast forecast, BigDecimal pace) {
        return text(
                "paper.outlook.need",
                forecast.quartersLeft(),
                text(pace.signum() < 0 ? "paper.outlook.fall" : "paper.outlook.rise", step(pace, RoundingMode.UP)),
                present(forecast.pace()));
    }

    private String present(BigDecimal pace) {
        String kind = pace.signum() < 0 ? "now.fall" : pace.signum() > 0 ? "rise" : "now.level";
        return text("paper.outlook." + kind, step(pace, RoundingMode.HALF_UP));
    }

    private String target(Target.Bound bound) {
        return text("paper.outlook.target", amount.bound(bound).shown(true));
    }

    private String amount(BigDecimal value) {
        return amount.about(value).shown(true);
    }

    /** What is needed is rounded up, so that it is enough. */
    private String step(BigDecimal pace, RoundingMode rounding) {
        return amount.step(pace, rounding).shown(true);
    }
}
