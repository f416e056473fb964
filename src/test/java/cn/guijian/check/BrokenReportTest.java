package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.CheckResult;
import cn.guijian.report.ReportSet;
import cn.guijian.report.format.ReportFormat;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenReportTest {
    private static final Path QUARTER = Checks.SAMPLES.resolve("2023Q4");
    private static final String BROKEN = "611026";

    @TempDir
    Path out;

    /** Breaks on one unit only. */
    private static final UnitFormat BREAKS = new UnitFormat() {
        @Override
        public String option() {
            return "broken";
        }

        @Override
        public String fileName() {
            return "broken.txt";
        }

        @Override
        public byte[] render(CheckResult result) {
            if (result.unit().orElseThrow().code().equals(BROKEN)) {
                throw new IllegalStateException("a bug");
            }
            return new byte[] {1};
        }
    };

    @Test
    void reportThatBreaksCostsTheRunNothingElse() throws IOException {
        Ruleset rules = Checks.ruleset(Checks.RULES);
        RunOutcome plain = Checks.run(rules, out.resolve("plain"), Set.of("json"), QUARTER);
        List<ReportFormat> formats =
                new ArrayList<>(ReportSet.all().only(Set.of("json")).formats());
        formats.add(0, BREAKS);
        RunOutcome outcome = new CheckRun(
                        rules, Checks.request(out.resolve("broken"), Set.of(), QUARTER), Progress.SILENT, 2)
                .run(new ReportSet(formats));

        assertThat(outcome.failures().keySet())
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).contains(BROKEN).endsWith("broken.txt"));
        assertThat(outcome.hasProgramFault()).isTrue();
        assertThat(plain.hasProgramFault()).isFalse();
        var written = Checks.contents(out.resolve("broken"));
        long units = written.keySet().stream()
                .filter(name -> name.endsWith("result.json"))
                .count();
        assertThat(written.keySet().stream().filter(name -> name.endsWith("broken.txt")))
                .hasSize((int) units - 1);
        written.keySet().removeIf(name -> name.endsWith("broken.txt"));
        Checks.assertSame(written, Checks.contents(out.resolve("plain")));
        assertThat(Files.exists(outcome.failures().keySet().iterator().next())).isFalse();
    }
}
