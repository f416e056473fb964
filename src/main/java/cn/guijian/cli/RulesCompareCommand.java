package cn.guijian.cli;

import cn.guijian.app.PastRules;
import cn.guijian.app.PastRulesException;
import cn.guijian.app.RulesComparer;
import cn.guijian.app.RulesComparer.Named;
import cn.guijian.app.Ruleset;
import cn.guijian.model.Period;
import cn.guijian.model.RuleComparison;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules compare --old DIR_OR_GIT_REF --data PATH…}: what a change of the rules turns, before it is published. */
@Command(name = "compare", aliases = "比较", resourceBundle = "cn.guijian.cli.usage")
final class RulesCompareCommand implements Callable<Integer> {
    private static final Set<String> FORMATS = Set.of("text", "xlsx", "json");

    @Option(names = "--old", required = true, paramLabel = "DIR_OR_GIT_REF", descriptionKey = "compareOld")
    private String old = "";

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--new", paramLabel = "DIR", descriptionKey = "compareNew")
    private @Nullable Path renewed;

    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "PATH", descriptionKey = "compareData")
    private List<Path> data = List.of();

    @Option(names = "--period", paramLabel = "2023Q4", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--history", paramLabel = "DIR", descriptionKey = "history")
    private @Nullable Path history;

    @Option(names = "--format", split = ",", paramLabel = "text,xlsx,json", descriptionKey = "compareFormat")
    private Set<String> formats = new HashSet<>();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "comparison", descriptionKey = "compareOut")
    private Path out = Path.of("comparison");

    @Option(names = "--fail-on-change", descriptionKey = "compareFail")
    private boolean failOnChange;

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        for (String format : formats) {
            if (!FORMATS.contains(format)) {
                streams.err().println(Texts.text("cli.compare.format", format, "text,xlsx,json"));
                return ExitCode.USAGE;
            }
        }
        List<Path> missing = data.stream().filter(path -> !Files.exists(path)).toList();
        missing.forEach(path -> streams.err().println(Texts.text("cli.compare.data-missing", path)));
        if (!missing.isEmpty()) {
            return ExitCode.UNCHECKED;
        }
        if (history != null && !Files.isDirectory(history)) {
            streams.err().println(Texts.text("cli.folder.missing", history));
            return ExitCode.USAGE;
        }
        return (renewed == null ? rules : RulesOption.of(renewed)).with(streams.err(), this::compare);
    }

    private int compare(Path folder, Ruleset after) throws IOException {
        try (PastRules.Found before = PastRules.find(folder, old)) {
            return RulesOption.of(before.folder())
                    .with(
                            streams.err(),
                            (ignored, ruleset) ->
                                    compare(new Named(before.name(), ruleset), new Named(folder.toString(), after)));
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
                ProgressLine.onTerminal());
        if (comparison.submissions() == 0 && comparison.unread().isEmpty()) {
            streams.err().println(Texts.text("cli.compare.nothing", data));
            return ExitCode.UNCHECKED;
        }
        if (formats.isEmpty() || formats.contains("text")) {
            new ComparisonText(streams.out()).print(comparison);
        }
        comparison.unread().forEach(streams.err()::println);
        if (!write(comparison)) {
            return ExitCode.USAGE;
        }
        if (!comparison.unread().isEmpty() || comparison.submissions() == 0) {
            return ExitCode.UNCHECKED;
        }
        return failOnChange && comparison.turns() ? ExitCode.WARNING : ExitCode.CLEAN;
    }

    /** Whether the files that were asked for could be written. */
    private boolean write(RuleComparison comparison) {
        List<String> files = new ArrayList<>(formats);
        files.remove("text");
        try {
            for (String format : files.stream().sorted().toList()) {
                Files.createDirectories(out);
                Path file = out.resolve("comparison." + format);
                RulesComparer.write(file, comparison, format);
                streams.out().println(Texts.text("cli.compare.written", file));
            }
            return true;
        } catch (IOException e) {
            streams.err().println(Texts.text("cli.compare.unwritable", out, String.valueOf(e)));
            return false;
        }
    }
}
