package cn.guijian.check;

import cn.guijian.model.Period;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All submissions at hand, by unit and period; of several for one quarter the one that counts. */
final class Archive {
    private final Map<String, TreeMap<Period, Submission>> byUnit = new HashMap<>();

    void add(Submission submission) {
        TreeMap<Period, Submission> quarters =
                byUnit.computeIfAbsent(submission.unit().code(), code -> new TreeMap<>());
        Submission other = quarters.get(submission.period());
        if (other == null || Filed.THAT_COUNTS_LAST.compare(submission, other) > 0) {
            quarters.put(submission.period(), submission);
        }
    }

    /** The same unit's submissions of quarters before this one. */
    Map<Period, Submission> earlier(Submission submission) {
        return Optional.ofNullable(byUnit.get(submission.unit().code()))
                .map(quarters -> quarters.headMap(submission.period(), false))
                .map(Map::copyOf)
                .orElse(Map.of());
    }

    boolean has(ReportingUnit unit, Period period) {
        return byUnit.getOrDefault(unit.code(), new TreeMap<>()).containsKey(period);
    }

    /** The submissions that count for a period, in the order of units.csv. */
    List<Submission> of(Period period, Catalog catalog) {
        List<Submission> submissions = new ArrayList<>();
        for (ReportingUnit unit : catalog.units()) {
            Optional.ofNullable(byUnit.get(unit.code()))
                    .map(quarters -> quarters.get(period))
                    .ifPresent(submissions::add);
        }
        return submissions;
    }

    /** The quarters of which there are submissions. */
    NavigableSet<Period> periods() {
        NavigableSet<Period> periods = new TreeSet<>();
        byUnit.values().forEach(quarters -> periods.addAll(quarters.keySet()));
        return periods;
    }

    void addAll(Collection<Submission> submissions) {
        submissions.forEach(this::add);
    }
}
