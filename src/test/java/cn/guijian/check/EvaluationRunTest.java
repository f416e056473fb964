package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.FiveYears;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over several years ends in the tables of the mid-term and the final evaluation. */
class EvaluationRunTest {
    @TempDir
    private Path folder;

    private final Ruleset ruleset = Checks.ruleset(Checks.RULES);

    private RunOutcome run(Path path) throws IOException {
        return Checks.run(ruleset, folder.resolve("out"), Set.of("json", "xlsx"), path);
    }

    @Test
    void evaluatesThePlanAtMidTermAndAtItsEnd() throws IOException {
        Period middle = ruleset.catalog().plan().midTerm();
        Period last = ruleset.catalog().plan().last();
        Path in = folder.resolve("in");
        FiveYears.write(in, middle, middle);
        FiveYears.write(in, last.plus(-1), last);
        RunOutcome outcome = run(in);
        assertThat(outcome.written().get(outcome.written().size() - 1).quarter().evaluations().stream()
                        .map(e -> e.stage() + " " + e.period().code()))
                .containsExactly("MID_TERM " + middle.code(), "FINAL " + last.code());
        QuarterResult end = outcome.written().get(2).quarter();
        List<Evaluation.Row> rows = end.evaluations().get(1).rows();
        assertThat(rows).hasSameSizeAs(end.city());

        JsonNode json = new ObjectMapper()
                .readTree(Files.readString(outcome.written().get(2).folder().resolve("summary.json")));
        assertThat(json.at("/evaluations/0/stage").asText()).isEqualTo("MID_TERM");
        assertThat(json.at("/evaluations/1/rows")).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = json.at("/evaluations/1/rows/" + i);
            assertThat(row.get("code").asText())
                    .isEqualTo(rows.get(i).indicator().code());
            assertThat(row.get("conclusion").asText())
                    .isEqualTo(rows.get(i).conclusion().name());
        }
        try (InputStream bytes =
                        Files.newInputStream(outcome.written().get(2).folder().resolve("summary.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(bytes)) {
            assertThat(title(workbook.getSheet("中期评估"))).isEqualTo("规划指标中期评估表（2023年第二季度）");
            assertThat(title(workbook.getSheet("评估"))).isEqualTo("规划指标终期评估表（2025年第四季度）");
            assertThat(workbook.getSheet("评估").getLastRowNum())
                    .isEqualTo(workbook.getSheet("中期评估").getLastRowNum())
                    .isGreaterThan(rows.size());
        }
    }

    private static String title(XSSFSheet sheet) {
        return sheet.getRow(0).getCell(0).getStringCellValue();
    }
}
