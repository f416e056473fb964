package cn.guijian.report;

import static cn.guijian.report.Schemas.text;
import static cn.guijian.report.Schemas.tree;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Coverage;
import cn.guijian.model.QuarterResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
    private final QuarterResult quarter = Samples.quarter();
    private final SummaryJson format = new SummaryJson();

    @Test
    void satisfiesItsSchema() throws IOException {
        assertThat(Schemas.faults("summary.schema.json", json())).isEmpty();
        QuarterResult empty = new QuarterResult(
                Samples.PERIOD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(), List.of()));
        assertThat(Schemas.faults("summary.schema.json", text(format.render(empty, r -> ""))))
                .isEmpty();
    }

    @Test
    void listsEveryUnitAndTheMissingOneWithoutStatus() throws IOException {
        JsonNode summary = tree(format.render(quarter, r -> ""));
        assertThat(summary.get("units")).hasSize(9);
        assertThat(summary.at("/units/6").toString())
                .isEqualTo("{\"code\":\"611026\",\"name\":\"柞水县\",\"status\":null,\"file\":null}");
        assertThat(summary.at("/missing/0/code").asText()).isEqualTo("611026");
        assertThat(summary.at("/late/0").toString()).contains("\"handedIn\":\"2024-01-18\",\"due\":\"2024-01-15\"");
        assertThat(summary.at("/duplicates/0/leftOut").asText()).isEqualTo("luonan.xlsx");
        assertThat(summary.get("unassigned")).hasSize(2);
    }

    @Test
    void listsEveryFindingWithItsUnit() throws IOException {
        JsonNode findings = tree(format.render(quarter, r -> "")).get("findings");
        long expected =
                quarter.results().stream().mapToLong(r -> r.findings().size()).sum();
        assertThat(findings).hasSize((int) expected);
        assertThat(findings.get(0).get("unit").asText()).isEqualTo("611021");
        assertThat(findings.get(findings.size() - 1).get("unit").isNull()).isTrue();
    }

    @Test
    void callsNoRuleEvaluatedThatWasMissedSomewhere() throws IOException {
        JsonNode coverage = tree(format.render(quarter, r -> "")).get("coverage");
        assertThat(coverage.get("evaluated").toString()).isEqualTo("[\"R0101\",\"R0203\",\"R0501\",\"R0601\"]");
        assertThat(coverage.at("/notEvaluated/0/rule").asText()).isEqualTo("R0401");
        assertThat(coverage.at("/notEvaluated/0/units").toString()).isEqualTo("[\"611021\"]");
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        assertThat(json()).isEqualTo(text(format.render(Samples.quarter(), r -> "")));
    }

    private String json() throws IOException {
        return text(format.render(quarter, r -> ""));
    }
}
