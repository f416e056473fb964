package cn.guijian.engine.judge;

import cn.guijian.model.CityIndicator.Conclusion;
import cn.guijian.model.Indicator;
import cn.guijian.model.Mode;
import cn.guijian.model.Period;
import cn.guijian.model.PlanSpan;
import cn.guijian.model.Target;
import java.util.Optional;

/** The words of evaluations (结论), from the verdict of the city. */
final class Conclusions {
    private final PlanSpan plan;
    private final Period period;

    Conclusions(PlanSpan plan, Period period) {
        this.plan = plan;
        this.period = period;
    }

    /**
     * The conclusion; what falls short outside its 评定季 is what it was in the last one.
     *
     * @param certain whether a sum that is not whole reaches its line by itself
     * @param whole whether every unit is in the number
     * @param assessed what it was in the last 评定季
     */
    Conclusion of(PlanStage.Judged judged, boolean certain, boolean whole, Optional<Conclusion> assessed) {
        boolean ended = period.compareTo(plan.last()) >= 0;
        boolean there = !ended && isThere(judged.standing());
        Conclusion met = there ? Conclusion.AHEAD : Conclusion.ON_SCHEDULE;
        return switch (judged.verdict()) {
            case NOT_REPORTED, IN_DOUBT, TO_VERIFY, NO_CASES -> Conclusion.NOT_JUDGED;
            case NOT_JUDGED -> there && whole ? Conclusion.AHEAD : Conclusion.NOT_JUDGED;
            case INCOMPLETE -> certain ? met : Conclusion.NOT_JUDGED;
            case MET -> met;
            case NOT_MET -> ended ? Conclusion.MISSED : Conclusion.BEHIND;
            case YEAR_END -> ended ? Conclusion.NOT_JUDGED : assessed.orElse(Conclusion.BEHIND);
        };
    }

    /** Whether what the plan asks for in the end is there already; a yearly target is never met for later years. */
    private static boolean isThere(Standing standing) {
        Indicator indicator = standing.indicator();
        boolean lasting = switch (indicator.kind()) {
            case FLOW, STOCK -> true;
            case ANNUAL -> false;
            case RATE ->
                standing.requirement()
                        .target()
                        .map(Target::mode)
                        .filter(mode -> mode == Mode.SCHEDULE)
                        .isPresent();
        };
        return lasting
                && standing.requirement()
                        .bound()
                        .flatMap(bound -> standing.value()
                                .filter(value -> bound.comparator().isMet(value, bound.value())))
                        .isPresent();
    }
}
