package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.catalog.PlanTables.ListText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small readers at their bounds, where a fault of a whole table would not show them apart. */
final class PiecesTest {
    private static final List<String> WORDS = List.of("flow", "annual", "stock", "rate");

    @ParameterizedTest
    @CsvSource({
        "flwo, flow",
        "anual, annual",
        "tock, stock",
        "stocks, stock",
        "rata, rate",
        "ｒａｔｅ, rate",
        "存量, stock",
        "at, rate"
    })
    void namesTheWordOfTheFewestChanges(String text, String word) {
        assertThat(Nearest.to(text, WORDS)).contains(word);
    }

    @Test
    void namesTheFirstOfEqualsAndADashForNone() {
        assertThat(Nearest.to("zzzz", List.of("abcd", "efgh"))).contains("abcd");
        assertThat(Nearest.to("ab", List.of("abcd", "abc"))).contains("abc");
        assertThat(Nearest.to("kitten", List.of("sitting", "mittens"))).contains("mittens");
        assertThat(Nearest.orDash("a", List.of())).isEqualTo("—");
    }

    @Test
    void halvesTheWidthOfTheFirstAndTheLastFullForm() {
        assertThat(Width.half("！～｀\uFF00\uFF5F")).isEqualTo("!~`\uFF00\uFF5F");
    }

    @ParameterizedTest
    @CsvSource({"2023年第四季度, 2023Q4", "2023-1, 2023Q1", "2023q3, 2023Q3", "2023年一季度, 2023Q1", "2023Q二, 2023Q2"})
    void namesThePeriodThatWasMeant(String text, String meant) {
        assertThat(PeriodText.parse(text)).isEqualTo(Parsed.bad(FaultType.PERIOD_FORM, meant));
    }

    @Test
    void tellsUtf16ByItsTwoBytesAlone() {
        assertThat(TextDecoder.decode(new byte[] {(byte) 0xFF, (byte) 0xFE}))
                .isEqualTo(Parsed.bad(FaultType.ENCODING_UTF16));
        assertThat(TextDecoder.decode(new byte[] {(byte) 0xFE, (byte) 0xFF}))
                .isEqualTo(Parsed.bad(FaultType.ENCODING_UTF16));
        assertThat(TextDecoder.decode(new byte[] {0, 'a'})).isEqualTo(Parsed.bad(FaultType.ENCODING_UNKNOWN));
        assertThat(TextDecoder.decode("\uFEFF代码".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Parsed.value("代码"));
        assertThat(TextDecoder.decode(new byte[0])).isEqualTo(Parsed.value(""));
    }

    @Test
    void readsAsManyPlacesAsThereMayBe() {
        assertThat(NumberText.places("6")).isEqualTo(Parsed.value(6));
        assertThat(NumberText.places("7")).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void readsSharesThatRiseToTheWhole() {
        assertThat(ListText.yearShare("25/50/75/100")).isInstanceOf(Parsed.Value.class);
        assertThat(ListText.yearShare("25/50/50/100")).isInstanceOf(Parsed.Bad.class);
        assertThat(ListText.yearShare("25/50/75/99")).isInstanceOf(Parsed.Bad.class);
        assertThat(ListText.yearShare("50/75/100")).isInstanceOf(Parsed.Bad.class);
    }
}
