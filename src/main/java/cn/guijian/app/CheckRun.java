package cn.guijian.app;

import cn.guijian.engine.Context;
import cn.guijian.engine.Peers;
import cn.guijian.intake.IntakeLimits;
import cn.guijian.model.CheckResult;
import cn.guijian.model.InputFile;
import cn.guijian.model.Intake;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Submission;
import cn.guijian.report.ReportSet;
import cn.guijian.report.ReportWriter;
import cn.guijian.report.letter.LetterTemplates;
import cn.guijian.report.letter.UnusableTemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The main job: checks the named workbooks and writes the reports of their quarters. */
public final class CheckRun {
    /** From so many submissions in one folder on, their common period is held against each. */
    private static final int ENOUGH = 3;

    private final Ruleset ruleset;
    private final Request request;
    private final Progress progress;
    private final Checker checker;
    private final List<String> notes = new ArrayList<>();

    public CheckRun(Ruleset ruleset, Request request, Progress progress) {
        this.ruleset = ruleset;
        this.request = request;
        this.progress = progress;
        this.checker = new Checker(ruleset, IntakeLimits.standard());
    }

    /**
     * What the user asked for.
     *
     * @param paths workbooks, folders and zips
     * @param period only submissions of this period are judged
     * @param history earlier quarters; empty means the folders beside the quarter's own
     * @param previous an earlier run's results
     * @param out the folder for the reports
     * @param templates the folder with the bureau's templates; where one is missing there, the program's own is used
     * @param formats words of {@code --format}; empty means all
     * @param unitNames whether folders may bear Chinese names
     */
    public record Request(
            List<Path> paths,
            Optional<Period> period,
            Optional<Path> history,
            Optional<Path> previous,
            Path out,
            Path templates,
            Set<String> formats,
            boolean unitNames) {
        public Request {
            paths = List.copyOf(paths);
            formats = Set.copyOf(formats);
        }
    }

    /** The words that {@code --format} knows. */
    public static Set<String> formats() {
        return ReportSet.all().options();
    }

    /**
     * Checks and writes.
     *     * @throws UnwritableException when a report can't be written
     * @throws TemplateException when a template can't be used
     * @throws IOException when a folder can't be listed
     */
    public RunOutcome run() throws IOException {
        Judged judged = judge();
        return new RunOutcome(
                write(judged.quarters(), judged.homeless(), judged.originals()),
                judged.homeless(),
                judged.otherPeriods(),
                judged.ignored(),
                notes);
    }

    /** What a run found, with nothing written yet. */
    record Judged(
            List<QuarterResult> quarters,
            List<CheckResult> homeless,
            List<InputFile> otherPeriods,
            List<String> ignored,
            SubmittedFiles originals) {}

    /**
     * Checks only.
     *
     * @throws IOException when a folder can't be listed
     */
    Judged judge() throws IOException {
        Inputs inputs = Inputs.collect(request.paths());
        progress.begin(inputs.workbooks().size());
        List<Filed> all = read(inputs.workbooks());
        List<Filed> filed = all.stream().filter(this::isAskedFor).toList();
        List<Submission> submissions =
                filed.stream().flatMap(f -> f.submission().stream()).toList();
        Archive archive = new Archive();
        // Submissions of periods that were not asked for are history all the same.
        all.forEach(f -> f.submission().ifPresent(archive::add));
        new History(checker).load(History.folders(request.history(), request.paths()), submissions, archive);
        Doubts doubts = new Doubts(checker, archive);
        List<CheckResult> results = judge(filed, archive, doubts);
        progress.end();
        CityAssessment city = new CityAssessment(ruleset, doubts, archive, isWholeQuarter(filed));
        return judged(all, filed, results, city, inputs.ignored());
    }

    private Judged judged(
            List<Filed> all, List<Filed> filed, List<CheckResult> results, CityAssessment city, List<String> ignored) {
        List<QuarterResult> quarters = new Batch(ruleset, city).quarters(results, request.period());
        List<CheckResult> homeless = results.stream()
                .filter(result -> result.period().isEmpty())
                .filter(result -> quarters.stream()
                        .flatMap(quarter -> quarter.results().stream())
                        .noneMatch(other -> other.input().equals(result.input())))
                .toList();
        List<InputFile> other = all.stream()
                .filter(f -> !isAskedFor(f))
                .map(f -> f.intake().input())
                .toList();
        return new Judged(quarters, homeless, other, ignored, new SubmittedFiles(all));
    }

