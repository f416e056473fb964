package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.CheckRun.Request;
import cn.guijian.model.Location;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.ruleset.Progress;
import cn.guijian.samples.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over all quarters of the samples finds what expected.csv lists, no less and no more. */
class SamplesTest {
    private static final Path EXPECTED = Checks.SAMPLES.resolve("expected.csv");
    private static final String HEADER = "报告期,文件,规则,级别,指标,单元格(工作表!地址)";

    @Test
    void yieldExactlyWhatExpectedCsvLists(@TempDir Path out) throws IOException {
        List<String> found = found(out);
        if (Golden.isWriting()) {
            Files.writeString(EXPECTED, HEADER + "\n" + String.join("\n", found) + "\n", StandardCharsets.UTF_8);
        }
        List<String> expected = Files.readAllLines(EXPECTED);
        assertThat(expected.get(0)).isEqualTo(HEADER);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    /** The samples as a bureau checks them: all quarters at once, each with those before it as its history. */
    private static List<String> found(Path out) throws IOException {
        Request request = new Request(
                List.of(Checks.SAMPLES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                out,
                Path.of("templates", "report"),
                Set.of("json"),
                false);
        RunOutcome outcome = new CheckRun(Checks.ruleset(Checks.RULES), request, Progress.SILENT).run();
        assertThat(outcome.homeless()).isEmpty();
        List<String> lines = new ArrayList<>();
        for (RunOutcome.Written written : outcome.written()) {
            QuarterResult quarter = written.quarter();
            for (CheckResult result : quarter.results()) {
                assertThat(result.coverage().hasFailure())
                        .as(result.input().file())
                        .isFalse();
                result.findings().forEach(finding -> lines.add(line(quarter, result, finding)));
            }
            quarter.cityFindings().forEach(finding -> lines.add(line(quarter, "", finding)));
        }
        return lines;
    }

    private static String line(QuarterResult quarter, CheckResult result, Finding finding) {
        return line(quarter, Path.of(result.input().file()).getFileName().toString(), finding);
    }

    private static String line(QuarterResult quarter, String file, Finding finding) {
        return String.join(
                ",",
                quarter.period().code(),
                file,
                finding.rule(),
                finding.level().label(),
                finding.indicator().orElse(""),
                finding.locations().stream().findFirst().map(SamplesTest::place).orElse(""));
    }

    private static String place(Location location) {
        return location.sheet().isEmpty() ? "" : location.sheet() + "!" + location.cell();
    }
}
