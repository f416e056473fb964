package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers over several rows, in .xlsx and .xls. */
final class HeaderRowsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> headers() {
        return Stream.of(
                header(
                        "three rows, merged",
                        "A1:A3 B1:B3 C1:C3 D1:D3 E1:H1 E2:G2 I1:I3",
                        row("代码", "指标名称", "计量单位", "属性", "完成情况", "", "", "", "情况说明"),
                        row("", "", "", "", "流量", "", "", "存量"),
                        row("", "", "", "", "本季数", "本年累计", "规划期累计", "期末数")),
                header(
                        "three rows, the middle one empty under merges",
                        "A1:A3 B1:B3 C1:C3 D1:D3 E1:H2 I1:I3",
                        row("代码", "指标名称", "计量单位", "属性", "完成情况", "", "", "", "情况说明"),
                        row(),
                        row("", "", "", "", "本季数", "本年累计", "规划期累计", "期末数")),
                header(
                        "three rows, nothing merged",
                        "",
                        row("", "", "", "", "完成情况"),
                        row("代码", "指标名称", "计量单位", "属性", "流量", "", "", "存量", "情况说明"),
                        row("", "", "", "", "本季数", "本年累计", "规划期累计", "期末数")),
                header(
                        "words split over three rows",
                        "A1:A3 B1:B3",
                        row("代码", "指标名称", "计量", "属性", "本", "本年", "规划", "期末", "情况"),
                        row("", "", "单位", "", "季", "累计", "期", "数", "说明"),
                        row("", "", "", "", "数", "", "累计")),
                header(
                        "the common word above",
                        "F1:G1",
                        row("代码", "指标名称", "计量单位", "属性", "本季数", "累计", "", "期末数", "情况说明"),
                        row("", "", "", "", "", "本年", "规划期")),
                header(
                        "four rows",
                        "E1:H1 E2:H2",
                        row("", "", "", "", "2023年"),
                        row("", "", "", "", "完成情况（人、件、%）"),
                        row("代码", "指标名称", "计量单位", "属性", "", "", "", "", "情况说明"),
                        row("", "", "", "", "本季数", "本年累计", "规划期累计", "期末数")),
                header(
                        "codes in the last row",
                        "C1:C3 D1:D3 E1:E3 F1:F3 G1:G3 H1:H3 I1:I3",
                        row("", "", "计量单位", "属性", "本季数", "本年累计", "规划期累计", "期末数", "情况说明"),
                        row("指标", ""),
                        row("代码", "名称")),
                header(
                        "a row of marks below",
                        "A1:A2 B1:B2",
                        row("代码", "指标名称", "计量单位", "属性", "完成情况", "", "", "", "情况说明"),
                        row("", "", "", "", "本季数", "本年累计", "规划期累计", "期末数"),
                        row("甲", "乙", "丙", "丁", "1", "2", "3", "4", "戊")),
                header(
                        "stale headings under the merges",
                        "A1:A3 B1:B3 I1:I3",
                        row("代码", "指标名称", "计量单位", "属性", "完成情况", "", "", "", "情况说明"),
                        row("编码", "x", "", "", "", "", "", "", "本季数"),
                        row("代码", "期末数", "", "", "本季数", "本年累计", "规划期累计", "期末数", "期末数")),
                header(
                        "brackets and breaks",
                        "",
                        row("代码\n（甲）", "指标\n名称", "计量单位", "属性", "本季", "本年累计(人)", "规划期\n累计", "期末", "情况说明（必填）"),
                        row("", "", "", "", "数[1]", "", "", "数【2】")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void readsTheTableBelow(String name, String merges, String[][] rows) {
        Consumer<Workbook> change = w -> {
            Sheet main = w.getSheet("主要指标");
            main.shiftRows(1, 5, rows.length - 1);
            for (int i = 0; i < rows.length; i++) {
                if (main.getRow(i) != null) {
                    main.removeRow(main.getRow(i));
                }
                TestForm.row(main, i, (Object[]) rows[i]);
            }
            for (String merge : merges.split(" ")) {
                if (!merge.isEmpty()) {
                    main.addMergedRegion(CellRangeAddress.valueOf(merge));
                }
            }
        };
        for (byte[] bytes : TestForm.both(change)) {
            Submission submission = TestIntake.submission(folder, bytes);
            assertThat(submission.troubles()).isEmpty();
            assertThat(submission.rows()).hasSize(10);
            assertThat(Stream.of(Column.QUARTER, Column.YEAR, Column.PLAN)
                            .map(column -> submission
                                    .value("Z01", column)
                                    .orElseThrow()
                                    .number()
                                    .orElseThrow()))
                    .containsExactly(new BigDecimal(900), new BigDecimal(3500), new BigDecimal(10200));
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(new BigDecimal(21500));
            assertThat(submission.row("Z02").orElseThrow().explanation().raw()).isEqualTo("按时点统计");
            assertThat(submission.row("Z02").orElseThrow().unitText().raw()).isEqualTo("%");
        }
    }

    private static Arguments header(String name, String merges, String[]... rows) {
        return Arguments.of(name, merges, rows);
    }

    private static String[] row(String... texts) {
        return texts;
    }
}
