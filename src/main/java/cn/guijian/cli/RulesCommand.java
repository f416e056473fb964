package cn.guijian.cli;

import cn.guijian.app.RuleTests;
import cn.guijian.app.Ruleset;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        subcommands = {RulesCommand.Check.class, RulesCommand.Test.class})
final class RulesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), Texts.text("cli.usage.rules-subcommand"));
    }

    /** {@code rules check}: is the folder fit for use. */
    @Command(name = "check", aliases = "检查", resourceBundle = "cn.guijian.cli.usage")
    static final class Check implements Callable<Integer> {
        @Mixin
        private RulesOption rules = new RulesOption();

        @Mixin
        private Streams streams = new Streams();

        @Override
        public Integer call() throws IOException {
            PrintWriter err = streams.err();
            Optional<Path> folder = rules.folder(err);
            if (folder.isEmpty()) {
                return ExitCode.USAGE;
            }
            Optional<Ruleset> ruleset = rules.load(folder.get(), err);
            ruleset.ifPresent(ready -> streams.out()
                    .println(Texts.text(
                            "cli.rules.ready",
                            folder.get(),
                            ready.provenance().rulesCount(),
                            ready.catalog().indicators().size(),
                            ready.catalog().targets().size())));
            return ruleset.isPresent() ? ExitCode.CLEAN : ExitCode.MUST_FIX;
        }
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
            PrintWriter err = streams.err();
            Optional<Path> folder = rules.folder(err);
            if (folder.isEmpty()) {
                return ExitCode.USAGE;
            }
            Optional<Ruleset> ruleset = rules.load(folder.get(), err);
            if (ruleset.isEmpty()) {
                return ExitCode.MUST_FIX;
            }
            RuleTests.Outcome outcome = RuleTests.run(folder.get(), ruleset.get());
            List<String> faults = outcome.faults();
            faults.forEach(err::println);
            streams.out().println(Texts.text("cli.rules.tested", outcome.count(), faults.size()));
            return faults.isEmpty() && outcome.count() > 0 ? ExitCode.CLEAN : ExitCode.MUST_FIX;
        }
    }
}
