package cn.guijian.check;

import cn.guijian.engine.facts.Context;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.Mentioned;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.QuarterResult.Duplicate;
import cn.guijian.model.result.QuarterResult.Late;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the material of a run by one set of rules: each workbook, then each quarter with the city. */
public final class Judging {
    private final Ruleset ruleset;
    private final Checker checker;
    private final Material material;
    private final Rulings rulings;
    private final Chronicle chronicle;
    private final CityAssessment city;

    /** A judging of which nothing is said from outside. */
    public Judging(Ruleset ruleset, Checker checker, Material material) {
        this(ruleset, checker, material, Rulings.none(), false);
    }

    /** @param whole whether the material is the city's, whoever is in it ({@code --whole}) */
    public Judging(Ruleset ruleset, Checker checker, Material material, Rulings rulings, boolean whole) {
        this.ruleset = ruleset;
        this.checker = checker;
        this.material = material;
        this.rulings = rulings;
        this.chronicle = new Chronicle(checker, ruleset.catalog(), material.archive(), rulings, material::common)
                .remembering(material.past().known().orElse(KnownPast.NOTHING));
        this.city = new CityAssessment(ruleset, chronicle, material.archive(), whole);
    }

    /**
     * One result for each workbook, in the order of the files; earlier quarters are judged first, since their doubts
     * count in later ones.
     */
    public List<CheckResult> results() {
        return results(Workers.all(), Progress.SILENT);
    }

    /** The same on so many threads, told of on the way. */
    public List<CheckResult> results(Workers workers, Progress progress) {
        Map<Filed, CheckResult> results = new IdentityHashMap<>();
        for (List<Filed> quarter : byPeriod()) {
            quarter.get(0).period().ifPresent(period -> goThrough(period, quarter, workers));
            List<CheckResult> judged = workers.each(quarter, file -> {
                CheckResult result = judge(file);
                progress.step();
                return result;
            });
            for (int i = 0; i < quarter.size(); i++) {
                results.put(quarter.get(i), judged.get(i));
            }
        }
        material.past().keep(chronicle::past);
        return material.filed().stream().map(results::get).toList();
    }

