package cn.guijian.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.number.WrittenNumber.Mend;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "3500|人|3500|",
                "3.50|%|3.5|",
                "007|人|7|",
                ".5|%|0.5|",
                "3.|%|3|",
                "-12|人|-12|",
                "．５|%|0.5|WIDTH",
                "１２|人|12|WIDTH",
                "－１２|人|-12|WIDTH",
                "−12|人|-12|WIDTH",
                "+12|人|12|SIGN",
                "＋12|人|12|WIDTH,SIGN",
                "1,234|人|1234|GROUP",
                "12,345,678.5|人|12345678.5|GROUP",
                "１，２３４|人|1234|WIDTH,GROUP",
                "1 234|人|1234|GROUP",
                " 12|人|12|BLANK",
                "12\u00A0|人|12|BLANK",
                "\u300012\u200B|人|12|BLANK",
                "3 .5|%|3.5|BLANK",
                "1\u00A0234|人|1234|BLANK,GROUP",
                "1\t234|人|1234|BLANK,GROUP",
                "1\u200B234|人|1234|BLANK",
                "- 5|人|-5|BLANK",
                "3.82%|%|3.82|PERCENT",
                "３．８２％|%|3.82|WIDTH,PERCENT",
                "3.82 %|%|3.82|BLANK,PERCENT",
                "1234人|人|1234|UNIT",
                "1,234 人|人|1234|BLANK,GROUP,UNIT",
                "12人次|人次|12|UNIT",
                "5件|件|5|UNIT",
                "5个|个|5|UNIT",
                "5家|家|5|UNIT",
                "5名|名|5|UNIT",
                "180.5元|元|180.5|UNIT",
                "100万元|万元|100|UNIT",
                "1.2万|人|12000|WAN",
                "1.2万人|人|12000|WAN",
                "1.2 万人次|人次|12000|BLANK,WAN",
                "1.2万元|元|12000|WAN",
                "123456789012345|人|123456789012345|",
                "100000000000000000|人|100000000000000000|",
            })
    void readsAndSaysWhatItMended(String text, String unit, String number, String mends) {
        assertThat(WrittenNumber.read(text, unit))
                .contains(new WrittenNumber.Mended(new BigDecimal(number), mends(mends), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "约1200|人",
                "1200左右|人",
                "无|人",
                "1.2.3|人",
                "1,23|人",
                "1,2345|人",
                "0,123|人",
                ",123|人",
                "1,234,56|人",
                "1,234 567|人",
                "12 34|人",
                "12²|人",
                "①|人",
                "½|人",
                "三百|人",
                "(123)|人",
                "1E5|人",
                "0x10|人",
                "--5|人",
                "5-|人",
                ".|人",
                "+|人",
                "%|%",
                "3.82%|人",
                "3.82‰|%",
                "3.82%%|%",
                "12人|人次",
                "12人次|人",
                "12万|万元",
                "12元|万元",
                "3万|%",
                "12亿|人",
                "12/5|人",
                "=1+1|人",
            })
    void leavesUnreadWhatIsNotSurelyOneNumber(String text, String unit) {
        assertThat(WrittenNumber.read(text, unit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.1234567890123456", "1,234,567,890,123,456", "-1234567890123456人"})
    void marksMoreThanFifteenDigits(String text) {
        assertThat(WrittenNumber.read(text, "人"))
                .hasValueSatisfying(mended -> assertThat(mended.tooLong()).isTrue());
    }

    @Test
    void readsEightyCharactersAndNoMore() {
        assertThat(WrittenNumber.read("0".repeat(79) + "1", "人"))
                .contains(new WrittenNumber.Mended(BigDecimal.ONE, EnumSet.of(Mend.TEXT), false));
        assertThat(WrittenNumber.read("0".repeat(80) + "1", "人")).isEmpty();
    }

    @Test
    void leavesUnreadWhatIsFarTooLong() {
        assertThat(WrittenNumber.read("1".repeat(30_000), "人")).isEmpty();
        assertThat(WrittenNumber.read("1,234" + ",234".repeat(8_000), "人")).isEmpty();
    }

    private static Set<Mend> mends(String names) {
        Set<Mend> mends = EnumSet.of(Mend.TEXT);
        if (names != null) {
            Arrays.stream(names.split(",")).map(Mend::valueOf).forEach(mends::add);
        }
        return mends;
    }
}
