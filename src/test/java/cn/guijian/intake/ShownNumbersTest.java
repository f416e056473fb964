package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.number.Decimals;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and the formats they show in, in .xlsx and .xls: what is seen is what counts, and tricks are said. */
final class ShownNumbersTest {
    @TempDir
    private Path folder;

    /** Z02 is a percentage. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00%|0.0382|3.82|3.82%",
                "0%|0.04|4|4%",
                "[=0]\"—\";0.00%|0.0382|3.82|3.82%",
                "[=0]\"-\";[<=1]0.00%;0.00|0.0382|3.82|3.82%",
                "[=0]\"-\";[<=1]0.00%;0.00|3.82|3.82|3.82",
                "[<=1]0.00%;0.00|0.0382|3.82|3.82%",
                "[<=1]0.00%;0.00|69.05|69.05|69.05",
                "[<1]0.00%;0.00\"%\"|1|1|1.00%",
                "[>1]0.00;0.00%|0.0382|3.82|3.82%",
                "[>=1]0.00;0.00%|3.82|3.82|3.82",
                "[Red][<1]0.00%;[Blue]0.00|0.0382|3.82|3.82%",
                "0.00%;-0.00%;\"—\"|0.0382|3.82|3.82%",
                "0.00%;[=0]\"—\"|0.0382|3.82|3.82%",
                "[$-804]0.00%|0.0382|3.82|3.82%",
                "_ * 0.00%_ |0.0382|3.82|3.82%",
                "0.00\"%\"|3.82|3.82|3.82%",
                "0.00\\%|3.82|3.82|3.82%",
                "0.00!%|3.82|3.82|3.82%",
                "\"约\"0.00%|0.0382|3.82|约3.82%",
                "General|3.82|3.82|3.82",
                "G/通用格式|3.82|3.82|3.82",
                "General\"%\"|3.82|3.82|3.82%",
                "0.00_);[Red](0.00)|3.82|3.82|3.82",
                "@|3.82|3.82|3.82",
                "0.00;@|3.82|3.82|3.82"
            })
    void readsAPercentageAsItIsSeen(String format, double stored, BigDecimal number, String shown) {
        for (Submission submission : both("H3", format, stored)) {
            ReportedValue value = submission.value("Z02", Column.END).orElseThrow();
            assertThat(value.number()).contains(number);
            assertThat(value.location().raw()).isEqualTo(shown);
            assertThat(submission.troubles()).isEmpty();
        }
    }

    /** Z06 is counted in persons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[<1]h:mm;0|21500|21500",
                "[<1]h:mm;[>=1]0|21500|21500",
                "[<1][$-F400]h:mm:ss;0|21500|21500",
                "0\"人\"|21500|21500人",
                "0\"人(1至12月)\"|21500|21500人(1至12月)",
                "\"2023年\"0|21500|2023年21500",
                "\"№\"0|21500|№21500",
                "#,##0\"人\"|21500|21,500人",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ ;_ @_ |21500|21,500",
                "#,##0_);[Red](#,##0)|21500|21,500",
                "0;-0;;@|21500|21500",
                "[DBNum1]0|21500|21500",
                "[>10000]0;0|21500|21500",
                "[>10000]0\"多\";0|21500|21500多",
                "0.00E+00|21500|21500",
                "# ?/?|21500|21500"
            })
    void readsACountAsItIsSeen(String format, double stored, String shown) {
        for (Submission submission : both("H4", format, stored)) {
            ReportedValue value = submission.value("Z06", Column.END).orElseThrow();
            assertThat(value.number()).contains(new BigDecimal(21500));
            assertThat(value.location().raw()).isEqualTo(shown);
            assertThat(submission.troubles()).isEmpty();
        }
    }

    /** Zero is zero, however it is drawn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0;-0;;@|''",
                ";;;|''",
                "[=0]\"—\";0|—",
                "0!.0,\"万\"|0.0万",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ |-"
            })
    void readsZeroHoweverItIsDrawn(String format, String shown) {
        for (Submission submission : both("H4", format, 0)) {
            ReportedValue value = submission.value("Z06", Column.END).orElseThrow();
            assertThat(value.number()).contains(BigDecimal.ZERO);
            assertThat(value.location().raw()).isEqualTo(shown);
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0!.0,\"万\"|17000|1.7万",
                "0\\.0,\"万\"|17000|1.7万",
                "0\".\"0,\"万\"|17000|1.7万",
                "0!.0,\"万人\"|17000|1.7万人",
                "0!.0000\"万\"|17000|1.7000万",
                "0.00,,\"百万\"|17000000|17.00百万",
                "#,##0.0,\"千\"|17000|17.0千",
                "0.0,\"K\"|17000|17.0K",
                "0!.00,,\"亿\"|170000000|1.70亿"
            })
    void readsWhatIsStoredWhereTheFormatNamesTheSize(String format, double stored, String shown) {
        for (Submission submission : both("H4", format, stored)) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(BigDecimal.valueOf((long) stored));
            assertThat(submission.troubles()).singleElement().satisfies(trouble -> {
                assertThat(trouble.type()).isEqualTo(Trouble.Type.CELL_SCALED);
                assertThat(trouble.details().subList(0, 2)).containsExactly(shown, String.valueOf((long) stored));
            });
        }
    }

    /** 万 behind a line break that no row of usual height shows: the percent sign only moves the point. */
    @Test
    void readsWhatIsStoredWhereTheSignIsHiddenByABreak() {
        List<byte[]> both = TestForm.both(w -> {
            TestForm.cell(w, "主要指标", "H4").setCellValue(17000);
            TestForm.format(w, "主要指标", "H4", "0.00,,\"万\"\n%");
        });
        // POI writes the break as it is, and a parser then reads a blank.
        for (byte[] bytes : List.of(TestZip.replaced(both.get(0), "\n%", "&#10;%"), both.get(1))) {
            Submission submission = TestIntake.submission(folder, bytes);
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(new BigDecimal(17000));
            assertThat(submission.troubles())
                    .singleElement()
                    .satisfies(trouble -> assertThat(trouble.details()).startsWith("1.70万", "17000"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0!.00,%|17000|17.00%",
                "0%|170|17000%",
                "0.00%|1.7|170.00%",
                "0,|17000|17",
                "0.00,,|17000000|17.00",
                "0!.0,|17000|1.7",
                "0\"万\"|17000|17000万",
                "0%%|1.7|17000%%",
                "0\"0\"|585|5850",
                "0\\0|585|5850",
                "\"5\"General|85|585",
                "\"58\"0|5|585",
                "#,##0\"000\"|585|585000",
                "0\" 5\"|58|58 5",
                "0\"-9\"|585|585-9",
                "0\"/5\"|585|585/5",
                "0\".5\"|585|585.5",
                "[=1]\"是\";\"否\"|1|是",
                "\"有\"|585|有"
            })
    void asksWhereWhatIsSeenIsNotWhatIsStored(String format, double stored, String shown) {
        for (Submission submission : both("H4", format, stored)) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(Decimals.plain(BigDecimal.valueOf(stored)));
            assertThat(submission.troubles()).singleElement().satisfies(trouble -> {
                assertThat(trouble.type()).isEqualTo(Trouble.Type.CELL_SHOWN_OTHERWISE);
                assertThat(trouble.details().get(0)).isEqualTo(shown);
            });
        }
    }

    /** W06 is counted in 万元. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.00\"万元\"|100|100.00万元", "0\"万元\"|100|100万元"})
    void takesTheUnitOfTheRowForNoSize(String format, double stored, String shown) {
        for (byte[] bytes : TestForm.both(w -> {
            TestForm.cell(w, "重点任务", "E2").setCellValue(stored);
            TestForm.format(w, "重点任务", "E2", format);
        })) {
            Submission submission = TestIntake.submission(folder, bytes);
            assertThat(submission
                            .value("W06", Column.QUARTER)
                            .orElseThrow()
                            .location()
                            .raw())
                    .isEqualTo(shown);
            assertThat(submission.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {";;;|21500", "\"\";\"\"|21500", "0;;|-21500"})
    void saysThatAFormatHidesANumber(String format, double stored) {
        for (Submission submission : both("H4", format, stored)) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().number())
                    .contains(Decimals.plain(BigDecimal.valueOf(stored)));
            assertThat(submission.troubles()).extracting(Trouble::type).containsExactly(Trouble.Type.HIDDEN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[<1]h:mm;0|0.5",
                "[>=1]0;h:mm|0.5",
                "yyyy/m/d|45299",
                "[h]:mm|1.5",
                "上午/下午h\"时\"mm\"分\"|0.5",
                "e年m月|45299"
            })
    void takesNoDayOrTimeForANumber(String format, double stored) {
        for (Submission submission : both("H4", format, stored)) {
            assertThat(submission.troubles())
                    .extracting(trouble -> trouble.details().get(1))
                    .containsExactly("单元格是日期格式，显示的是日期，不是数字");
        }
    }

    /** Percent signs behind fewer or more places and commas, on a percentage: not the plain way to show one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.00,%|3820|382", "0.00%%|0.0382|3.82", "0.0,|3820|3820"})
    void asksAboutAPercentageThatIsScaledOtherwise(String format, double stored, BigDecimal unused) {
        for (Submission submission : both("H3", format, stored)) {
            assertThat(submission.troubles())
                    .extracting(Trouble::type)
                    .containsExactly(Trouble.Type.CELL_SHOWN_OTHERWISE);
        }
    }

    private List<Submission> both(String address, String format, double stored) {
        return TestForm.both(w -> {
                    var cell = TestForm.cell(w, "主要指标", address);
                    cell.setBlank();
                    cell.setCellValue(stored);
                    TestForm.format(w, "主要指标", address, format);
                })
                .stream()
                .map(bytes -> TestIntake.submission(folder, bytes))
                .toList();
    }
}
