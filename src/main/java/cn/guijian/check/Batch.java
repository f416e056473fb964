package cn.guijian.check;

import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Cover;
import cn.guijian.model.Coverage;
import cn.guijian.model.Deadline;
import cn.guijian.model.Mentioned;
import cn.guijian.model.Period;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.QuarterResult.Duplicate;
import cn.guijian.model.QuarterResult.Late;
import cn.guijian.model.ReportingUnit;
import cn.guijian.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sorts the results of many files into quarters. */
final class Batch {
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
                byFolder.computeIfAbsent(folder(result), f -> new TreeSet<>()).add(period);
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
