package cn.guijian.cli;

import cn.guijian.app.RuleTests;
import cn.guijian.app.Ruleset;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code guijian rules …}: what a policy officer does with the rules folder. */
@Command(
        name = "rules",
        aliases = "规则",
        resourceBundle = "cn.guijian.cli.usage",
        subcommands = {
            RulesCheckCommand.class,
            RulesCommand.Test.class,
            RulesExplainCommand.class,
            RulesCompareCommand.class
        })
final class RulesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), Texts.text("cli.usage.rules-subcommand"));
    }

    /** {@code rules test}: does each rule do what its cases say. */
    @Command(name = "test", aliases = "测试", resourceBundle = "cn.guijian.cli.usage")
    static final class Test implements Callable<Integer> {
        @Mixin
        private RulesOption rules = new RulesOption();

        @Mixin
        private Streams streams = new Streams();

        @Override
        public Integer call() throws IOException {
            return rules.with(streams.err(), this::test);
        }

        private int test(Path folder, Ruleset ruleset) throws IOException {
            RuleTests.Outcome outcome = RuleTests.run(folder, ruleset);
            List<String> faults = outcome.faults();
            faults.forEach(streams.err()::println);
            streams.out().println(Texts.text("cli.rules.tested", outcome.count(), faults.size()));
            return faults.isEmpty() && outcome.count() > 0 ? ExitCode.CLEAN : ExitCode.MUST_FIX;
        }
    }
}
