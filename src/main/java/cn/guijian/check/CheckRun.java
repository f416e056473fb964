package cn.guijian.check;

import cn.guijian.files.InputLimits;
import cn.guijian.files.Inputs;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Decisions;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet;
import cn.guijian.report.ReportWriter;
import cn.guijian.report.format.Originals;
import cn.guijian.report.letter.LetterTemplates;
import cn.guijian.report.letter.UnusableTemplateException;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The main job: checks the named workbooks and writes the reports of their quarters. */
public final class CheckRun {
    private final Ruleset ruleset;
    private final Request request;
    private final Progress progress;
    private final Checker checker;
    private final Workers workers;
    private PastCache past = PastCache.none();
    private final Set<String> notes = new ConcurrentSkipListSet<>();
    private final Map<Path, RuntimeException> failures = new ConcurrentSkipListMap<>();

    /** The same run with earlier quarters that were gone through before. */
    public CheckRun remembering(PastCache remembered) {
        past = remembered;
        return this;
    }

    /** A run on as many threads as there are processors. */
    public CheckRun(Ruleset ruleset, Request request, Progress progress) {
        this(ruleset, request, progress, Workers.all().threads());
    }

    /** A run on so many threads; their number never changes what is found or written. */
    public CheckRun(Ruleset ruleset, Request request, Progress progress, int threads) {
        this.workers = new Workers(threads);
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
     * @param limits how much is looked at
     * @param bureau what the bureau says beside the workbooks
     */
    public record Request(
            List<Path> paths,
            Optional<Period> period,
            Optional<Path> history,
            Optional<Path> previous,
            Path out,
            Path templates,
            Set<String> formats,
            boolean unitNames,
            InputLimits limits,
            Bureau bureau) {
        public Request {
            paths = List.copyOf(paths);
            formats = Set.copyOf(formats);
        }

        /** A request within the limits that stand where nothing else is asked for, to which the bureau has nothing to add. */
        public Request(
                List<Path> paths,
                Optional<Period> period,
                Optional<Path> history,
                Optional<Path> previous,
                Path out,
                Path templates,
                Set<String> formats,
                boolean unitNames) {
            this(
                    paths,
                    period,
                    history,
                    previous,
                    out,
                    templates,
                    formats,
                    unitNames,
                    InputLimits.standard(),
                    Bureau.SILENT);
        }

        /** The same with what the bureau says. */
        public Request with(Bureau said) {
            return new Request(paths, period, history, previous, out, templates, formats, unitNames, limits, said);
        }
    }

    /**
     * What the bureau says beside the workbooks.
     *
     * @param closes whether the date to answer by has passed ({@code --final})
     * @param whole whether the workbooks are all that there are, however few ({@code --whole})
     * @param decisions on questions ({@code --decisions})
     * @param notes whether letters are to list 提示性 findings too ({@code --notes})
     */
    public record Bureau(boolean closes, boolean whole, Decisions decisions, boolean notes) {
        /** Nothing. */
        public static final Bureau SILENT = new Bureau(false, false, Decisions.none());

        /** Whether nothing is said that a finding could depend on. */
        boolean isSilent() {
            return !closes && !whole && decisions.all().isEmpty();
        }

        /** Letters say only what is asked of a unit. */
        public Bureau(boolean closes, boolean whole, Decisions decisions) {
            this(closes, whole, decisions, false);
        }
    }

    /** The words that {@code --format} knows. */
    public static Set<String> formats() {
        return ReportSet.all().options();
    }

    /**
     * Checks and writes.
     *
     * @throws UnwritableException when a report can't be written
     * @throws TemplateException when a template can't be used
     * @throws SeveralPeriodsException when the quarter to close is not clear
     * @throws IOException when a folder can't be listed
     */
    public RunOutcome run() throws IOException {
        ReportSet all = ReportSet.all(LetterTemplates.in(request.templates(), notes::add));
        return run(request.formats().isEmpty() ? all : all.only(request.formats()));
    }

    /** The same with these formats. */
    RunOutcome run(ReportSet formats) throws IOException {
        Judged judged = judge();
        return new RunOutcome(
                write(formats, judged.quarters(), judged.homeless(), judged.originals()),
                judged.homeless(),
                judged.missed(),
                judged.otherPeriods(),
                judged.ignored(),
                judged.idleDecisions(),
                List.copyOf(notes),
                failures);
    }

    /** What a run found, with nothing written yet. */
    public record Judged(
            List<QuarterResult> quarters,
            List<CheckResult> homeless,
            List<InputFile> otherPeriods,
            List<String> ignored,
            List<Decision> idleDecisions,
            SubmittedFiles originals,
            Optional<String> missed) {}

    /**
     * Checks only.
     *
     * @throws IOException when a folder can't be listed
     */
    public Judged judge() throws IOException {
        Material material = Material.read(
                checker,
                request.paths(),
                request.period(),
                request.history(),
                progress,
                request.limits(),
                workers,
                this::past);
        Rulings rulings = new Rulings(
                request.previous().isPresent()
                        ? Previous.read(request.previous().get(), notes::add)
                        : Previous.none(),
                request.bureau().decisions(),
                closed(material),
                request.bureau().notes());
        Judging judging = new Judging(
                ruleset, checker, material, rulings, request.bureau().whole());
        progress.begin(Progress.Stage.JUDGE, material.filed().size());
        List<CheckResult> results = judging.results(workers, progress);
        List<QuarterResult> quarters = judging.quarters(results, request.period());
        List<InputFile> other =
                material.passedOver().stream().map(f -> f.intake().input()).toList();
        return new Judged(
                quarters,
                Judging.homeless(quarters, results),
                other,
                material.ignored(),
                judging.idleDecisions(),
                new SubmittedFiles(material.all()),
                material.missed());
    }

    /** What is said from outside may turn what was found in earlier quarters: then nothing of them is remembered. */
    private RememberedQuarters past(List<Inputs.Workbook> workbooks) {
        boolean silent = request.previous().isEmpty() && request.bureau().isSilent();
        return silent ? RememberedQuarters.of(past, ruleset, workbooks) : RememberedQuarters.UNKNOWN;
    }

    /** The quarter that is closed: the one asked for, or the only one at hand. */
    private Optional<Period> closed(Material material) {
        if (!request.bureau().closes()) {
            return Optional.empty();
        }
        SortedSet<Period> periods = new TreeSet<>();
        material.filed().forEach(file -> file.period().ifPresent(periods::add));
        if (request.period().isEmpty() && periods.size() > 1) {
            throw new SeveralPeriodsException(periods);
        }
        return request.period().or(() -> periods.stream().findFirst());
    }

    private List<RunOutcome.Written> write(
            ReportSet formats, List<QuarterResult> quarters, List<CheckResult> homeless, SubmittedFiles originals) {
        ReportWriter writer =
                new ReportWriter(request.out(), formats, request.unitNames(), originals, this::each, failures::put);
        List<RunOutcome.Written> written = new ArrayList<>();
        progress.begin(Progress.Stage.WRITE, writer.files(homeless, quarters));
        try {
            writer.write(homeless);
            for (QuarterResult quarter : quarters) {
                written.add(new RunOutcome.Written(quarter, writer.write(quarter)));
            }
        } catch (UnusableTemplateException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnwritableException(request.out(), e);
        }
        return written;
    }

    private void each(List<ReportWriter.Writing> writings) throws IOException {
        try {
            workers.each(writings, writing -> {
                try {
                    writing.write();
                    progress.step();
                    return writing;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The files of a run, read once more for their annotated copies: keeping all of them would fill the memory. */
    static final class SubmittedFiles implements Originals {
        private final Map<InputFile, Inputs.Workbook> workbooks = new HashMap<>();

        SubmittedFiles(List<Filed> files) {
            files.forEach(f -> workbooks.put(f.intake().input(), f.workbook()));
        }

        @Override
        public Optional<byte[]> read(InputFile input) {
            Optional<Inputs.Workbook> workbook = Optional.ofNullable(workbooks.get(input));
            try {
                return workbook.isEmpty()
                        ? Optional.empty()
                        : Optional.of(bytes(workbook.get(), (int) input.bytes()))
                                .filter(bytes -> Fingerprint.sha256(bytes).equals(input.sha256()));
            } catch (IOException e) { // gone, locked or renamed since it was checked
                return Optional.empty();
            }
        }

        private static byte[] bytes(Inputs.Workbook workbook, int size) throws IOException {
            if (workbook.source() instanceof Inputs.Source.Entry entry) {
                return entry.start(size + 1);
            }
            try (InputStream stream = Files.newInputStream(workbook.path())) {
                return stream.readNBytes(size + 1);
            }
        }
    }
}
