package cn.guijian.check;

import cn.guijian.files.InputLimits;
import cn.guijian.files.Inputs;
import cn.guijian.files.Inputs.Workbook;
import cn.guijian.model.Period;
import cn.guijian.model.PeriodWords;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.ruleset.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the submissions of earlier quarters: in {@code --history}, else in the folders beside the quarter's own. */
final class History {
    /** More workbooks than this are no quarter of one city: of such a folder only the units that are checked are read. */
    private static final int OF_ONE_CITY = 100;

    private final Checker checker;
    private final Progress progress;
    private final Workers workers;

    /** A quarter with its workbooks, those first whose names are of files that are checked. */
    private record Quarter(Period period, Inputs inputs, List<Workbook> sorted) {}

    History(Checker checker, Progress progress, Workers workers) {
        this.checker = checker;
        this.progress = progress;
        this.workers = workers;
    }

    /**
     * The folders that hold earlier quarters.
     *
     * @param named {@code --history}
     * @param inputs what the user asked to check
     */
    static List<Path> folders(Optional<Path> named, List<Path> inputs) throws IOException {
        if (named.isPresent()) {
            return quarterFolders(named.get());
        }
        Set<Path> folders = new HashSet<>();
        for (Path input : inputs) {
            Path whole = input.toAbsolutePath().normalize();
            Optional<Path> quarter = Optional.ofNullable(Files.isDirectory(input) ? whole : whole.getParent())
                    .filter(folder -> period(folder).isPresent());
            Optional<Path> parent = quarter.map(Path::getParent);
            if (parent.isPresent()) {
                folders.addAll(quarterFolders(parent.get()));
                quarter.ifPresent(folders::remove);
            }
        }
        return folders.stream().sorted().toList();
    }

    /**
     * Adds what earlier quarters say: of these units, and of the others beside them, since an earlier quarter is checked
     * among its own peers. Files with the same name as one that is being checked are tried first.
     *
     * @param memory where to look before anything is read, and to keep what is found
     */
    RememberedQuarters load(
            List<Path> folders,
            Collection<Submission> checked,
            Archive archive,
            Function<List<Workbook>, RememberedQuarters> memory)
            throws IOException {
        Optional<Period> latest = checked.stream().map(Submission::period).max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return RememberedQuarters.UNKNOWN;
        }
        Set<String> names = new HashSet<>();
        List<ReportingUnit> units = new ArrayList<>();
        checked.forEach(s -> {
            names.add(last(s.input().file()));
            units.add(s.unit());
        });
        List<Quarter> quarters = new ArrayList<>();
        for (var quarter : byPeriod(folders).headMap(latest.get(), false).entrySet()) {
            quarters.add(quarter(quarter.getKey(), quarter.getValue(), names));
        }
        RememberedQuarters past = isRemembered(quarters, archive)
                ? memory.apply(quarters.stream().flatMap(q -> q.sorted.stream()).toList())
                : RememberedQuarters.UNKNOWN;
        for (Quarter quarter : quarters) {
            if (past.known().isEmpty()) {
                load(quarter, names, units, archive);
            }
            progress.step();
        }
        past.known().ifPresent(known -> archive.addAll(known.submissions()));
        return past;
    }

    /** Quarters of one city before the only one that is checked: what is found of them depends on nothing else. */
    private static boolean isRemembered(List<Quarter> quarters, Archive archive) {
        return archive.periods().size() == 1
                && quarters.stream().allMatch(quarter -> quarter.sorted.size() <= OF_ONE_CITY);
    }

    private static Quarter quarter(Period period, List<Path> folders, Set<String> names) throws IOException {
        Inputs inputs = Inputs.collect(folders, InputLimits.standard());
        List<Workbook> sorted = new ArrayList<>(inputs.workbooks());
        sorted.sort(Comparator.comparing(workbook -> !names.contains(last(workbook.name()))));
        return new Quarter(period, inputs, sorted);
    }

    private void load(Quarter quarter, Set<String> names, List<ReportingUnit> units, Archive archive)
            throws IOException {
        try (Closeable zips = quarter.inputs.open()) {
            if (quarter.sorted.size() <= OF_ONE_CITY) {
                workers.each(quarter.sorted, this::read).forEach(read -> read.ifPresent(archive::add));
            } else {
                loadOwn(quarter.sorted, quarter.period, names, units, archive);
            }
        }
    }

    private void loadOwn(
            List<Workbook> sorted, Period period, Set<String> names, List<ReportingUnit> units, Archive archive) {
        for (Workbook workbook : sorted) {
            boolean complete = units.stream().allMatch(unit -> archive.has(unit, period));
            if (complete && !names.contains(last(workbook.name()))) {
                return;
            }
            read(workbook).ifPresent(archive::add);
        }
    }

    private Optional<Submission> read(Workbook workbook) {
        return checker.read(workbook) instanceof Intake.Read read ? Optional.of(read.submission()) : Optional.empty();
    }

    private static TreeMap<Period, List<Path>> byPeriod(List<Path> folders) {
        TreeMap<Period, List<Path>> byPeriod = new TreeMap<>();
        folders.forEach(folder -> period(folder)
                .ifPresent(
                        p -> byPeriod.computeIfAbsent(p, q -> new ArrayList<>()).add(folder)));
        return byPeriod;
    }

    private static List<Path> quarterFolders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> period(folder).isPresent())
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Period> period(Path folder) {
        return PeriodWords.mentionedIn(String.valueOf(folder.getFileName()));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
