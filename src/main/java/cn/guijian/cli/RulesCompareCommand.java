package cn.guijian.cli;

import cn.guijian.cli.print.ComparisonText;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.PastRules;
import cn.guijian.workbench.PastRulesException;
import cn.guijian.workbench.RulesComparer;
import cn.guijian.workbench.RulesComparer.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules compare --old DIR_OR_GIT_REF --data PATH…}: what a change of the rules turns, before it is published. */
@Command(name = "compare", aliases = "比较")
final class RulesCompareCommand implements Callable<Integer> {
    @Option(names = "--old", required = true, paramLabel = "${bundle:label.version}", descriptionKey = "compareOld")
    private String old = "";

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--new", paramLabel = "${bundle:label.folder}", descriptionKey = "compareNew")
    private @Nullable Path renewed;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "${bundle:label.path}",
            descriptionKey = "compareData")
    private List<Path> data = List.of();

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--history", paramLabel = "${bundle:label.folder}", descriptionKey = "history")
    private @Nullable Path history;

    @Option(
            names = "--format",
            split = Main.COMMAS,
            splitSynopsisLabel = ",",
            paramLabel = "${bundle:label.format}",
            descriptionKey = "compareFormat")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    @Option(
            names = "--out",
            paramLabel = "${bundle:label.folder}",
            defaultValue = "comparison",
            descriptionKey = "compareOut")
    private Path out = Path.of("comparison");

    @Option(names = "--fail-on-change", descriptionKey = "compareFail")
    private boolean failOnChange;

    @Mixin
    private Streams streams = new Streams();

    /** Where a comparison is shown; lower case, as a person types it. */
    enum Format {
        text,
        xlsx,
        json
    }

    @Override
    public Integer call() throws IOException {
        if (MissingPaths.say(data, streams.err()).size() < data.size()) {
            return ExitCode.UNCHECKED;
        }
        if (MissingPaths.lacksFolder(streams.err(), history)) {
            return ExitCode.USAGE;
        }
        return (renewed == null ? rules : rules.at(renewed)).with(streams, this::compare);
    }

    private int compare(Ruleset after) throws IOException {
        try (PastRules.Found before = PastRules.find(after.home(), old)) {
            return rules.at(before.folder())
                    .with(
                            streams,
                            ruleset -> compare(
                                    new Named(before.name(), ruleset),
                                    new Named(after.home().folder().toString(), after)));
        } catch (PastRulesException e) {
            streams.err().println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int compare(Named before, Named after) throws IOException {
        RuleComparison comparison = RulesComparer.compare(
                before,
                after,
                new RulesComparer.Data(data, Optional.ofNullable(period), Optional.ofNullable(history)),
                streams.progress());
        comparison.unread().forEach(streams.err()::println);
        if (comparison.submissions() == 0) {
            if (comparison.unread().isEmpty()) {
                streams.err().println(Texts.text("cli.compare.nothing", data));
            }
            return ExitCode.UNCHECKED;
        }
        if (formats.isEmpty() || formats.contains(Format.text)) {
            new ComparisonText(streams.out()).print(comparison);
        }
        if (!write(comparison)) {
            return ExitCode.USAGE;
        }
        if (!comparison.unread().isEmpty()) {
            return ExitCode.UNCHECKED;
        }
        return failOnChange && comparison.turns() ? ExitCode.WARNING : ExitCode.CLEAN;
    }

    /** Whether the files that were asked for could be written. */
    private boolean write(RuleComparison comparison) {
        List<Format> files = formats.stream()
                .filter(format -> format != Format.text)
                .sorted()
                .toList();
        try {
            for (Format format : files) {
                Files.createDirectories(out);
                Path file = out.resolve("comparison." + format);
                RulesComparer.write(file, comparison, format.name());
                streams.out().println(Texts.text("cli.compare.written", file));
            }
            return true;
        } catch (IOException e) {
            streams.err().println(Texts.text("cli.out.unwritable", out.toAbsolutePath(), WriteFailure.reason(e)));
            return false;
        }
    }
}
