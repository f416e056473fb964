package cn.guijian.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SeenTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"!~", "\u4E00\u9FFF", "失业率(%)"})
    void leavesWhatIsCompactAsItIs(String text) {
        assertThat(SeenText.compact(text)).isSameAs(text);
    }

    @Test
    void takesOutBlanksAndWhatIsInvisible() {
        assertThat(SeenText.compact(" 失\n业\u3000率\u00A0\u200B\u007F（％） ")).isEqualTo("失业率(%)");
    }

    @ParameterizedTest
    @CsvSource({"(a)b, b", "[a]b, b", "〔a〕b, b", "【a】b, b", "b(a)c[d], bc", "b(a, b(a", "b, b"})
    void leavesOutWhatStandsInBrackets(String text, String without) {
        assertThat(SeenText.withoutBrackets(text)).isEqualTo(without);
    }

    @Test
    void cutsALongTextBehindSixtyCharacters() {
        assertThat(SeenText.brief("字".repeat(60))).isEqualTo("字".repeat(60));
        assertThat(SeenText.brief("字".repeat(61))).isEqualTo("字".repeat(60) + "…");
        assertThat(SeenText.brief("\u3000甲\n乙\u0000 ")).isEqualTo("甲 乙");
    }

    @Test
    void stripsBlanksOfEveryKind() {
        assertThat(SeenText.strip("\u3000\u00A0甲 乙\u200B")).isEqualTo("甲 乙");
        assertThat(SeenText.strip("\u3000 ")).isEmpty();
    }
}
