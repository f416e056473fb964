package cn.guijian.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|1234.5|1234.5",
                "G/通用格式|1234.5|1234.5",
                "@|12|12",
                "0|1234.5|1235",
                "0.00|4.3|4.30",
                "0.00|-4.305|-4.31",
                "0.00|-0.001|0.00",
                "0.##|4.3|4.3",
                "0.##|4|4",
                "#.00|0.5|.50",
                "000|7|007",
                "#,##0|1234567|1,234,567",
                "#,##0|-1234|-1,234",
                "#,##0|123|123",
                "#,##0|123456|123,456",
                "0.0#|4.5|4.5",
                "0.0#|4|4.0",
                "#,##0.00|999.999|1,000.00",
                "0.00%|0.0382|3.82%",
                "0%|0.5|50%",
                "0.00_ |4.3|4.30",
                "0.00_);(0.00)|4.3|4.30",
                "0.00_);(0.00)|-4.3|(4.30)",
                "#,##0_);[Red](#,##0)|-1234|(1,234)",
                "0;-0;\"零\"|0|零",
                "0.0;-0.0;0.000|0|0.000",
                "0.0;-0.0;0.000|5|5.0",
                "0.0;-0.0;0.000|-5|-5.0",
                "0.0;-0.000|0|0.0",
                "0\"人\"|12|12人",
                "\"约\"0|12|约12",
                "0\\人|12|12人",
                "[$¥-804]#,##0.00|1234.5|¥1,234.50",
                "[Red]0.0|1.25|1.3",
                "0,|12345|12",
                "0.0,\"千\"|12345|12.3千",
                "0!.0,\"万\"|12345|1.2万",
                "[>100]0.0;0|12.5|13",
                "# ?/?|0.5|0.5",
                "0.00E+00|12345|12345",
                "[DBNum1]0|12|12",
                "yyyy-mm-dd|45299|2024-01-08",
                "[DBNum1][$-804]yyyy年m月d日|45299|2024-01-08",
                "yyyy\"年\"m\"月\";@|45299|2024-01-08",
                "h:mm|0.75|18:00:00",
                "[h]:mm|45299.5|2024-01-08 12:00:00",
                "yyyy/m/d|-1|-1",
            })
    void showsWhatTheCellShows(String code, String value, String shown) {
        assertThat(CellFormat.of(code, false).show(new BigDecimal(value))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
                54, 55, 56, 57, 58
            })
    void knowsBuiltInDateFormatsTheChineseOnesToo(int id) {
        assertThat(CellFormat.of(BuiltinFormats.code(id), false).isDate(BigDecimal.TEN))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 23, 26, 37, 38, 39, 40, 41, 42, 43, 44, 48, 49, 59, 163})
    void takesOtherBuiltInFormatsForNumbers(int id) {
        assertThat(CellFormat.of(BuiltinFormats.code(id), false).isDate(BigDecimal.TEN))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0,false,1899-12-31",
        "59,false,1900-02-28",
        "60,false,1900-02-28",
        "61,false,1900-03-01",
        "45299,false,2024-01-08",
        "43837,true,2024-01-08",
        "0,true,1904-01-01",
        "2958465,false,9999-12-31",
        "2957003,true,9999-12-31"
    })
    void countsDaysInBothCalendars(String serial, boolean date1904, LocalDate day) {
        assertThat(CellFormat.of("yyyy-mm-dd", date1904).day(new BigDecimal(serial)))
                .contains(day);
    }

    @ParameterizedTest
    @CsvSource({"-0.5,false", "2958466,false", "2958465.5,false", "-0.5,true", "2957004,true", "2957003.5,true"})
    void knowsNoDayOutsideTheCalendar(BigDecimal serial, boolean date1904) {
        CellFormat format = CellFormat.of("yyyy-mm-dd", date1904);

        assertThat(format.day(serial)).isEmpty();
        assertThat(format.show(serial)).isEqualTo(serial.toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|1899-12-31",
                "0.5|12:00:00",
                "0.99998|23:59:58",
                "0.999999|23:59:59",
                "1|1900-01-01",
                "1.25|1900-01-01 06:00:00",
                "45299.0000058|2024-01-08 00:00:01"
            })
    void showsDayAndTime(BigDecimal serial, String shown) {
        assertThat(CellFormat.of("yyyy-mm-dd hh:mm", false).show(serial)).isEqualTo(shown);
    }

    @Test
    void rendersNoAbsurdNumberOfDigits() {
        assertThat(CellFormat.of("0." + "0".repeat(30_000), false).show(BigDecimal.ONE))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "[", "\\", "!", "_", "*", ";", ";;;", "[$", "[$-", "\"abc", "0\"", "[]0"})
    void survivesTornFormats(String code) {
        assertThat(CellFormat.of(code, false).show(new BigDecimal("12.5"))).isNotNull();
    }
}
