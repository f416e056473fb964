package cn.guijian.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Finding;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    /** One expected or found finding as a line, so that a difference can be read. */
    private static String line(String period, String file, String rule, String level, String indicator, String place) {
        return String.join(" | ", period, file, rule, level, indicator, place);
    }

    private static List<String> found() {
        Checker checker = Checks.checker(Checks.RULES);
        List<String> lines = new ArrayList<>();
        for (Path sample : Checks.samples()) {
            CheckResult result = Checks.check(checker, sample);
            assertThat(result.status()).as(sample.toString()).isNotEqualTo(Status.UNREADABLE);
            assertThat(result.coverage().hasFailure()).as(sample.toString()).isFalse();
            for (Finding finding : result.findings()) {
                lines.add(line(
                        result.period().orElseThrow().code(),
                        sample.getFileName().toString(),
                        finding.rule(),
                        finding.level().label(),
                        finding.indicator().orElse(""),
                        finding.locations().get(0).sheet() + "!"
                                + finding.locations().get(0).cell()));
            }
        }
        return lines;
    }

    private static List<String> expected() throws IOException {
        List<String> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Checks.SAMPLES.resolve("expected.csv"))) {
            reader.forEach(r -> lines.add(line(
                    r.getField("报告期"),
                    r.getField("文件"),
                    r.getField("规则"),
                    r.getField("级别"),
                    r.getField("指标"),
                    r.getField("单元格(工作表!地址)"))));
        }
        return lines;
    }

    @Test
    void yieldExactlyWhatExpectedCsvLists() throws IOException {
        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected());
    }
}
