package cn.guijian.engine;

import cn.guijian.model.CityIndicator.Conclusion;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Mode;
import cn.guijian.model.Period;
import cn.guijian.model.PlanSpan;
import cn.guijian.model.Target;

/** The words of evaluations (结论), from the verdict of the city. */
final class Conclusions {
    private final PlanSpan plan;
    private final Period period;

    Conclusions(PlanSpan plan, Period period) {
        this.plan = plan;
        this.period = period;
    }

    /**
     * The conclusion.
     *
     * @param complete whether every unit is in the number: a count that falls short without one may well be enough with
     *     it
     */
    Conclusion of(PlanStage.Judged judged, boolean complete) {
        boolean ended = period.compareTo(plan.last()) >= 0;
        return switch (judged.verdict()) {
            case NOT_REPORTED, IN_DOUBT, TO_VERIFY, INCOMPLETE, NO_CASES -> Conclusion.NOT_JUDGED;
            case NOT_JUDGED -> !ended && isThere(judged.standing()) ? Conclusion.AHEAD : Conclusion.NOT_JUDGED;
            case MET -> !ended && isThere(judged.standing()) ? Conclusion.AHEAD : Conclusion.ON_SCHEDULE;
            case NOT_MET -> shortfall(judged.standing(), complete, ended);
            case YEAR_END -> ended ? Conclusion.NOT_JUDGED : Conclusion.BEHIND;
        };
    }

    private static Conclusion shortfall(Standing standing, boolean complete, boolean ended) {
        if (!complete && standing.indicator().kind() != Kind.RATE) {
            return Conclusion.NOT_JUDGED;
        }
        return ended ? Conclusion.MISSED : Conclusion.BEHIND;
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
