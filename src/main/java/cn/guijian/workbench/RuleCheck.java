package cn.guijian.workbench;

import cn.guijian.explain.RuleCases;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a rules folder for the one who edits it: everything that keeps it from being used, and whatever else is probably
 * not meant.
 */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * What the check found.
     *
     * @param errors (错误) that make the folder unfit: they have to be mended
     * @param reminders (提醒) that may be meant: the folder can be used all the same
     * @param ruleset empty when there are errors of tables or rules
     * @param cases number of cases that were read
     */
    public record Outcome(List<Diagnosis> errors, List<Diagnosis> reminders, Optional<Ruleset> ruleset, int cases) {
        public Outcome {
            errors = List.copyOf(errors);
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * Checks the general rules and a plan.
     *
     * @throws IOException when it can't be listed or a file in it can't be read
     */
    public static Outcome run(RulesHome home) throws IOException {
        return run(home, Progress.SILENT);
    }

    /** The same, told of on the way. */
    public static Outcome run(RulesHome home, Progress progress) throws IOException {
        RulesFolder.Outcome loaded = RulesFolder.load(home, RulesCache.none(), progress);
        progress.begin(Progress.Stage.CASES, 0);
        Optional<Ruleset> ruleset =
                loaded instanceof RulesFolder.Outcome.Ready ready ? Optional.of(ready.ruleset()) : Optional.empty();
        List<RuleFault> errors = new ArrayList<>();
        if (loaded instanceof RulesFolder.Outcome.Refused refused) {
            errors.addAll(refused.faults());
        }
        RuleCases cases = RuleCases.read(home, RulesFolder.codesOf(home));
        errors.addAll(cases.faults());
        List<RuleFault> reminders = new ArrayList<>(cases.reminders());
        if (ruleset.isPresent()) {
            errors.addAll(cases.smoke(ruleset.get().rules()));
            reminders.addAll(RuleReminders.of(ruleset.get()));
        }
        SourceLines lines = new SourceLines(home.folder());
        return new Outcome(lines.show(once(errors)), lines.show(reminders), ruleset, cases.count());
    }

    /** A file that is missing or of the wrong encoding is met by more than one reader. */
    private static List<RuleFault> once(List<RuleFault> faults) {
        Map<RuleFault, RuleFault> once = new LinkedHashMap<>();
        faults.forEach(fault -> once.putIfAbsent(fault, fault));
        return List.copyOf(once.keySet());
    }
}
