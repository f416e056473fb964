package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.OverHundred;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However WPS, Excel or an editor saves the same tables, the same catalog comes out; and what a fault reads like. */
final class CatalogFormsTest {
    private static final String TARGETS = "targets.csv";
    private static final List<String> FILES =
            PlanTables.ALL.stream().map(TableShape::fileName).toList();

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmlessForms")
    void readsTheSameCatalogFromEveryForm(String form, UnaryOperator<RulesFolder> save) {
        Catalog plain = loaded(RulesFolder.copyTo(directory));

        assertThat(loaded(save.apply(RulesFolder.copyTo(directory)))).isEqualTo(plain);
    }

    static Stream<Arguments> harmlessForms() {
        return Stream.of(
                form("UTF-8 with a byte order mark", file -> folder -> folder.text(file, text -> "\uFEFF" + text)),
                form("GB18030", file -> folder -> folder.charset(file, Charset.forName("GB18030"))),
                form("carriage returns", file -> folder -> folder.text(file, text -> text.replace("\n", "\r\n"))),
                form("no last line end", file -> folder -> folder.text(file, String::strip)),
                form(
                        "blank lines",
                        file -> folder -> folder.text(file, text -> "\n" + text.replace("\n", "\n\n,,,\n"))),
                form("trailing commas", file -> folder -> folder.text(file, text -> text.replace("\n", ",,,\n"))),
                form("short records", file -> folder -> folder.text(file, text -> text.replaceAll("(?m),+$", ""))),
                form("blanks around", file -> folder -> folder.text(file, text -> text.replace(",", "\u3000, "))),
                form(
                        "quotes",
                        file -> folder -> folder.text(
                                file,
                                text -> text.replaceAll("(?m)^(?!$)|(?<=.)$", "\"")
                                        .replace(",", "\",\""))));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Catalog plain = loaded(RulesFolder.copyTo(directory));

        Catalog moved = loaded(RulesFolder.copyTo(directory)
                .text("calendar.csv", text -> text.replaceAll("(?m)^([^,]+),([^,]+),(.*)$", "$2,$1,$3")));

        assertThat(moved).isEqualTo(plain);
    }

    @Test
    void readsAnIndicatorWithAllItsFields() {
        Catalog catalog = loaded(RulesFolder.copyTo(directory));

        assertThat(catalog.indicator("W17").orElseThrow().assessedIn()).isEqualTo(Set.of(2, 4));
        assertThat(catalog.indicator("Z02").orElseThrow())
                .extracting(Indicator::numerator, Indicator::denominator, Indicator::overHundred)
                .containsExactly(List.of("B01"), List.of("B01", "B02"), OverHundred.REFUSED);
    }

    @Test
    void dividesTheYearEvenlyWhereNoShareIsGiven() {
        Catalog catalog = loaded(RulesFolder.copyTo(directory));

        assertThat(catalog.indicator("Z04").orElseThrow().yearShare()).isEqualTo(decimals("25", "50", "75", "100"));
        assertThat(catalog.indicator("Z01").orElseThrow().yearShare()).isEqualTo(decimals("24", "55", "83", "100"));
    }

    @Test
    void laterRowTakesOverFromItsDateOn() {
        Catalog catalog = loaded(RulesFolder.copyTo(directory));

        assertThat(catalog.target("Z06", new Period(2023, 4))
                        .orElseThrow()
                        .bound()
                        .orElseThrow()
                        .text())
                .isEqualTo("≥ 12.8");
        assertThat(catalog.target("Z06", new Period(2024, 1))
                        .orElseThrow()
                        .bound()
                        .orElseThrow()
                        .text())
                .isEqualTo("≥ 13");
    }

    @Test
    void keepsParametersOfRulesThatItDoesNotKnow() {
        assertThat(loaded(RulesFolder.copyTo(directory)).parameters().get("R0405"))
                .isEqualTo(Map.of("幅度", "5"));
    }

    @Test
    void countsLinesAndNotRecordsWhereAFieldHoldsALineEnd() {
        CatalogOutcome outcome = RulesFolder.copyTo(directory)
                .set(TARGETS, 2, 10, "\"八万\n人\"")
                .text(TARGETS, text -> text.replace(",4.3,", ",-4.3,"))
                .read();

        assertThat(refused(outcome)).extracting(CatalogFault::row).containsExactly(4);
    }

