package cn.guijian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the catalogue is broken somewhere in a real workbook, and somewhere else evaluated and kept. */
@Order(1) // the longest one
@TestInstance(Lifecycle.PER_CLASS)
class RuleCoverageTest {
    /** A file beyond the limits stands in HostileFilesTest; a bug in the program can't be planted in a workbook. */
    private static final Set<String> ELSEWHERE = Set.of("R0002", "R0099");
    /** What intake reports has a page and no rule to keep. */
    private static final String READING = "R00";

    private static final int MOST = 70;

    private final Set<String> inSamples = new TreeSet<>();
    private final Set<String> inTests = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();

    @BeforeAll
    void collect(@TempDir Path folder) throws IOException {
        Files.readAllLines(Checks.SAMPLES.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .forEach(inSamples::add);
        Trials trials = Trials.done();
        trials.all().forEach(trial -> inTests.addAll(rules(trial.added())));
        for (CheckResult result : Stream.concat(trials.sound().stream(), new SpecialCases(folder).all().stream())
                .toList()) {
            see(result.coverage().evaluated(), result.findings());
        }
        for (QuarterResult quarter : new CityCases(folder).all()) {
            see(quarter.cityCoverage().evaluated(), quarter.cityFindings());
        }
    }

    @Test
    void everyRuleIsBrokenInASampleOrInATest() throws IOException {
        Set<String> open = all();
        open.removeAll(ELSEWHERE);
        open.removeAll(inSamples);
        open.removeAll(inTests);
        assertThat(open).isEmpty();
    }

    @Test
    void everyRuleIsEvaluatedAndKeptSomewhere() throws IOException {
        Set<String> open = all();
        open.removeIf(rule -> rule.startsWith(READING));
        open.removeAll(kept);
        assertThat(open).isEmpty();
    }

    @Test
    void theSamplesBreakMostRules() {
        assertThat(inSamples).hasSizeGreaterThanOrEqualTo(MOST);
    }

    private void see(List<String> evaluated, List<Finding> findings) {
        Set<String> broken = rules(findings);
        inTests.addAll(broken);
        evaluated.stream().filter(rule -> !broken.contains(rule)).forEach(kept::add);
    }

    private static Set<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private static Set<String> all() throws IOException {
        try (Stream<Path> folders = Files.list(Checks.RULES)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("R") && Files.isDirectory(path))
                    .map(folder -> folder.getFileName().toString().substring(0, 5))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