    /** What could not be read comes first, then quarter after quarter. */
    private Collection<List<Filed>> byPeriod() {
        return material.filed().stream()
                .collect(Collectors.groupingBy(
                        file -> file.period().map(Period::code).orElse(""), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void goThrough(Period period, List<Filed> quarter, Workers workers) {
        chronicle.until(period, workers);
        chronicle.quarter(
                period,
                quarter.stream().flatMap(file -> file.submission().stream()).toList(),
                workers);
    }

    private CheckResult judge(Filed file) {
        try {
            return rulings.applyTo(file.submission()
                    .map(submission -> checker.result(submission, chronicle.answered(submission)))
                    .orElseGet(() -> checker.check(file.intake(), Context.alone())));
        } catch (RuntimeException | StackOverflowError e) { // a bug must not stop others
            return checker.failed(file.workbook(), e);
        }
    }

    /** What stands around a file's submission, the other units of its quarter among it. */
    public Context context(Filed file) {
        return file.submission().map(this::context).orElseGet(Context::alone);
    }

    private Context context(Submission submission) {
        if (!chronicle.hasGoneThrough(submission)) {
            goThrough(
                    submission.period(),
                    material.filed().stream()
                            .filter(f -> f.period()
                                    .filter(submission.period()::equals)
                                    .isPresent())
                            .toList(),
                    Workers.all());
        }
        return chronicle.around(submission).among(chronicle.peers(submission.period()));
    }

    /** The quarters in these results, earliest first, with the city's numbers. */
    public List<QuarterResult> quarters(List<CheckResult> results, Optional<Period> fallback) {
        return assessed(results, fallback).stream()
                .map(CityAssessment.Assessed::quarter)
                .toList();
    }

    /** The decisions of the bureau on what nobody asks any more. */
    List<Decision> idleDecisions() {
        return chronicle.idle(rulings.decisions().all());
    }

    /** The same, each with what the city was assessed from. */
    public List<CityAssessment.Assessed> assessed(List<CheckResult> results, Optional<Period> fallback) {
        return city.assess(new Batch(ruleset).quarters(results, fallback));
    }

    /** The results that belong to no quarter. */
    public static List<CheckResult> homeless(List<QuarterResult> quarters, List<CheckResult> results) {
        Set<InputFile> housed = quarters.stream()
                .flatMap(quarter -> quarter.results().stream())
                .map(CheckResult::input)
                .collect(Collectors.toSet());
        return results.stream()
                .filter(result -> result.period().isEmpty() && !housed.contains(result.input()))
                .toList();
    }

    /** Sorts the results of many files into quarters. */
    private static final class Batch {
        private final Catalog catalog;

        Batch(Ruleset ruleset) {
            this.catalog = ruleset.catalog();
        }

        /**
         * The quarters in these results, earliest first, the city not yet assessed. A file that could not be assigned goes with the quarter of the
         * files beside it, else with the last one.
         *
         * @param fallback the quarter of unassigned files when no file was read at all
         */
        List<QuarterResult> quarters(List<CheckResult> results, Optional<Period> fallback) {
            SortedMap<Period, List<CheckResult>> byPeriod = new TreeMap<>();
            Map<String, Set<Period>> byFolder = new HashMap<>();
            for (CheckResult result : results) {
                result.period().ifPresent(period -> {
                    byPeriod.computeIfAbsent(period, p -> new ArrayList<>()).add(result);
                    byFolder.computeIfAbsent(folder(result), f -> new TreeSet<>())
                            .add(period);
                });
            }
            for (CheckResult unread :
                    results.stream().filter(r -> r.period().isEmpty()).toList()) {
                Optional<Period> period = neighbours(byFolder.getOrDefault(folder(unread), Set.of()))
                        .or(() -> byPeriod.isEmpty() ? fallback : Optional.of(byPeriod.lastKey()));
                period.ifPresent(
                        p -> byPeriod.computeIfAbsent(p, q -> new ArrayList<>()).add(unread));
            }
            return byPeriod.entrySet().stream()
                    .map(entry -> quarter(entry.getKey(), byName(entry.getKey(), entry.getValue())))
                    .toList();
        }

        private static Optional<Period> neighbours(Set<Period> periods) {
            return periods.size() == 1 ? periods.stream().findFirst() : Optional.empty();
        }

        private static String folder(CheckResult result) {
            String file = result.input().file();
            return file.substring(0, file.lastIndexOf('/') + 1);
        }

        /** An unreadable file says by its name whose it is, unless that unit sent one that can be read. */
        private List<CheckResult> byName(Period period, List<CheckResult> results) {
            Set<ReportingUnit> known =
                    results.stream().flatMap(r -> r.unit().stream()).collect(Collectors.toSet());
            return results.stream()
                    .map(result -> Optional.of(result)
                            .filter(r -> r.unit().isEmpty())
                            .flatMap(r -> mentioned(r.input().file(), period))
                            .filter(unit -> !known.contains(unit))
                            .map(unit -> result.assignedTo(unit, period))
                            .orElse(result))
                    .toList();
        }

        private Optional<ReportingUnit> mentioned(String file, Period period) {
            Mentioned name = Mentioned.inName(file, catalog);
            return name.period().filter(p -> !p.equals(period)).isPresent() ? Optional.empty() : name.unit();
        }

        private QuarterResult quarter(Period period, List<CheckResult> results) {
            Map<ReportingUnit, CheckResult> taken = new LinkedHashMap<>();
            List<Duplicate> duplicates = new ArrayList<>();
            results.stream()
                    .filter(r -> r.unit().isPresent())
                    .sorted(Comparator.comparing(Batch::handedIn)
                            .thenComparing(r -> r.input().sha256())
                            .reversed())
                    .forEach(r -> {
                        ReportingUnit unit = r.unit().orElseThrow();
                        CheckResult first = taken.putIfAbsent(unit, r);
                        if (first != null) {
                            duplicates.add(new Duplicate(
                                    unit, first.input().file(), r.input().file()));
                        }
                    });
            List<CheckResult> ordered = new ArrayList<>();
            catalog.units().forEach(unit -> Optional.ofNullable(taken.get(unit)).ifPresent(ordered::add));
            results.stream().filter(r -> r.unit().isEmpty()).forEach(ordered::add);
            return new QuarterResult(
                    period,
                    catalog.units(),
                    ordered,
                    catalog.units().stream()
                            .filter(unit -> !taken.containsKey(unit))
                            .toList(),
                    late(period, ordered),
                    duplicates,
                    List.of(),
                    List.of(),
                    List.of(),
                    new Coverage(List.of(), List.of()));
        }

        private List<Late> late(Period period, List<CheckResult> results) {
            Optional<LocalDate> due = catalog.deadline(period).map(Deadline::due);
            return results.stream()
                    .filter(r -> r.unit().isPresent() && due.isPresent())
                    .filter(r -> handedIn(r).isAfter(due.get()))
                    .map(r -> new Late(r.unit().orElseThrow(), handedIn(r), due.get()))
                    .toList();
        }

        private static LocalDate handedIn(CheckResult result) {
            return result.cover().flatMap(Cover::date).orElse(LocalDate.MIN);
        }
    }
}
