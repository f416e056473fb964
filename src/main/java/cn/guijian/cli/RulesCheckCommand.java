package cn.guijian.cli;

import cn.guijian.cli.print.Diagnoses;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.RuleCheck;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules check}: is the folder fit for use, and what in it is probably not meant. */
@Command(name = "check", aliases = "检查")
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private WatchOption watch = new WatchOption();

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        Optional<RulesHome> home = rules.home(streams.err());
        return home.isEmpty() ? ExitCode.USAGE : watch.run(home.get().folder(), () -> check(home.get()));
    }

    private int check(RulesHome home) throws IOException {
        RuleCheck.Outcome outcome = RuleCheck.run(home, streams.progress());
        Diagnoses errors = new Diagnoses(Texts.text("cli.rules.error"));
        outcome.errors().forEach(error -> errors.print(error, streams.err()));
        Diagnoses reminders = new Diagnoses(Texts.text("cli.rules.reminder"));
        outcome.reminders().forEach(reminder -> reminders.print(reminder, streams.out()));
        if (!outcome.errors().isEmpty()) {
            streams.err()
                    .println(Texts.text(
                            "cli.rules.unfit",
                            home.folder(),
                            outcome.errors().size(),
                            outcome.reminders().size()));
            return ExitCode.MUST_FIX;
        }
        ready(outcome, outcome.ruleset().orElseThrow());
        return ExitCode.CLEAN;
    }

    private void ready(RuleCheck.Outcome outcome, Ruleset ruleset) {
        streams.out()
                .println(Texts.text(
                        "cli.rules.ready",
                        ruleset.home().folder(),
                        ruleset.provenance().rulesCount(),
                        ruleset.catalog().indicators().size(),
                        ruleset.catalog().targets().size()));
        streams.out()
                .println(Texts.text(
                        "cli.rules.checked",
                        outcome.cases(),
                        outcome.reminders().size()));
    }
}
