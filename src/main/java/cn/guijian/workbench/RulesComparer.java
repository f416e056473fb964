package cn.guijian.workbench;

import cn.guijian.check.Checker;
import cn.guijian.check.Material;
import cn.guijian.files.WholeFile;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.language.Rule;
import cn.guijian.model.Catalog;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Period;
import cn.guijian.model.RuleComparison;
import cn.guijian.model.RuleComparison.Side;
import cn.guijian.model.Texts;
import cn.guijian.report.ComparisonJson;
import cn.guijian.report.ComparisonXlsx;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the same submissions by two sets of rules and says what turns: for an officer, before a change is published. */
public final class RulesComparer {
    private RulesComparer() {}

    /** A set of rules under the name that the user gave it. */
    public record Named(String name, Ruleset ruleset) {}

    /**
     * The submissions to judge.
     *
     * @param paths workbooks, folders and zips
     * @param history earlier quarters; empty means the folders beside each quarter's own
     */
    public record Data(List<Path> paths, Optional<Period> period, Optional<Path> history) {
        public Data {
            paths = List.copyOf(paths);
        }
    }

    /**
     * Compares; the submissions are read once where both tables read them alike.
     *
     * @throws IOException when a folder can't be listed
     */
    public static RuleComparison compare(Named before, Named after, Data data, Progress progress) throws IOException {
        Checker checker = new Checker(after.ruleset, IntakeLimits.standard());
        Material material = read(checker, data, progress);
        progress.begin(Progress.Stage.JUDGE, 0);
        RulesVerdict now = RulesVerdict.of(after.ruleset, checker, material);
        Checker earlier = new Checker(before.ruleset, IntakeLimits.standard());
        Material same = readsAlike(before.ruleset.catalog(), after.ruleset.catalog())
                ? material
                : read(earlier, data, Progress.SILENT);
        RulesVerdict then = RulesVerdict.of(before.ruleset, earlier, same);
        ComparisonTurns turns = new ComparisonTurns(then, now);
        return new RuleComparison(
                new Side(before.name, before.ruleset.provenance()),
                new Side(after.name, after.ruleset.provenance()),
                (int) material.filed().stream()
                        .filter(file -> file.submission().isPresent())
                        .count(),
                RulesDifference.of(before.ruleset, after.ruleset),
                turns.verdicts(),
                turns.statuses(),
                turns.findings(),
                NearBounds.of(now),
                neverFired(then, now),
                Stream.concat(material.missed().stream(), unread(now)).toList());
    }

    /**
     * Writes a comparison to a file, which is replaced.
     *
     * @param format {@code xlsx} or {@code json}
     */
    public static void write(Path file, RuleComparison comparison, String format) throws IOException {
        WholeFile.write(file, format.equals("json") ? ComparisonJson.of(comparison) : ComparisonXlsx.of(comparison));
    }

    private static Material read(Checker checker, Data data, Progress progress) throws IOException {
        return Material.read(checker, data.paths, data.period, data.history, progress);
    }

    /** Reading looks at rows and units only. */
    private static boolean readsAlike(Catalog before, Catalog after) {
        return before.indicators().equals(after.indicators()) && before.units().equals(after.units());
    }

    private static List<String> neverFired(RulesVerdict then, RulesVerdict now) {
        Set<String> fired = Stream.concat(then.findings(), now.findings())
                .map(Finding::rule)
                .collect(Collectors.toSet());
        TreeMap<String, String> silent = new TreeMap<>();
        Stream.of(then, now)
                .flatMap(side -> side.ruleset().rules().rules().stream())
                .filter(rule -> !fired.contains(rule.id()))
                .forEach((Rule rule) -> silent.put(rule.id(), rule.title()));
        return silent.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static Stream<String> unread(RulesVerdict now) {
        return now.results()
                .filter(result -> result.status() == CheckResult.Status.UNREADABLE)
                .map(result -> Texts.text(
                        "trace.unread",
                        result.input().file(),
                        result.findings().stream()
                                .findFirst()
                                .map(Finding::message)
                                .orElse("")));
    }
}
