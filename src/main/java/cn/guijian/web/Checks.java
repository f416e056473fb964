package cn.guijian.web;

import cn.guijian.app.PreCheck;
import cn.guijian.app.RulesWatch;
import cn.guijian.app.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The check by the rules in force, made anew only when these change. */
final class Checks {
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
}
