package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @Test
    void leavesATextThatIsFitAsItIs() {
        for (String fit : new String[] {"", "洛南县2023Q4.xlsx", "“１，２”…—·㎡éЖ가", "a b"}) {
            assertThat(Printable.text(fit)).isSameAs(fit);
            assertThat(Printable.line(fit)).isSameAs(fit);
            assertThat(Printable.name(fit)).isSameAs(fit);
        }
        assertThat(Printable.name("报表😀.xlsx")).isEqualTo("报表😀.xlsx");
        assertThat(Printable.text("一\r\n二\t三")).isEqualTo("一\r\n二\t三");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 0x1B, 0x7F, 0x9B, 0xAD, 0x061C, 0x180E, 0x200B, 0x200D, 0x200E, 0x202A, 0x202E, 0x2060, 0x2066,
                0x2069, 0xFEFF, 0xFFFE, 0xFFFF, 0x1D173, 0xE0001, 0xD800, 0xDFFF
            })
    void showsNothingThatCommandsTurnsOrHides(int c) {
        String text = "洛" + Character.toString(c) + "南😀";

        assertThat(Printable.isFit(c)).isFalse();
        assertThat(Printable.text(text)).isEqualTo("洛南😀");
        assertThat(Printable.line(text)).isEqualTo("洛南😀");
        assertThat(Printable.name(text)).isEqualTo("洛□南😀");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', 0x0B, 0x0C, 0x85, 0x2028, 0x2029})
    void keepsALineAndANameOnOneLine(int c) {
        String text = "洛" + Character.toString(c) + "南";

        assertThat(Printable.line(text)).isEqualTo("洛 南");
        assertThat(Printable.name(text)).isEqualTo("洛□南");
    }

    @Test
    void keepsEveryValueOfAJsonDocument() {
        assertThat(Printable.json("{\n  \"洛南😀\": \"a\u202Eb\u200B\"\n}"))
                .isEqualTo("{\n  \"洛南😀\": \"a\\u202eb\\u200b\"\n}");
    }

    /** What is passed by without a look is what a look would pass. */
    @Test
    void looksAtEveryCharacterThatNeedsIt() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String one = Character.toString(c);
            assertThat(Printable.name(one).equals(one))
                    .as(one)
                    .isEqualTo(Printable.isFit(c) && !Printable.line(one).equals(" ") || c == ' ');
        }
    }
}
