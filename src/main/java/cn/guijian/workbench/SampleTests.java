package cn.guijian.workbench;

import cn.guijian.check.CheckRun;
import cn.guijian.check.CheckRun.Request;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Location;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.RuleFault;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks sample submissions and holds what is found against the list {@code expected.csv} beside them. */
final class SampleTests {
    static final String EXPECTED = "expected.csv";

    private SampleTests() {}

    /** What is listed and not found, and what is found and not listed: one fault each. */
    static List<RuleFault> run(Ruleset ruleset, Path samples) throws IOException {
        List<String> expected = Files.readAllLines(samples.resolve(EXPECTED), StandardCharsets.UTF_8);
        List<String> found = found(ruleset, samples);
        List<RuleFault> faults = new ArrayList<>();
        for (int i = 1; i < expected.size(); i++) {
            if (!expected.get(i).isBlank() && !found.remove(expected.get(i).strip())) {
                faults.add(fault(samples, i + 1, "sample-missed", expected.get(i)));
            }
        }
        found.stream().sorted().forEach(line -> faults.add(fault(samples, 0, "sample-unlisted", line)));
        return faults;
    }

    private static RuleFault fault(Path samples, int line, String key, String finding) {
        return new RuleFault(
                samples.resolve(EXPECTED).toString().replace('\\', '/'),
                line,
                line == 0 ? 0 : 1,
                Texts.text("rules.fault." + key, finding),
                Texts.text("rules.remedy." + key));
    }

    /** What is found, without reports. */
    private static List<String> found(Ruleset ruleset, Path samples) throws IOException {
        Request request = new Request(
                List.of(samples),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                samples,
                Path.of("templates", "report"),
                Set.of(),
                false);
        CheckRun.Judged judged = new CheckRun(ruleset, request, Progress.SILENT).judge();
        List<String> lines = new ArrayList<>();
        for (QuarterResult quarter : judged.quarters()) {
            String period = quarter.period().code();
            quarter.results().forEach(result -> add(lines, period, result));
            quarter.cityFindings().forEach(finding -> lines.add(line(period, "", finding)));
        }
        judged.homeless().forEach(result -> add(lines, "", result));
        return lines;
    }

    private static void add(List<String> lines, String period, CheckResult result) {
        String file = Path.of(result.input().file()).getFileName().toString();
        result.findings().forEach(finding -> lines.add(line(period, file, finding)));
    }

    private static String line(String period, String file, Finding finding) {
        return String.join(
                ",",
                period,
                file,
                finding.rule(),
                finding.level().label(),
                finding.indicator().orElse(""),
                finding.locations().stream().findFirst().map(SampleTests::place).orElse(""));
    }

    private static String place(Location location) {
        return location.sheet().isEmpty() ? "" : location.sheet() + "!" + location.cell();
    }
}