    @Test
    void collectsAllFaultsInTheOrderOfTheTables() {
        CatalogOutcome outcome = RulesFolder.copyTo(directory)
                .set("units.csv", 2, 5, "县")
                .set(TARGETS, 9, 6, "45291")
                .set(TARGETS, 3, 3, "四")
                .set(TARGETS, 3, 2, "<<")
                .set("indicators.csv", 3, 11, "")
                .delete("calendar.csv")
                .read();

        assertThat(refused(outcome).stream().map(fault -> fault.file() + ":" + fault.row() + ":" + fault.column()))
                .containsExactly(
                        "indicators.csv:3:11",
                        "targets.csv:3:2",
                        "targets.csv:3:3",
                        "targets.csv:9:6",
                        "units.csv:2:5",
                        "calendar.csv:0:0");
    }

    @Test
    void saysWhatIsWrongWhereAndHowToMendIt() {
        CatalogOutcome outcome = RulesFolder.copyTo(directory)
                .set(TARGETS, 2, 2, ">=")
                .set(TARGETS, 6, 7, "2023/12/31")
                .delete("units.csv")
                .read();

        assertThat(refused(outcome).stream().map(CatalogFault::text))
                .containsExactly(
                        "targets.csv:2:2: “比较”列写的是“>=”，应为下列之一：≥、>、≤、<。可能：应写“≥”。",
                        "targets.csv:6:7: “失效期”列写的是“2023/12/31”，Excel 常在保存时把日期改成这样；日期写作 2000-01-01。"
                                + "可能：改成 2023-12-31：用记事本修改，或在 Excel 中先把这一列的格式设为“文本”再填写。",
                        "units.csv: 规则目录中没有 units.csv，程序需要这张表。" + "可能：从原来的 rules 目录拷回 units.csv；文件名不能改，也不能另存为 .xlsx。");
    }

    @Test
    void keepsAFaultOnOneShortLine() {
        CatalogOutcome outcome = RulesFolder.copyTo(directory)
                .set(TARGETS, 2, 3, "\"八\n" + "万".repeat(500) + "\"")
                .read();

        assertThat(refused(outcome).get(0).text())
                .hasLineCount(1)
                .contains("八 万")
                .hasSizeLessThan(200);
    }

    @Test
    void namesBothLinesOfADuplicate() {
        CatalogOutcome outcome = RulesFolder.copyTo(directory)
                .append("units.csv", "611021,洛南二县,,,县区,是")
                .read();

        assertThat(refused(outcome)).extracting(CatalogFault::message).containsExactly("代码 611021 在第 2 行和第 5 行各出现一次。");
    }

    @Test
    void doesNotCallACodeUnknownWhoseOwnRowIsMisspelt() {
        CatalogOutcome outcome =
                RulesFolder.copyTo(directory).set("indicators.csv", 4, 1, "Ｚ3").read();

        assertThat(refused(outcome)).extracting(CatalogFault::column).containsExactly(1);
    }

    @Test
    void namesATableThatCannotBeOpened() throws Exception {
        RulesFolder folder = RulesFolder.copyTo(directory).delete("units.csv");
        Files.createDirectory(folder.home().file("units.csv"));

        assertThat(refused(folder.read())).extracting(CatalogFault::message).containsExactly("units.csv 打不开。");
    }

    private static Arguments form(String name, Function<String, UnaryOperator<RulesFolder>> save) {
        UnaryOperator<RulesFolder> all = folder ->
                FILES.stream().reduce(folder, (done, file) -> save.apply(file).apply(done), (a, b) -> b);
        return Arguments.of(name, all);
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    private static Catalog loaded(RulesFolder folder) {
        CatalogOutcome outcome = folder.read();
        assertThat(outcome).isInstanceOf(CatalogOutcome.Loaded.class);
        return ((CatalogOutcome.Loaded) outcome).catalog();
    }

    private static List<CatalogFault> refused(CatalogOutcome outcome) {
        assertThat(outcome).isInstanceOf(CatalogOutcome.Refused.class);
        return ((CatalogOutcome.Refused) outcome).faults();
    }
}
