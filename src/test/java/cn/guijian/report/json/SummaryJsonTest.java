package cn.guijian.report.json;

import static cn.guijian.report.Schemas.text;
import static cn.guijian.report.Schemas.tree;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.FullQuarter;
import cn.guijian.report.Samples;
import cn.guijian.report.Schemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
    private final QuarterResult quarter = Samples.quarter();
    private final SummaryJson format = new SummaryJson();

    @Test
    void satisfiesItsSchema() throws IOException {
        assertThat(Schemas.undocumented("summary.schema.json", json())).isEmpty();
        QuarterResult empty = new QuarterResult(
                Samples.PERIOD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(), List.of()));
        assertThat(Schemas.undocumented("summary.schema.json", text(format.render(empty, r -> ""))))
                .isEmpty();
    }

    @Test
    void listsEveryUnitAndTheMissingOneWithoutStatus() throws IOException {
        JsonNode summary = tree(format.render(quarter, r -> ""));
        assertThat(summary.get("units")).hasSize(9);
        assertThat(summary.at("/units/6").toString())
                .isEqualTo(
                        "{\"code\":\"611026\",\"name\":\"柞水县\",\"status\":null,\"file\":null,\"paper\":{\"kind\":\"REMINDER\"}}");
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

    @Test
    void satisfiesItsSchemaWithTheCityInIt() throws IOException {
        assertThat(Schemas.undocumented("summary.schema.json", text(format.render(FullQuarter.quarter(), r -> ""))))
                .isEmpty();
    }

    @Test
    void tellsHowTheCityStands() throws IOException {
        JsonNode city = tree(format.render(FullQuarter.quarter(), r -> "")).get("indicators");
        assertThat(city).hasSize(46);
        JsonNode insured = city.get(6);
        assertThat(insured.fieldNames())
                .toIterable()
                .containsExactly(
                        "code",
                        "name",
                        "unit",
                        "attribute",
                        "value",
                        "required",
                        "target",
                        "progress",
                        "verdict",
                        "level",
                        "contributions",
                        "notIn",
                        "absent",
                        "certain",
                        "estimate",
                        "conclusion",
                        "cases",
                        "forecast",
                        "history");
        assertThat(insured.get("code").asText()).isEqualTo("Z07");
        assertThat(insured.get("level").asText()).isEqualTo("RED");
        assertThat(insured.get("conclusion").asText()).isEqualTo("BEHIND");
        assertThat(insured.get("notIn").toString()).isEqualTo("[]");
        JsonNode hole = city.get(14);
        assertThat(hole.get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(hole.get("level").isNull()).isTrue();
        assertThat(hole.get("conclusion").asText()).isEqualTo("NOT_JUDGED");
        assertThat(hole.get("notIn").toString()).isEqualTo("[\"611026\",\"611024\"]");
        assertThat(hole.at("/absent/0").toString())
                .isEqualTo("{\"unit\":\"611026\",\"why\":\"MISSING\",\"last\":null,\"lastPeriod\":null}");
        assertThat(insured.at("/target/value").decimalValue()).isEqualByComparingTo("15.6");
        assertThat(insured.at("/forecast/at").asText()).isEqualTo("2025Q4");
        assertThat(insured.at("/history/0").fieldNames())
                .toIterable()
                .containsExactly("period", "value", "required", "completed");
    }

    @Test
    void aRateOfNoCasesHasNoValue() throws IOException {
        QuarterResult full = FullQuarter.quarter();
        CityIndicator rate = full.city().get(1);
        BigDecimal none = BigDecimal.ZERO;
        CityIndicator noCases = new CityIndicator(
                rate.indicator(),
                Optional.empty(),
                rate.target(),
                rate.required(),
                Optional.empty(),
                Verdict.NO_CASES,
                Optional.empty(),
                List.of(new CityIndicator.Contribution(Samples.LUONAN, none, Optional.of(none), Optional.of(none))),
                List.of(),
                List.of(),
                Optional.empty(),
                CityIndicator.Conclusion.NOT_JUDGED);
        QuarterResult quarter = full.withCity(List.of(noCases), List.of(), List.of(), full.cityCoverage());
        assertThat(tree(format.render(quarter, r -> ""))
                        .at("/indicators/0/contributions/0")
                        .toString())
                .isEqualTo("{\"unit\":\"611021\",\"value\":null,\"numerator\":0,\"denominator\":0}");
    }

    @Test
    void listsTheCitysFindingsAndCoverageUnderItsName() throws IOException {
        JsonNode summary = tree(format.render(FullQuarter.quarter(), r -> ""));
        JsonNode findings = summary.get("findings");
        JsonNode last = findings.get(findings.size() - 1);
        assertThat(last.get("rule").asText()).isEqualTo("R0705");
        assertThat(last.get("unit").asText()).isEqualTo("全市");
        assertThat(last.get("file").isNull()).isTrue();
        assertThat(summary.at("/coverage/evaluated").toString()).contains("R0705");
        assertThat(summary.at("/coverage/notEvaluated").toString())
                .contains("{\"rule\":\"R0706\",\"reason\":\"没有2023Q3的报表\",\"units\":[\"全市\"]}");
    }
}
