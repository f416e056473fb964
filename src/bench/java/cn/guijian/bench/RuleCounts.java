package cn.guijian.bench;

import cn.guijian.check.Checker;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.ruleset.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One workbook under folders of growing numbers of rules: the shipped ones cut down to the first, then copies of one of
 * them under other ids. An id has a block and two digits, so 400 is the most of rules that look at one workbook's values.
 */
final class RuleCounts {
    private static final Path SAMPLE = Path.of("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx");
    private static final String COPIED = "R0203-part-exceeds-total";

    private final Path work;
    private final List<Integer> counts;
    private final int runs;

    RuleCounts(Path work, List<Integer> counts, int runs) {
        this.work = work;
        this.counts = counts;
        this.runs = runs;
    }

    void print() throws IOException {
        for (int count : counts) {
            Path folder = work.resolve("rules-" + count);
            int made = folder(folder, count);
            RulesCache cache = RulesCache.in(work.resolve("rules-cache"));
            Bench.line(made + " rules: lint, compile and store", Stopwatch.measure(0, 1, () -> load(folder, cache)));
            Bench.line(made + " rules: from the cache, first check", Stopwatch.measure(2, Math.max(1, runs / 5), () -> {
                check(load(folder, cache));
            }));
            Ruleset rules = load(folder, cache);
            Checker checker = new Checker(rules, IntakeLimits.standard());
            Bench.line(
                    made + " rules: warm check of one workbook",
                    Stopwatch.measure(runs, runs, () -> checker.check(SAMPLE, "luonan.xlsx")));
        }
    }

    private static void check(Ruleset rules) {
        new Checker(rules, IntakeLimits.standard()).check(SAMPLE, "luonan.xlsx");
    }

    private static Ruleset load(Path folder, RulesCache cache) throws IOException {
        return ((RulesFolder.Outcome.Ready) RulesFolder.load(folder, Optional.empty(), cache, Progress.SILENT)).ruleset();
    }

    private static int folder(Path target, int count) throws IOException {
        Province.copy(Path.of("rules"), target);
        List<Path> rules;
        try (Stream<Path> files = Files.list(target)) {
            rules = files.filter(folder -> Files.isRegularFile(folder.resolve("rule.drl")))
                    .sorted()
                    .toList();
        }
        for (Path rule : rules.stream().skip(count).toList()) {
            delete(rule);
        }
        int made = Math.min(count, rules.size());
        for (int block = 1; block <= 4 && made < count; block++) {
            for (int number = 0; number < 100 && made < count; number++) {
                String id = String.format(Locale.ROOT, "R%02d%02d", block, number);
                if (rules.stream().noneMatch(rule -> rule.getFileName().toString().startsWith(id))) {
                    copy(target, id);
                    made++;
                }
            }
        }
        return made;
    }

    private static void copy(Path rules, String id) throws IOException {
        Path folder = Files.createDirectories(rules.resolve(id + "-copy"));
        for (String file : List.of("rule.drl", "doc.md", "cases.csv")) {
            String text = Files.readString(rules.resolve(COPIED).resolve(file));
            Files.writeString(
                    folder.resolve(file),
                    text.replace("R0203", id).replace("rule \"", "rule \"" + id + " ").replace("其中项不得大于总项", "其中项不得大于总项" + id));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
