package cn.guijian.app;

import cn.guijian.model.Intake;
import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The workbooks of a run, read, each with its history, its peers and the others in its folder. */
final class Material {
    /** From so many submissions in one folder on, their common period is held against each. */
    private static final int ENOUGH = 3;

    private final List<Filed> all;
    private final List<Filed> filed;
    private final Archive archive;
    private final List<String> ignored;
    private final Map<Submission, String> folders = new IdentityHashMap<>();
    private final Map<String, Map<Period, Integer>> byFolder = new HashMap<>();

    private Material(List<Filed> all, List<Filed> filed, Archive archive, List<String> ignored) {
        this.all = all;
        this.filed = filed;
        this.archive = archive;
        this.ignored = ignored;
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
    static Material read(
            Checker checker, List<Path> paths, Optional<Period> period, Optional<Path> history, Progress progress)
            throws IOException {
        return read(checker, paths, period, history, progress, Workers.all());
    }

    /** The same on so many threads. */
    static Material read(
            Checker checker,
            List<Path> paths,
            Optional<Period> period,
            Optional<Path> history,
            Progress progress,
            Workers workers)
            throws IOException {
        Inputs inputs = Inputs.collect(paths);
        progress.begin(inputs.workbooks().size());
        List<Filed> all = workers.each(inputs.workbooks(), workbook -> {
            Filed read = new Filed(workbook, read(checker, workbook));
            progress.step();
            return read;
        });
        List<Filed> filed = all.stream().filter(f -> isAskedFor(f, period)).toList();
        List<Submission> submissions =
                filed.stream().flatMap(f -> f.submission().stream()).toList();
        Archive archive = new Archive();
        // Submissions of periods that were not asked for are history all the same.
        all.forEach(f -> f.submission().ifPresent(archive::add));
        new History(checker, workers).load(History.folders(history, paths), submissions, archive);
        return new Material(all, filed, archive, inputs.ignored());
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
    List<Filed> filed() {
        return filed;
    }

    /** The workbooks of other periods: read, not judged. */
    List<Filed> passedOver() {
        Set<Filed> judged = Collections.newSetFromMap(new IdentityHashMap<>());
        judged.addAll(filed);
        return all.stream().filter(f -> !judged.contains(f)).toList();
    }

    Archive archive() {
        return archive;
    }

    List<String> ignored() {
        return ignored;
    }

    /** Whether others were checked with it: a single workbook is explained without the city. */
    boolean isBatch() {
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
