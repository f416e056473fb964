package cn.guijian.report.json;

import static cn.guijian.report.Schemas.text;
import static cn.guijian.report.Schemas.tree;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.CheckResult;
import cn.guijian.report.FullQuarter;
import cn.guijian.report.Plan;
import cn.guijian.report.Samples;
import cn.guijian.report.Schemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultJsonTest {
    private final ResultJson format = new ResultJson();

    static Stream<CheckResult> results() {
        return Stream.concat(Samples.quarter().results().stream(), FullQuarter.quarter().results().stream());
    }

    @ParameterizedTest
    @MethodSource("results")
    void satisfiesItsSchema(CheckResult result) throws IOException {
        assertThat(Schemas.undocumented("result.schema.json", text(format.render(result))))
                .isEmpty();
    }

    @Test
    void keepsTheOrderOfTheContract() throws IOException {
        JsonNode result = tree(format.render(Samples.troubled()));
        assertThat(result.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "plan",
                        "final",
                        "decisions",
                        "paper",
                        "engine",
                        "rules",
                        "input",
                        "unit",
                        "period",
                        "status",
                        "counts",
                        "indicators",
                        "findings",
                        "trials",
                        "coverage",
                        "changes");
        assertThat(result.at("/indicators/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "code",
                        "name",
                        "unit",
                        "attribute",
                        "value",
                        "target",
                        "required",
                        "progress",
                        "verdict",
                        "level",
                        "cell",
                        "provisional",
                        "basis",
                        "cases",
                        "forecast",
                        "history");
        assertThat(result.at("/findings/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "rule",
                        "title",
                        "level",
                        "indicator",
                        "rows",
                        "message",
                        "advice",
                        "clause",
                        "locations",
                        "actual",
                        "expected",
                        "difference",
                        "explanation",
                        "explanationReason",
                        "status",
                        "doubts",
                        "decision",
                        "root");
    }

    @Test
    void writesDecimalsExactAndPlain() throws IOException {
        String json = text(format.render(Samples.troubled()));
        assertThat(json).contains("\"actual\" : 13.50", "\"difference\" : 1.5").doesNotContain("E-", "E+");
    }

    @Test
    void saysWhereATargetComesFrom() throws IOException {
        JsonNode result = tree(format.render(Samples.troubled()));
        JsonNode allocated = indicator(result, "Z07").get("target");
        assertThat(allocated.get("source").asText()).isEqualTo("allocation");
        assertThat(allocated.get("value").decimalValue()).isEqualTo("2.7955");
        assertThat(allocated.get("planValue").decimalValue()).isEqualTo("15.6");
        assertThat(allocated.get("basis").asText()).isEqualTo(Plan.BASIS);
        JsonNode rate = indicator(result, "Z02").get("target");
        assertThat(rate.get("source").asText()).isEqualTo("plan");
        assertThat(rate.get("comparator").asText()).isEqualTo("<");
        assertThat(rate.get("basis").isNull()).isTrue();
        assertThat(indicator(result, "Z09").get("target").isNull()).isTrue();
    }

    @Test
    void countsFindingsByLevel() throws IOException {
        JsonNode counts = tree(format.render(Samples.troubled())).get("counts");
        assertThat(counts.toString())
                .isEqualTo("{\"mustFix\":3,\"mustExplain\":2,\"note\":1,\"red\":2,\"orange\":1,\"yellow\":2}");
    }

    @Test
    void givesTheSameBytesTwiceWithUnixLineEnds() throws IOException {
        byte[] first = format.render(Samples.troubled());
        assertThat(format.render(Samples.troubled())).isEqualTo(first);
        assertThat(text(first)).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void survivesALoneSurrogate() throws IOException {
        CheckResult result = Samples.unreadable(Optional.empty(), "a\ud800b.xlsx", "00".repeat(32));
        assertThat(tree(format.render(result)).at("/input/file").asText()).isEqualTo("a?b.xlsx");
    }

    @Test
    void schemaRefusesAMissingKeyAndALevelWithoutShortfallButNoKeyThatItDoesNotKnow() throws IOException {
        String json = text(format.render(Samples.clean(Samples.LUONAN)));
        assertThat(Schemas.faults("result.schema.json", json.replaceFirst("\\{", "{\"later\" : 1,")))
                .isEmpty();
        List<String> renamed = Schemas.faults("result.schema.json", json.replace("\"period\"", "\"quarter\""));
        List<String> level =
                Schemas.faults("result.schema.json", json.replaceFirst("\"level\" : null", "\"level\" : \"RED\""));
        assertThat(renamed).isNotEmpty();
        assertThat(level).isNotEmpty();
    }

    @Test
    void tellsWhatFollowsFromWhatAndWhatHasChanged() throws IOException {
        JsonNode result = tree(format.render(FullQuarter.troubled()));
        JsonNode findings = result.get("findings");
        JsonNode followOn = findings.get(findings.size() - 1);
        assertThat(followOn.get("root").asText())
                .isEqualTo(findings.get(0).get("id").asText());
        assertThat(findings.get(0).get("root").isNull()).isTrue();
        assertThat(result.at("/changes/mended/0").toString())
                .startsWith("{\"id\":\"gone\",\"rule\":\"R0209\"")
                .endsWith("\"place\":\"主要指标!E6\"}");
        assertThat(result.at("/changes/open")).hasSize(3);
        assertThat(result.at("/changes/fresh")).hasSize(2);
        assertThat(tree(format.render(Samples.troubled())).get("changes").isNull())
                .isTrue();
    }

    @Test
    void tellsWhereAnIndicatorComesFromAndWhereItLands() throws IOException {
        JsonNode insured = indicator(tree(format.render(FullQuarter.troubled())), "Z07");
        assertThat(insured.get("forecast").fieldNames())
                .toIterable()
                .containsExactly("at", "landing", "reaches", "pace", "neededPace", "quartersLeft", "completed");
        assertThat(insured.at("/history/0/period").asText()).matches("20\\d\\dQ[1-4]");
    }

    private static JsonNode indicator(JsonNode result, String code) {
        for (JsonNode indicator : result.get("indicators")) {
            if (indicator.get("code").asText().equals(code)) {
                return indicator;
            }
        }
        throw new AssertionError("no " + code);
    }
}
