package cn.guijian.noisy;

import cn.guijian.check.QuarterByQuarter;
import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Types single numbers wrong in one quarter of a sound series, with its history and its peers around it. */
final class Slips {
    private final BiFunction<ReportingUnit, Period, Figures> series;
    private final Period period;
    private final QuickSubmissions quick;
    private final QuarterByQuarter run;
    private final Map<String, CheckResult> sound = new HashMap<>();

    /**
     * A series around one quarter.
     *
     * @param history how many earlier quarters are at hand
     */
    Slips(Ruleset ruleset, BiFunction<ReportingUnit, Period, Figures> series, Period period, int history) {
        this.series = series;
        this.period = period;
        this.quick = new QuickSubmissions(ruleset.catalog());
        List<Submission> submissions = new ArrayList<>();
        for (int back = history; back >= 0; back--) {
            Period then = period.plus(-back);
            ruleset.catalog().units().forEach(unit -> submissions.add(quick.of(series.apply(unit, then))));
        }
        this.run = new QuarterByQuarter(ruleset, submissions);
        for (CheckResult result : run.results()) {
            if (result.period().filter(period::equals).isPresent()) {
                sound.put(result.unit().orElseThrow().code(), result);
            }
        }
    }

    /** The sound figures of a unit in the quarter. */
    Figures figures(ReportingUnit unit) {
        return series.apply(unit, period);
    }

    SlipTrial trial(Slip slip) {
        CheckResult before = sound.get(slip.sound().unit().code());
        if (before == null) {
            throw new IllegalArgumentException(
                    "no sound workbook of " + slip.sound().unit());
        }
        return new SlipTrial(slip, before, run.instead(quick.of(slip.figures())));
    }
}
