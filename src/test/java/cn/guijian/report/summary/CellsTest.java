package cn.guijian.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.catalog.CatalogOutcome;
import cn.guijian.catalog.CatalogReader;
import cn.guijian.model.Catalog;
import cn.guijian.model.Indicator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private static final Catalog CATALOG = ((CatalogOutcome.Loaded) CatalogReader.read(Path.of("rules"))).catalog();

    @ParameterizedTest
    @CsvSource({
        "Z02, 4.3,     '#,##0.00',   4.30",
        "Z02, 4.2999,  '#,##0.00',   4.30",
        "Z13, 99.996,  '#,##0.000',  99.996",
        "Z01, 1.038,   '#,##0.0000', 1.0380",
        "Z01, 0.00004, '#,##0.00000', 0.00004",
        "W05, 1350,    '#,##0',      '1,350'"
    })
    void showsANumberAsTheOtherReportsDo(String code, BigDecimal value, String format, String shown) {
        assertThat(Figure.of(indicator(code), value)).isEqualTo(new Figure(value, shown, format));
    }

    @Test
    void neverRoundsAPercentageToTheWhole() {
        assertThat(Figure.percent(new BigDecimal("99.9960"), false))
                .isEqualTo(new Figure(new BigDecimal("0.999960"), "99.996%", "#,##0.000%"));
    }

    @Test
    void writesAsTextWhatNoSpreadsheetCanHoldAsANumber() {
        assertThat(Figure.of(indicator("W05"), new BigDecimal("1E+400")).isNumber())
                .isFalse();
        assertThat(Figure.of(indicator("W05"), new BigDecimal("123456789012345"))
                        .isNumber())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"})
    void knowsWhatWouldBecomeAFormula(String text) {
        assertThat(CellText.isActive(text)).isTrue();
        assertThat(CellText.isActive("a" + text)).isFalse();
    }

    @Test
    void keepsTextsWithinWhatACellHolds() {
        assertThat(CellText.of("_x0041_".repeat(100_000))).hasSizeLessThan(32_768);
        assertThat(CellText.of("𠮷".repeat(100_000))).endsWith("……（共100000个字符，此处从略）");
        assertThat(CellText.of("a\n".repeat(5000)).lines()).hasSizeLessThan(254);
        assertThat(CellText.of("甲\u0000\u001B\uD800乙\r\n")).isEqualTo("甲乙\n");
    }

    @Test
    void makesNamesOfSheetsLegalAndDistinct() {
        Indicator first = named("Z90", "a:b\\c/d?e*f[g]'" + "很长".repeat(20));
        Indicator second = named("z90", "a:b\\c/d?e*f[g]'" + "很长".repeat(20));
        Indicator third = named("Z91", "'😀" + "😀".repeat(30));
        SheetNames names = new SheetNames(List.of(first, second, third));
        assertThat(List.of(first, second, third))
                .allSatisfy(i -> assertThat(names.of(i).orElseThrow())
                        .hasSizeLessThanOrEqualTo(31)
                        .doesNotContainPattern("[:\\\\/?*\\[\\]]|^'|'$|[\\uD800-\\uDBFF]$"));
        assertThat(names.of(first).orElseThrow())
                .isNotEqualToIgnoringCase(names.of(second).orElseThrow());
    }

    private static Indicator indicator(String code) {
        return CATALOG.indicator(code).orElseThrow();
    }

    private static Indicator named(String code, String name) {
        Indicator i = indicator("Z01");
        return new Indicator(
                code,
                name,
                i.planUnit(),
                i.reportingUnit(),
                i.factor(),
                i.kind(),
                i.attribute(),
                i.parent(),
                i.numerator(),
                i.denominator(),
                i.decimals(),
                i.overHundred(),
                i.yearShare(),
                i.assessedIn(),
                i.scope(),
                i.note());
    }
}
