package cn.guijian.check;

import cn.guijian.files.InputLimits;
import cn.guijian.files.Inputs;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.ruleset.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The workbooks of a run, read, each with its history, its peers and the others in its folder. */
public final class Material {
    /** From so many submissions in one folder on, their common period is held against each. */
    private static final int ENOUGH = 3;

    private final List<Filed> all;
    private final List<Filed> filed;
    private final Archive archive;
    private final List<String> ignored;
    private final Optional<Period> asked;
    private final RememberedQuarters past;
    private final Map<Submission, String> folders = new IdentityHashMap<>();
    private final Map<String, Map<Period, Integer>> byFolder = new HashMap<>();

    private Material(
            List<Filed> all,
            List<Filed> filed,
            Archive archive,
            List<String> ignored,
            Optional<Period> asked,
            RememberedQuarters past) {
        this.all = all;
        this.filed = filed;
        this.archive = archive;
        this.ignored = ignored;
        this.asked = asked;
        this.past = past;
        filed.forEach(file -> file.submission().ifPresent(submission -> folders.put(submission, file.folder())));
        filed.forEach(file -> file.period()
                .ifPresent(period -> byFolder.computeIfAbsent(file.folder(), folder -> new HashMap<>())
                        .merge(period, 1, Integer::sum)));
    }

    /**
     * Reads the workbooks and their history.
     *
     * @param period only submissions of this period are judged
     * @param history earlier quarters; empty means the folders beside the quarter's own
     * @throws IOException when a folder can't be listed
     */
    public static Material read(
            Checker checker, List<Path> paths, Optional<Period> period, Optional<Path> history, Progress progress)
            throws IOException {
        return read(
                checker,
                paths,
                period,
                history,
                progress,
                InputLimits.standard(),
                Workers.all(),
                workbooks -> RememberedQuarters.UNKNOWN);
    }

    /** The same within limits, on so many threads, with what is remembered of earlier quarters. */
    public static Material read(
            Checker checker,
            List<Path> paths,
            Optional<Period> period,
            Optional<Path> history,
            Progress progress,
            InputLimits limits,
            Workers workers,
            Function<List<Inputs.Workbook>, RememberedQuarters> memory)
            throws IOException {
        Inputs inputs = Inputs.collect(paths, limits);
        progress.begin(Progress.Stage.READ, inputs.workbooks().size());
        List<Filed> all;
        try (Closeable zips = inputs.open()) {
            all = workers.each(inputs.workbooks(), workbook -> {
                Filed read = new Filed(workbook, read(checker, workbook));
                progress.step();
                return read;
            });
        }
        List<Filed> filed = all.stream().filter(f -> isAskedFor(f, period)).toList();
        List<Submission> submissions =
                filed.stream().flatMap(f -> f.submission().stream()).toList();
        Archive archive = new Archive();
        // Submissions of periods that were not asked for are history all the same.
        all.forEach(f -> f.submission().ifPresent(archive::add));
        progress.begin(Progress.Stage.HISTORY, 0);
        RememberedQuarters past = new History(checker, progress, workers)
                .load(History.folders(history, paths), submissions, archive, memory);
        return new Material(all, filed, archive, inputs.ignored(), period, past);
    }

    private static Intake read(Checker checker, Inputs.Workbook workbook) {
        try {
            return checker.read(workbook);
        } catch (RuntimeException | StackOverflowError e) { // a bug must not stop others
            return Checker.fault(workbook, e);
        }
    }

    private static boolean isAskedFor(Filed filed, Optional<Period> period) {
        return period.isEmpty() || filed.period().isEmpty() || filed.period().equals(period);
    }

    /** Every workbook, those of periods that were not asked for among them. */
    List<Filed> all() {
        return all;
    }

    /** The workbooks to judge. */
    public List<Filed> filed() {
        return filed;
    }

    /** The workbooks of other periods: read, not judged. */
    List<Filed> passedOver() {
        Set<Filed> judged = Collections.newSetFromMap(new IdentityHashMap<>());
        judged.addAll(filed);
        return all.stream().filter(f -> !judged.contains(f)).toList();
    }

    /** Says so when no workbook is of the period that was asked for, and of which periods they are. */
    public Optional<String> missed() {
        Map<Period, Long> others = passedOver().stream()
                .flatMap(file -> file.period().stream())
                .collect(Collectors.groupingBy(period -> period, TreeMap::new, Collectors.counting()));
        boolean met = filed.stream().anyMatch(file -> file.period().isPresent());
        return asked.filter(period -> !met && !others.isEmpty())
                .map(period -> Texts.text(
                        "check.period-missed",
                        period.code(),
                        others.entrySet().stream()
                                .map(other -> Texts.text(
                                        "check.period-has", other.getKey().code(), other.getValue()))
                                .collect(Collectors.joining("、"))));
    }

    Archive archive() {
        return archive;
    }

    /** What is remembered of the earlier quarters. */
    RememberedQuarters past() {
        return past;
    }

    List<String> ignored() {
        return ignored;
    }

    /** Whether others were checked with it: a single workbook is explained without the city. */
    public boolean isBatch() {
        return filed.size() > 1;
    }

    /** The period of most submissions in the same folder as this one; a quarter that is only history has none. */
    Optional<Period> common(Submission submission) {
        return Optional.ofNullable(folders.get(submission)).flatMap(this::common);
    }

    private Optional<Period> common(String folder) {
        Map<Period, Integer> counts = byFolder.getOrDefault(folder, Map.of());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> total >= ENOUGH && entry.getValue() * 2 > total)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
