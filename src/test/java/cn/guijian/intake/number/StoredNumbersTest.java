package cn.guijian.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.Refused;
import cn.guijian.model.form.Trouble;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary numbers of a file become what was typed, and what is no number becomes none. */
final class StoredNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "4.2999999999999998, 4.3",
        "1.0000000000000001E-1, 0.1",
        "123456789012345680, 123456789012346000",
        "0.00012345678901234565, 0.000123456789012346",
        "-7, -7",
        "+.5, 0.5",
        "5., 5",
        "100, 100",
        "1e3, 1000",
        "0, 0",
        "-0.0, 0",
    })
    void aNumberHasFifteenDigits(String stored, String typed) {
        assertThat(Decimals.ofStored(stored)).contains(new BigDecimal(typed));
        assertThat(Decimals.ofDouble(Double.parseDouble(stored))).isEqualTo(new BigDecimal(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1e", "0x10", "NaN", "Infinity", "1d", "1 ", "1,000", "1e9999", "-1e400", "1e12345"})
    void whatIsNoNumberIsNone(String stored) {
        assertThat(Decimals.ofStored(stored)).isEqualTo(Optional.empty());
    }

    @Test
    void aNumberOfEndlessDigitsIsNone() {
        assertThat(Decimals.ofStored("1".repeat(401))).isEmpty();
        assertThat(Decimals.ofStored("1".repeat(300))).isPresent();
    }

    @Test
    void aRefusalNamesItsCauseAndItsRemedy() {
        assertThat(Refused.unreadable("denied").trouble().type()).isEqualTo(Trouble.Type.FILE_UNREADABLE);
        assertThat(Refused.tooLarge("sheets", 100).trouble().type()).isEqualTo(Trouble.Type.FILE_TOO_LARGE);
        assertThat(Refused.unreadable("denied"))
                .hasMessage(Refused.unreadable("denied").trouble().toString());
    }

    @Test
    void whatADamagedFileHoldsIsShownCutShort() {
        String shown =
                Refused.damaged("cell.twice", "表".repeat(500), "A1").trouble().toString();
        assertThat(shown).contains("表表表", "A1").hasSizeLessThan(400);
    }
}
