package cn.guijian.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Figure;
import cn.guijian.report.paper.IndicatorSheet;
import cn.guijian.report.paper.Table;
import cn.guijian.report.summary.SummarySheet.NumberFormat;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '',     4.30,    false, '#,##0.00'",
        "'', '',     1.0380,  false, '#,##0.0000'",
        "'', '',     '1,350', false, '#,##0'",
        "'', '≥ ',   0.8722,  false, '\"≥ \"#,##0.0000'",
        "'', '',     99.996,  true,  '#,##0.000%'",
        "限值的, '', 106.98,  true,  '\"限值的\"#,##0.00%'"
    })
    void showsANumberAsTheOtherPrintingsDo(String name, String before, String digits, boolean percent, String format) {
        Figure figure = new Figure(before, BigDecimal.ONE, digits, percent, "");
        assertThat(NumberFormat.of(new Figures(name, List.of(figure), ""), figure))
                .isEqualTo(format);
    }

    @Test
    void writesAsTextWhatNoSpreadsheetCanHoldAsANumber() {
        assertThat(NumberFormat.holds(count("1E+400"))).isFalse();
        assertThat(NumberFormat.holds(count("123456789012345"))).isTrue();
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
        assertThat(CellText.of("𠮷".repeat(100_000))).endsWith("……（过长，未全部显示）");
        assertThat(CellText.of("a\n".repeat(5000)).lines()).hasSizeLessThan(254);
        assertThat(CellText.of("甲\u0000\u001B\uD800乙\r\n")).isEqualTo("甲乙\n");
    }

    @Test
    void makesNamesOfSheetsLegalAndDistinct() {
        IndicatorSheet first = named("Z90", "a:b\\c/d?e*f[g]'" + "很长".repeat(20));
        IndicatorSheet second = named("z90", "a:b\\c/d?e*f[g]'" + "很长".repeat(20));
        IndicatorSheet third = named("Z91", "'😀" + "😀".repeat(30));
        SheetNames names = new SheetNames(List.of(first, second, third));
        assertThat(List.of(first, second, third))
                .allSatisfy(i -> assertThat(names.of(i.code()).orElseThrow())
                        .hasSizeLessThanOrEqualTo(31)
                        .doesNotContainPattern("[:\\\\/?*\\[\\]]|^'|'$|[\\uD800-\\uDBFF]$"));
        assertThat(names.of("Z90").orElseThrow())
                .isNotEqualToIgnoringCase(names.of("z90").orElseThrow());
    }

    private static Figure count(String number) {
        return new Figure("", new BigDecimal(number), number, false, "");
    }

    private static IndicatorSheet named(String code, String name) {
        Table none = new Table("", "", List.of(), List.of());
        return new IndicatorSheet(code, name, "", none, none);
    }
}
