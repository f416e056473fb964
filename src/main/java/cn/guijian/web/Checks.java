package cn.guijian.web;

import cn.guijian.check.PreCheck;
import cn.guijian.check.Screen;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.ruleset.RulesWatch;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The check by the rules in force, made anew only when these change. */
final class Checks {
    private static final Period WARM_UP = Period.parse("2023Q4").orElseThrow();

    private final RulesWatch rules;
    private final Optional<Path> history;
    private Ruleset by;
    private PreCheck engine;

    Checks(RulesWatch rules, Optional<Path> history) throws IOException {
        this.rules = rules;
        this.history = history;
        this.by = rules.ruleset();
        this.engine = new PreCheck(by, history);
    }

    synchronized PreCheck engine() throws IOException {
        Ruleset now = rules.ruleset();
        if (now != by) {
            engine = new PreCheck(now, history);
            by = now;
        }
        return engine;
    }

    /** Checks a blank form of the first unit, so that the first person does not wait for classes to be loaded. */
    PreCheck.Checked warmUp(Ruleset ruleset) throws IOException {
        ReportingUnit unit = ruleset.catalog().units().get(0);
        byte[] form = new Templates(ruleset.catalog()).filled(unit, WARM_UP);
        PreCheck check = engine();
        PreCheck.Checked checked = check.check(check.read(form, ""), form, List.of(), List.of());
        Screen.check(checked);
        return checked;
    }
}
