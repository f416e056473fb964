package cn.guijian.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestCatalog;
import cn.guijian.intake.form.CellReader.ExternalLinks;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.model.Location;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellReaderTest {
    private static final String WHERE = "“主要指标”表 H7 单元格（标签）";

    static Stream<Arguments> untroubled() {
        return Stream.of(
                Arguments.of("Z02", number("3.82"), "General", reading("3.82")),
                Arguments.of("Z02", number("0.0382"), "0.00%", reading("3.82")),
                Arguments.of("Z02", text("—"), "General", new Reading.Dash()),
                Arguments.of("Z02", text(" － "), "General", new Reading.Dash()),
                Arguments.of("Z02", text("-"), "General", new Reading.Dash()),
                Arguments.of("Z02", text("/"), "General", new Reading.Dash()),
                Arguments.of("Z02", text("——"), "General", new Reading.Dash()),
                Arguments.of("Z06", number("100"), "0", reading("100")),
                Arguments.of("Z06", number("1E+3"), "#,##0", reading("1000")),
                Arguments.of("Z06", text(""), "General", new Reading.Blank()),
                Arguments.of("Z06", text(" \u00A0\u3000\n\u200B"), "General", new Reading.Blank()));
    }

    @ParameterizedTest
    @MethodSource("untroubled")
    void readsWithoutTrouble(String code, Content content, String format, Reading reading) {
        assertThat(read(code, Column.END, content, Optional.empty(), format))
                .isEqualTo(new CellReader.Result(
                        value(code, Column.END, shown(content, format), reading, Optional.empty()), List.of()));
    }

    static Stream<Arguments> troubled() {
        return Stream.of(
                Arguments.of(
                        "Z06",
                        text("无"),
                        "General",
                        Trouble.Type.CELL_UNREADABLE,
                        List.of("无", "没有发生的填 0，有数的填数字，不要写文字或符号代替")),
                Arguments.of(
                        "Z06",
                        text("-"),
                        "General",
                        Trouble.Type.CELL_UNREADABLE,
                        List.of("-", "没有发生的填 0，有数的填数字，不要用横线或斜线代替")),
                Arguments.of(
                        "B01",
                        text("—"),
                        "General",
                        Trouble.Type.CELL_UNREADABLE,
                        List.of("—", "没有发生的填 0，有数的填数字，不要用横线或斜线代替")),
                Arguments.of(
                        "Z06",
                        new Content.Flag(true),
                        "General",
                        Trouble.Type.CELL_UNREADABLE,
                        List.of("TRUE", "这是逻辑值，不是数字")),
                Arguments.of(
                        "Z06",
                        number("45299"),
                        "yyyy\"年\"m\"月\"d\"日\"",
                        Trouble.Type.CELL_UNREADABLE,
                        List.of("2024-01-08", "单元格是日期格式，显示的是日期，不是数字")),
                Arguments.of(
                        "Z06",
                        new Content.Fault("#DIV/0!"),
                        "General",
                        Trouble.Type.CELL_FORMULA_ERROR,
                        List.of("#DIV/0!")),
                Arguments.of(
                        "Z06",
                        text("1234567890123456"),
                        "General",
                        Trouble.Type.CELL_TOO_LONG,
                        List.of("1234567890123456")));
    }

    @ParameterizedTest
    @MethodSource("troubled")
    void saysWhatCannotBeRead(String code, Content content, String format, Trouble.Type type, List<String> details) {
        Column column = TestCatalog.indicator(code).judgedColumn();
        String shown = shown(content, format);

        assertThat(read(code, column, content, Optional.empty(), format))
                .isEqualTo(new CellReader.Result(
                        value(code, column, shown, new Reading.Unreadable(), Optional.empty()),
                        List.of(trouble(type, code, column, shown, details))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Z06|21500人|21500|文本型数字、带计量单位",
                "Z06|2.15万人|21500|文本型数字、以“万”计，已乘以 10000",
                "Z06|２１，５００|21500|文本型数字、全角字符、千分位分隔符",
                "Z02|3.82%|3.82|文本型数字、百分号",
                "W06|100万元|100|文本型数字、带计量单位"
            })
    void saysWhatItMended(String code, String text, String number, String how) {
        Column column = TestCatalog.indicator(code).judgedColumn();

        assertThat(read(code, column, text(text), Optional.empty(), "General"))
                .isEqualTo(new CellReader.Result(
                        value(code, column, text, reading(number), Optional.empty()),
                        List.of(trouble(Trouble.Type.CELL_MENDED, code, column, text, List.of(text, number, how)))));
    }

    @Test
    void saysThatFormulaHasNoResult() {
        assertThat(read("Z06", Column.END, new Content.NoResult(), Optional.of("A1+B1"), "General"))
                .isEqualTo(new CellReader.Result(
                        value("Z06", Column.END, "", new Reading.Unreadable(), Optional.of("A1+B1")),
                        List.of(trouble(Trouble.Type.CELL_NO_RESULT, "Z06", Column.END, "", List.of("A1+B1")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]Sheet1!A1",
                "'[1]基础 数据'!D2*2",
                "'C:\\报表\\[旧.xls]Sheet1'!A1",
                "[1]!总数",
                "SUM([3]表!A1:A2)",
                "cmd|'/c calc'!A0"
            })
    void takesStoredResultOfExternalFormulaAndSaysSo(String formula) {
        assertThat(read("Z06", Column.END, number("5"), Optional.of(formula), "General"))
                .isEqualTo(new CellReader.Result(
                        value("Z06", Column.END, "5", reading("5"), Optional.of(formula)),
                        List.of(trouble(Trouble.Type.CELL_EXTERNAL, "Z06", Column.END, "5", List.of(formula)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A1+B1", "'基础数据'!D2", "\"[1]a!b\"&A1", "Table1[列]*2", "Table1[列]+表!A1", "Table1[[#This Row],[列]]"
            })
    void findsNothingExternalInOtherFormulas(String formula) {
        assertThat(ExternalLinks.isIn(formula)).isFalse();
    }

    @Test
    void keepsQuietAboutColumnsTheIndicatorDoesNotUse() {
        assertThat(read("Z06", Column.QUARTER, text("无"), Optional.empty(), "General"))
                .isEqualTo(new CellReader.Result(
                        value("Z06", Column.QUARTER, "无", new Reading.Unreadable(), Optional.empty()), List.of()));
    }

    private static CellReader.Result read(
            String code, Column column, Content content, Optional<String> formula, String format) {
        RawCell cell = new RawCell(6, 7, content, formula, CellFormat.of(format, false));
        return CellReader.read(TestCatalog.indicator(code), column, location(cell.shown()), Optional.of(cell));
    }

    private static String shown(Content content, String format) {
        return new RawCell(6, 7, content, Optional.empty(), CellFormat.of(format, false)).shown();
    }

    private static Location location(String raw) {
        return new Location("主要指标", "H7", "标签", raw);
    }

    private static ReportedValue value(
            String code, Column column, String raw, Reading reading, Optional<String> formula) {
        return new ReportedValue(code, column, location(raw), reading, formula);
    }

    private static Trouble trouble(Trouble.Type type, String code, Column column, String raw, List<String> details) {
        List<String> all = Stream.concat(details.stream(), Stream.of(WHERE)).toList();
        return new Trouble(type, Optional.of(code), Optional.of(column), List.of(location(raw)), all);
    }

    private static Reading reading(String value) {
        return new Reading.Number(new BigDecimal(value));
    }

    private static Content number(String value) {
        return new Content.Number(new BigDecimal(value));
    }

    private static Content text(String text) {
        return new Content.Text(text);
    }
}
