package cn.guijian.cli;

import cn.guijian.cli.print.CoverageTable;
import cn.guijian.cli.print.Diagnoses;
import cn.guijian.cli.print.OptionNumber;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.RuleTests;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules test}: does each rule do what its cases and the samples say, and what of it was never tried. */
@Command(name = "test", aliases = "测试")
final class RulesTestCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private WatchOption watch = new WatchOption();

    @Mixin
    private Streams streams = new Streams();

    @Option(names = "--samples", paramLabel = "${bundle:label.folder}", descriptionKey = "samples")
    private @Nullable Path samples;

    @Option(
            names = "--min",
            paramLabel = "${bundle:label.percent}",
            converter = OptionNumber.Percent.class,
            descriptionKey = "min")
    private @Nullable BigDecimal least;

    @Override
    public Integer call() throws IOException {
        if (MissingPaths.lacksFolder(streams.err(), samples)) {
            return ExitCode.USAGE;
        }
        Optional<Path> folder = rules.folder(streams.err());
        return folder.isEmpty()
                ? ExitCode.USAGE
                : watch.run(folder.get(), () -> rules.with(streams, RulesCache.none(), this::test));
    }

    private int test(Ruleset ruleset) throws IOException {
        streams.progress().begin(Progress.Stage.CASES, 0);
        RuleTests.Outcome outcome = RuleTests.run(ruleset, samples(ruleset));
        CoverageTable coverage = new CoverageTable(outcome);
        coverage.lines().forEach(streams.out()::println);
        Diagnoses failures = new Diagnoses(Texts.text("cli.rules.failed"));
        outcome.failures().forEach(failure -> failures.print(failure, streams.err()));
        if (!outcome.samples()) {
            streams.out().println(Texts.text("cli.rules.no-samples"));
        }
        streams.out()
                .println(Texts.text(
                        "cli.rules.tested", outcome.count(), outcome.failures().size()));
        boolean enough = isEnough(coverage.percent());
        boolean good = outcome.failures().isEmpty() && outcome.count() > 0 && coverage.isSound() && enough;
        return good ? ExitCode.CLEAN : ExitCode.MUST_FIX;
    }

    private boolean isEnough(BigDecimal percent) {
        BigDecimal asked = least;
        if (asked == null || percent.compareTo(asked) >= 0) {
            return true;
        }
        streams.err().println(Texts.text("cli.rules.below-min", percent, asked));
        return false;
    }

    /** The named folder, else the one beside the rules. */
    private Optional<Path> samples(Ruleset ruleset) {
        return Optional.ofNullable(samples)
                .or(() ->
                        Optional.of(ruleset.home().beside("sample-submissions")).filter(Files::isDirectory));
    }
}
