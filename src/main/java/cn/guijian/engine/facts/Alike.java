package cn.guijian.engine.facts;

import cn.guijian.model.Catalog;
import cn.guijian.model.Finding;
import cn.guijian.model.Indicator;
import cn.guijian.model.Level;
import cn.guijian.model.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the same words stand in one workbook. Rows of one merged cell, a total and its part, a rate and its inputs, and
 * rows hit by one rule have a reason to say the same: they are one place.
 */
final class Alike {
    private final Catalog catalog;
    private final Submission submission;
    private final Map<String, Set<String>> byRule = new LinkedHashMap<>();
    private final Map<String, List<String>> byWords = new LinkedHashMap<>();

    Alike(Catalog catalog, Submission submission, List<Finding> findings) {
        this.catalog = catalog;
        this.submission = submission;
        findings.stream()
                .filter(f -> f.level() == Level.MUST_EXPLAIN)
                .forEach(f -> byRule.computeIfAbsent(f.rule(), rule -> new HashSet<>())
                        .addAll(f.rows()));
        add(Answering.COVER);
        submission.rows().forEach(row -> add(row.code()));
    }

    private void add(String row) {
        String words = Substance.words(Answering.text(submission, row));
        if (!words.isEmpty()) {
            byWords.computeIfAbsent(words, w -> new ArrayList<>()).add(row);
        }
    }

    /** The rows, and the cover, with the same words as this text. */
    private List<String> rows(String text) {
        return byWords.getOrDefault(Substance.words(text), List.of());
    }

    /** How many other rows say the same; rows of the same merged cell say it once. */
    int others(String text, String row) {
        return (int) rows(text).stream()
                .filter(other -> !other.equals(row) && !isMerged(other, row))
                .count();
    }

    /** In how many places the same words stand. */
    int places(String text) {
        List<Set<String>> places = new ArrayList<>();
        for (String row : rows(text)) {
            Set<String> place = new HashSet<>(Set.of(row));
            List<Set<String>> joined = places.stream()
                    .filter(other -> other.stream().anyMatch(o -> belongTogether(o, row)))
                    .toList();
            joined.forEach(place::addAll);
            places.removeAll(joined);
            places.add(place);
        }
        return places.size();
    }

    private boolean belongTogether(String one, String other) {
        return isMerged(one, other)
                || isPart(one, other)
                || isPart(other, one)
                || byRule.values().stream().anyMatch(rows -> rows.contains(one) && rows.contains(other));
    }

    private boolean isMerged(String one, String other) {
        return submission
                .row(one)
                .flatMap(row -> submission.row(other).filter(row::sharesExplanation))
                .isPresent();
    }

    private boolean isPart(String one, String whole) {
        return catalog.indicator(one)
                        .flatMap(Indicator::parent)
                        .filter(whole::equals)
                        .isPresent()
                || Ratio.inputs(catalog, whole).contains(one);
    }
}