    /** Missing units are no finding when somebody checks a single workbook. */
    private static boolean isWholeQuarter(List<Filed> filed) {
        return filed.size() > 1;
    }

    private List<Filed> read(List<Inputs.Workbook> workbooks) {
        List<Filed> filed = new ArrayList<>();
        for (Inputs.Workbook workbook : workbooks) {
            filed.add(new Filed(workbook, read(workbook)));
            progress.step();
        }
        return filed;
    }

    private Intake read(Inputs.Workbook workbook) {
        try {
            return checker.read(workbook);
        } catch (RuntimeException | StackOverflowError e) { // a bug must not stop others
            return Checker.fault(workbook, e);
        }
    }

    private boolean isAskedFor(Filed filed) {
        return request.period().isEmpty()
                || filed.period().isEmpty()
                || filed.period().equals(request.period());
    }

    /** Earlier quarters first, since their doubts count in later ones; the results come in the order of the files. */
    private List<CheckResult> judge(List<Filed> filed, Archive archive, Doubts doubts) throws IOException {
        Previous previous = request.previous().isPresent()
                ? Previous.read(request.previous().get())
                : Previous.none();
        Map<Period, Peers> peers = new HashMap<>();
        Map<Filed, CheckResult> results = new IdentityHashMap<>();
        for (Filed file : filed.stream().sorted(Filed.EARLIEST_FIRST).toList()) {
            results.put(file, judge(file, filed, archive, doubts, peers, previous));
        }
        return filed.stream().map(results::get).toList();
    }

    private CheckResult judge(
            Filed file,
            List<Filed> filed,
            Archive archive,
            Doubts doubts,
            Map<Period, Peers> peers,
            Previous previous) {
        try {
            CheckResult result = checker.check(file.intake(), context(file, filed, archive, doubts, peers));
            file.submission().ifPresent(submission -> doubts.learn(submission, result.findings()));
            return previous.compare(result);
        } catch (RuntimeException | StackOverflowError e) { // one of the two broad catches: a bug must not stop others
            return checker.failed(file.workbook(), e);
        }
    }

    private Context context(Filed file, List<Filed> filed, Archive archive, Doubts doubts, Map<Period, Peers> peers) {
        if (!(file.intake() instanceof Intake.Read read)) {
            return Context.alone();
        }
        Submission submission = read.submission();
        Period period = submission.period();
        Peers others = isWholeQuarter(filed)
                ? peers.computeIfAbsent(period, p -> Peers.of(ruleset.catalog(), archive.of(p, ruleset.catalog())))
                : Peers.none();
        return doubts.around(submission, common(file, filed), others);
    }

    /** The period of most submissions in the same folder. */
    private static Optional<Period> common(Filed file, List<Filed> filed) {
        Map<Period, Long> counts = new HashMap<>();
        filed.stream()
                .filter(other -> other.folder().equals(file.folder()))
                .flatMap(other -> other.period().stream())
                .forEach(period -> counts.merge(period, 1L, Long::sum));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> total >= ENOUGH && entry.getValue() * 2 > total)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<RunOutcome.Written> write(
            List<QuarterResult> quarters, List<CheckResult> homeless, SubmittedFiles originals) {
        ReportSet all = ReportSet.all(LetterTemplates.in(request.templates(), notes::add));
        ReportSet formats = request.formats().isEmpty() ? all : all.only(request.formats());
        ReportWriter writer = new ReportWriter(request.out(), formats, request.unitNames(), originals);
        List<RunOutcome.Written> written = new ArrayList<>();
        try {
            for (QuarterResult quarter : quarters) {
                written.add(new RunOutcome.Written(quarter, writer.write(quarter)));
            }
            for (CheckResult result : homeless) {
                writer.write(result);
            }
        } catch (UnusableTemplateException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnwritableException(request.out(), e);
        }
        return written;
    }
}
