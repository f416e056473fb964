package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.RunOutcome;
import cn.guijian.cli.print.CheckSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedReportTest {
    @Test
    void reportThatIsMissingIsNamedAndTheRunIsNoSuccess() {
        RunOutcome outcome = new RunOutcome(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(Path.of("reports", "summary.xlsx"), new IllegalStateException("a bug")));
        StringWriter printed = new StringWriter();
        new CheckSummary(new PrintWriter(printed, true)).print(outcome, java.util.List.of(), true);
        assertThat(printed.toString()).contains("summary.xlsx", "没有写成", "a bug");
        assertThat(ExitCode.of(outcome, ExitCode.FailOn.NEVER)).isEqualTo(ExitCode.INTERNAL);
    }
}
