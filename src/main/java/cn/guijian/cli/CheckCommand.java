package cn.guijian.cli;

import cn.guijian.app.CheckRun;
import cn.guijian.app.InputLimits;
import cn.guijian.app.RulesCache;
import cn.guijian.app.Ruleset;
import cn.guijian.app.RunOutcome;
import cn.guijian.app.TemplateException;
import cn.guijian.app.UnwritableException;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guijian check PATH…}: checks workbooks and writes their reports. */
@Command(name = "check", aliases = "检查", resourceBundle = "cn.guijian.cli.usage")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "path")
    private List<Path> paths = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--period", paramLabel = "2023Q4", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--history", paramLabel = "DIR", descriptionKey = "history")
    private @Nullable Path history;

    @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "previous")
    private @Nullable Path previous;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "reports", descriptionKey = "out")
    private Path out = Path.of("reports");

    @Option(names = "--format", paramLabel = "html,docx,json", split = ",", descriptionKey = "format")
    private Set<String> formats = new HashSet<>();

    @Option(names = "--fail-on", paramLabel = "WHEN", defaultValue = "must-fix", descriptionKey = "failOn")
    private ExitCode.FailOn failOn = ExitCode.FailOn.MUST_FIX;

    @Option(names = "--no-cache", descriptionKey = "noCache")
    private boolean noCache;

    @Option(names = "--open", descriptionKey = "open")
    private boolean open;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-workbooks", paramLabel = "N", descriptionKey = "maxWorkbooks")
    private int maxWorkbooks = InputLimits.standard().workbooks();

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        PrintWriter console = streams.out();
        PrintWriter err = streams.err();
        Set<String> unknown = new HashSet<>(formats);
        unknown.removeAll(CheckRun.formats());
        if (!unknown.isEmpty()) {
            err.println(
                    Texts.text("cli.format.unknown", String.join(",", unknown), String.join(",", CheckRun.formats())));
            return ExitCode.USAGE;
        }
        if (threads < 1) {
            err.println(Texts.text("cli.threads.few", threads));
            return ExitCode.USAGE;
        }
        if (maxWorkbooks < 1) {
            err.println(Texts.text("cli.max-workbooks.few", maxWorkbooks));
            return ExitCode.USAGE;
        }
        for (Path named : Stream.of(history, previous).filter(Objects::nonNull).toList()) {
            if (!Files.isDirectory(named)) {
                err.println(Texts.text("cli.folder.missing", named));
                return ExitCode.USAGE;
            }
        }
        paths.stream().filter(path -> !Files.exists(path)).forEach(path -> err.println(missing(path)));
        RulesCache cache = noCache ? RulesCache.none() : RulesCache.ofUser();
        return rules.with(err, cache, (folder, ruleset) -> check(ruleset, folder, console, err));
    }

    private int check(Ruleset ruleset, Path folder, PrintWriter console, PrintWriter err) throws IOException {
        List<Path> existing = paths.stream().filter(Files::exists).toList();
        boolean unitNames = Terminal.holdsChineseNames();
        try {
            RunOutcome outcome = new CheckRun(
                            ruleset,
                            new CheckRun.Request(
                                    existing,
                                    Optional.ofNullable(period),
                                    Optional.ofNullable(history),
                                    Optional.ofNullable(previous),
                                    out,
                                    folder.toAbsolutePath().resolveSibling("templates"),
                                    formats,
                                    unitNames,
                                    InputLimits.standard().withWorkbooks(maxWorkbooks)),
                            ProgressLine.onTerminal(),
                            threads)
                    .run();
            new CheckSummary(console).print(outcome, unitNames);
            outcome.failures().values().forEach(fault -> fault.printStackTrace(err));
            if (open) {
                WrittenPage.of(outcome, out)
                        .flatMap(page -> Browser.open(page.toUri().toString()))
                        .ifPresent(err::println);
            }
            return existing.size() < paths.size()
                    ? Math.max(ExitCode.UNCHECKED, ExitCode.of(outcome, failOn))
                    : ExitCode.of(outcome, failOn);
        } catch (TemplateException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (UnwritableException e) {
            err.println(
                    Texts.text("cli.out.unwritable", e.folder().toAbsolutePath(), WriteFailure.reason(e.getCause())));
            return ExitCode.USAGE;
        }
    }

    private static String missing(Path path) {
        return Texts.text(
                Terminal.holdsChineseNames() ? "cli.path.missing" : "cli.path.missing.locale",
                path,
                Path.of("").toAbsolutePath());
    }
}
