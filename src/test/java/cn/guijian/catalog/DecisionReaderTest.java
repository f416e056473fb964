package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Fingerprint;
import cn.guijian.model.Period;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Decisions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bureau's decisions: every row is good, or none is used. */
class DecisionReaderTest {
    private static final String HEAD = "报告期,单位,问题编号,决定,理由,经办人\n";
    private static final String ID = "0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    private DecisionReader.Outcome read(byte[] bytes) throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.write(file, bytes);
        return DecisionReader.read(file, ShippedCatalog.load());
    }

    private Decisions loaded(byte[] bytes) throws IOException {
        return ((DecisionReader.Outcome.Loaded) read(bytes)).decisions();
    }

    private List<CatalogFault> faults(String text) throws IOException {
        return ((DecisionReader.Outcome.Refused) read(text.getBytes(StandardCharsets.UTF_8))).faults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsWhatWpsSaves(String charset) throws IOException {
        byte[] bytes = (HEAD + "2023Q4,商州区," + ID + ",采信,已核对名册,李某\n2023Q3,611021," + ID + ",不采信,没有依据,李某\n")
                .getBytes(Charset.forName(charset));
        Decisions decisions = loaded(bytes);
        Decision accepted = new Decision(new Period(2023, 4), "611002", ID, Decision.Word.ACCEPTED, "已核对名册", "李某");
        assertThat(decisions.all())
                .containsExactly(
                        accepted, new Decision(new Period(2023, 3), "611021", ID, Decision.Word.REFUSED, "没有依据", "李某"));
        assertThat(decisions.sha256()).contains(Fingerprint.sha256(bytes));
        assertThat(decisions.of(new Period(2023, 4), "611002")).isEqualTo(Map.of(ID, accepted));
        assertThat(decisions.of(new Period(2023, 4), "611021")).isEmpty();
    }

    @Test
    void aTableWithoutRowsDecidesNothing() throws IOException {
        assertThat(loaded(HEAD.getBytes(StandardCharsets.UTF_8)).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年四季度,商州区,0123456789abcdef,采信,理由,李某 | decisions.csv:2:1",
                "2023Q4,商州市,0123456789abcdef,采信,理由,李某 | decisions.csv:2:2",
                "2023Q4,商州区,1.23E+15,采信,理由,李某 | decisions.csv:2:3",
                "2023Q4,商州区,,采信,理由,李某 | decisions.csv:2:3",
                "2023Q4,商州区,0123456789abcdef,同意,理由,李某 | decisions.csv:2:4",
                "2023Q4,商州区,0123456789abcdef,采信,,李某 | decisions.csv:2:5",
                "2023Q4,商州区,0123456789abcdef,采信,理由, | decisions.csv:2:6",
                "2023Q4,商州区,0123456789abcdef,采信,理由,李某,多 | decisions.csv:2:7",
            })
    void refusesAMalformedRowWithItsLineAndColumn(String row, String place) throws IOException {
        assertThat(faults(HEAD + row + "\n"))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.text()).startsWith(place + ": ").contains("可能："));
    }

    @Test
    void refusesTwoDecisionsOnOneQuestion() throws IOException {
        String row = "2023Q4,商州区," + ID + ",采信,理由,李某\n";
        List<CatalogFault> faults = faults(HEAD + row + row.replace(",采信", ",不采信"));
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.text())
                        .startsWith("decisions.csv:3:3: 同一个问题")
                        .contains("第 2 行和第 3 行"));
    }

    @Test
    void refusesATableWithoutItsColumns() throws IOException {
        assertThat(faults("报告期,单位\n2023Q4,商州区\n"))
                .extracting(fault -> fault.row() + ":" + fault.column())
                .containsExactly("1:3", "1:4", "1:5", "1:6");
    }
}
