package cn.guijian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Evaluation;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Only what holds has a colour: in no file of any sample does one stand over a doubted number or a sum with a hole. */
class ColoursTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String COLOURED = "(红|橙|黄) .*|滞后|未达标";
    private static final String CLASSES = ".l-red, .l-orange, .l-yellow";

    private final SampleRun run = SampleRun.shared();
    private final PrintingsTest printings = new PrintingsTest();

    @Test
    void noColourStandsOverASumThatIsNotWhole() throws IOException {
        int holes = 0;
        for (QuarterResult quarter : run.quarters()) {
            Named<Statements> printed = printings.ofCity(quarter);
            Document index = Jsoup.parse(run.text(quarter.period().code(), "index.html"));
            for (CityIndicator city : quarter.city()) {
                if (isWhole(city)) {
                    continue;
                }
                holes++;
                String code = city.indicator().code();
                String what = quarter.period().code() + " " + code;
                assertThat(city.verdict().isJudged()).as(what).isFalse();
                assertThat(city.level()).as(what).isEmpty();
                assertThat(city.progress()).as(what).isEmpty();
                assertThat(quarter.cityFindings())
                        .as(what)
                        .noneMatch(f -> f.level().isGrade() && f.indicator().equals(Optional.of(code)));
                assertBare(what, printed, "全市 " + code);
                assertBare(what, index, "city-" + code);
                assertThat(evaluated(quarter, code)).as(what).noneMatch(conclusion -> switch (conclusion) {
                    case BEHIND, MISSED -> true;
                    case AHEAD, ON_SCHEDULE -> city.certain().isEmpty();
                    case NOT_JUDGED -> false;
                });
            }
        }
        assertThat(holes).isGreaterThan(60);
    }

    /** A rate may be judged while few are absent; everything else only with everybody. */
    private static boolean isWhole(CityIndicator city) {
        return city.absent().isEmpty()
                || city.indicator().kind() == Kind.RATE && city.verdict().isJudged();
    }

    private static List<CityIndicator.Conclusion> evaluated(QuarterResult quarter, String code) {
        return quarter.evaluations().stream()
                .filter(evaluation -> evaluation.period().equals(quarter.period()))
                .flatMap(evaluation -> evaluation.rows().stream())
                .filter(row -> row.indicator().code().equals(code))
                .map(Evaluation.Row::conclusion)
                .toList();
    }

    @Test
    void noColourStandsOverADoubtedNumber() throws IOException {
        Set<Verdict> seen = new HashSet<>();
        for (QuarterResult quarter : run.quarters()) {
            Named<Statements> city = printings.ofCity(quarter);
            Document index = Jsoup.parse(run.text(quarter.period().code(), "index.html"));
            for (CheckResult result : quarter.results()) {
                for (IndicatorResult one : result.indicators()) {
                    if (one.verdict().isDoubted()) {
                        seen.add(one.verdict());
                        assertUncoloured(quarter, result, one);
                        ReportingUnit unit = result.unit().orElseThrow();
                        String what = quarter.period().code() + " " + unit.name() + " " + code(one);
                        assertBare(what, city, unit.name() + " " + code(one));
                        assertBare(what, index, unit.code() + "-" + code(one));
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Verdict.TO_VERIFY, Verdict.IN_DOUBT);
    }

    private void assertUncoloured(QuarterResult quarter, CheckResult result, IndicatorResult one) throws IOException {
        String what = quarter.period().code() + " " + result.input().file() + " " + code(one);
        assertThat(one.level()).as(what).isEmpty();
        assertThat(result.findings())
                .as(what)
                .noneMatch(f -> f.level().isGrade() && f.indicator().equals(Optional.of(code(one))));
        Named<Statements> printed = printings.ofUnit(quarter, result);
        assertBare(what, printed, code(one));
        String name = one.indicator().name();
        printed.forEach((printing, said) -> assertThat(said.all().keySet())
                .as(what + " " + printing)
                .noneMatch(key -> key.startsWith("warning " + name + " ")));
        Document page = Jsoup.parse(run.text(run.folder(quarter, result), "warning-report.html"));
        assertThat(page.getElementById(code(one))).as(what).isNotNull();
        assertThat(page.select("#" + code(one) + " " + CLASSES.replace(", ", ", #" + code(one) + " ")))
                .as(what)
                .isEmpty();
    }

    private static String code(IndicatorResult one) {
        return one.indicator().code();
    }

    /** In words: wherever a verdict is printed. */
    private static void assertBare(String what, Named<Statements> printed, String of) {
        int stated = 0;
        for (String printing : printed.names()) {
            for (String key : List.of(of + " 结论", of + " 评价结论")) {
                Set<String> words = printed.get(printing).of(key);
                stated += words.size();
                assertThat(words).as(what + " " + printing).noneMatch(word -> word.matches(COLOURED));
            }
        }
        assertThat(stated).as(what).isPositive();
    }

    /** In paint: the spot of the matrix, the rows that lead to its panel, the panel's own verdict. */
    private static void assertBare(String what, Document index, String spot) {
        assertThat(index.select("td:has(> #k-" + spot + ")"))
                .as(what)
                .isNotEmpty()
                .noneMatch(td -> td.is(CLASSES));
        assertThat(index.select("tr:has(a[href=#p-" + spot + "]) > td" + ":not(:has(> [id^=k-]))"))
                .as(what)
                .noneMatch(td -> td.is(CLASSES));
        assertThat(index.select("#p-" + spot + " .tag").stream().limit(1))
                .as(what)
                .hasSize(1)
                .noneMatch(tag -> tag.is(CLASSES));
    }

    /** What machines read is what people read: the city's numbers, verdicts and conclusions. */
    @Test
    void theSummaryForMachinesStatesWhatThePapersState() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            Named<Statements> printed = printings.ofCity(quarter);
            JsonNode summary = JSON.readTree(run.text(quarter.period().code(), "summary.json"));
            assertThat(summary.path("indicators")).hasSize(quarter.city().size());
            for (JsonNode city : summary.path("indicators")) {
                String of = "全市 " + city.path("code").asText();
                for (String printing : printed.names()) {
                    Statements said = printed.get(printing);
                    assertFigure(quarter.period(), of + " 完成值", said, city.path("value"));
                    assertFigure(quarter.period(), of + " 应达值", said, city.path("required"));
                    assertThat(said.of(of + " 结论"))
                            .as(quarter.period() + " " + of)
                            .allMatch(word -> word.equals(word(city)));
                    assertThat(said.of(of + " 评价结论"))
                            .as(quarter.period() + " " + of)
                            .allMatch(word -> word.equals(CityIndicator.Conclusion.valueOf(
                                            city.path("conclusion").asText())
                                    .label()));
                }
            }
        }
    }

    private static String word(JsonNode city) {
        if (city.path("level").isNull()) {
            return Verdict.valueOf(city.path("verdict").asText()).label();
        }
        Level level = Level.valueOf(city.path("level").asText());
        return level.label() + " " + level.word();
    }

    /** As exactly as it is printed; what is required as the next number printed so that satisfies it. */
    private static void assertFigure(Period period, String of, Statements said, JsonNode exact) {
        boolean isRequired = of.endsWith("应达值");
        assertThat(said.of(of))
                .as(period + " " + of + " " + exact)
                .allMatch(figure -> exact.isNull()
                        ? figure.equals("none")
                        : isRounded(new BigDecimal(figure), exact.decimalValue(), RoundingMode.HALF_UP)
                                || isRequired
                                        && (isRounded(
                                                        new BigDecimal(figure),
                                                        exact.decimalValue(),
                                                        RoundingMode.CEILING)
                                                || isRounded(
                                                        new BigDecimal(figure),
                                                        exact.decimalValue(),
                                                        RoundingMode.FLOOR)));
    }

    private static boolean isRounded(BigDecimal figure, BigDecimal exact, RoundingMode mode) {
        return figure.compareTo(exact.setScale(Math.max(0, figure.scale()), mode)) == 0;
    }
}
