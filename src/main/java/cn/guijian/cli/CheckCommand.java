package cn.guijian.cli;

import cn.guijian.check.CheckRun;
import cn.guijian.check.DecisionFile;
import cn.guijian.check.DecisionsException;
import cn.guijian.check.PastCache;
import cn.guijian.check.RunOutcome;
import cn.guijian.check.SeveralPeriodsException;
import cn.guijian.check.TemplateException;
import cn.guijian.check.UnwritableException;
import cn.guijian.cli.print.Browser;
import cn.guijian.cli.print.CheckSummary;
import cn.guijian.cli.print.OptionNumber;
import cn.guijian.cli.print.Terminal;
import cn.guijian.files.InputLimits;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
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
@Command(name = "check", aliases = "检查")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "${bundle:label.path}", descriptionKey = "path")
    private List<Path> paths = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--history", paramLabel = "${bundle:label.folder}", descriptionKey = "history")
    private @Nullable Path history;

    @Option(names = "--previous", paramLabel = "${bundle:label.folder}", descriptionKey = "previous")
    private @Nullable Path previous;

    @Option(names = "--final", descriptionKey = "final")
    private boolean closes;

    @Option(names = "--whole", descriptionKey = "whole")
    private boolean whole;

    @Option(names = "--decisions", paramLabel = "${bundle:label.file}", descriptionKey = "decisions")
    private @Nullable Path decisions;

    @Option(names = "--notes", descriptionKey = "notes")
    private boolean notes;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "reports", descriptionKey = "out")
    private Path out = Path.of("reports");

    @Option(
            names = "--format",
            paramLabel = "${bundle:label.format}",
            split = Main.COMMAS,
            splitSynopsisLabel = ",",
            completionCandidates = Formats.class,
            descriptionKey = "format")
    private Set<String> formats = new HashSet<>();

    @Option(
            names = "--fail-on",
            paramLabel = "${bundle:label.when}",
            defaultValue = "must-fix",
            descriptionKey = "failOn")
    private ExitCode.FailOn failOn = ExitCode.FailOn.MUST_FIX;

    @Option(names = "--no-cache", descriptionKey = "noCache")
    private boolean noCache;

    @Option(names = "--open", descriptionKey = "open")
    private boolean open;

    @Option(
            names = "--threads",
            paramLabel = "${bundle:label.count}",
            converter = OptionNumber.Count.class,
            descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--max-workbooks",
            paramLabel = "${bundle:label.count}",
            converter = OptionNumber.Count.class,
            descriptionKey = "maxWorkbooks")
    private int maxWorkbooks = InputLimits.standard().workbooks();

    @Mixin
    private Streams streams = new Streams();

    /** The formats that there are, looked up when help or a slip asks for them. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CheckRun.formats().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = streams.err();
        if (MissingPaths.lacksFolder(err, history, previous)) {
            return ExitCode.USAGE;
        }
        List<Path> existing = MissingPaths.say(paths, err);
        if (existing.isEmpty()) {
            return ExitCode.UNCHECKED;
        }
        RulesCache cache = noCache ? RulesCache.none() : RulesCache.ofUser();
        return rules.with(streams, cache, ruleset -> check(ruleset, existing));
    }

    private int check(Ruleset ruleset, List<Path> existing) throws IOException {
        PrintWriter err = streams.err();
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
                                    ruleset.home().folder().toAbsolutePath().resolveSibling("templates"),
                                    formats,
                                    unitNames,
                                    InputLimits.standard().withWorkbooks(maxWorkbooks),
                                    new CheckRun.Bureau(
                                            closes,
                                            whole,
                                            DecisionFile.read(Optional.ofNullable(decisions), ruleset),
                                            notes)),
                            streams.progress(),
                            threads)
                    .remembering(noCache ? PastCache.none() : PastCache.ofUser())
                    .run();
            new CheckSummary(streams.out()).print(outcome, paths, unitNames);
            outcome.failures().values().forEach(fault -> fault.printStackTrace(err));
            if (open) {
                WrittenPage.of(outcome, out)
                        .flatMap(page -> Browser.open(page.toUri().toString()))
                        .ifPresent(err::println);
            }
            return existing.size() < paths.size()
                    ? Math.max(ExitCode.UNCHECKED, ExitCode.of(outcome, failOn))
                    : ExitCode.of(outcome, failOn);
        } catch (TemplateException | DecisionsException | SeveralPeriodsException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (UnwritableException e) {
            err.println(
                    Texts.text("cli.out.unwritable", e.folder().toAbsolutePath(), WriteFailure.reason(e.getCause())));
            return ExitCode.USAGE;
        }
    }

    /** Which of the written pages somebody wants to see first. */
    static final class WrittenPage {
        private static final String REPORT = "warning-report.html";
        private static final String INDEX = "index.html";
        /** {@code OUT/<period>/<unit>/warning-report.html}. */
        private static final int DEPTH = 3;

        private WrittenPage() {}

        /** The report of a single workbook, else the overview of the latest quarter; empty when neither was written. */
        static Optional<Path> of(RunOutcome outcome, Path out) throws IOException {
            Optional<Path> latest =
                    outcome.written().stream().map(RunOutcome.Written::folder).reduce((one, next) -> next);
            if (outcome.results().count() != 1) {
                return latest.map(folder -> folder.resolve(INDEX)).filter(Files::isRegularFile);
            }
            String hash = outcome.results().findFirst().orElseThrow().input().sha256();
            String code = outcome.results()
                    .flatMap(result -> result.unit().stream())
                    .map(unit -> unit.code())
                    .findFirst()
                    .orElse("unread-" + hash.substring(0, Math.min(8, hash.length())));
            try (Stream<Path> files = Files.walk(latest.orElse(out), DEPTH)) {
                return files.filter(file -> file.endsWith(REPORT))
                        .filter(file -> String.valueOf(file.getName(file.getNameCount() - 2))
                                .startsWith(code))
                        .findFirst();
            }
        }
    }
}
