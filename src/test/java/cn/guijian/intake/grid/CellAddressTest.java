package cn.guijian.intake.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellAddressTest {
    @ParameterizedTest
    @CsvSource({
        "A1, 0, 0",
        "Z9, 8, 25",
        "a1, 0, 0",
        "z1, 0, 25",
        "AA10, 9, 26",
        "$H$7, 6, 7",
        "$H7, 6, 7",
        "H$7, 6, 7",
        "xFd1048576, 1048575, 16383",
        "A0000007, 6, 0"
    })
    void readsAnAddress(String text, int row, int column) {
        assertThat(CellAddress.parse(text)).contains(new CellAddress(row, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "$$A1",
                "A",
                "1",
                "A$",
                "A$$1",
                "A0",
                "A1048577",
                "XFE1",
                "AAAA1",
                "A12345678",
                "A1B",
                "A 1",
                " A1",
                "A1 ",
                "@1",
                "[1",
                "`1",
                "{1",
                "A/",
                "A:",
                "A1:B2",
                "é1",
                "甲1",
                "A-1",
                "A１"
            })
    void knowsWhatIsNone(String text) {
        assertThat(CellAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
    void writesLetters(int column, String letters) {
        assertThat(CellAddress.letters(column)).isEqualTo(letters);
        assertThat(CellAddress.column(letters)).isEqualTo(column);
        assertThat(new CellAddress(6, column).text()).isEqualTo(letters + "7");
    }

    @Test
    void knowsTheEdgesOfASheet() {
        assertThat(new CellAddress(0, 0).isInSheet()).isTrue();
        assertThat(new CellAddress(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1).isInSheet())
                .isTrue();
        assertThat(new CellAddress(CellAddress.ROWS, 0).isInSheet()).isFalse();
        assertThat(new CellAddress(0, CellAddress.COLUMNS).isInSheet()).isFalse();
        assertThat(new CellAddress(-1, 0).isInSheet()).isFalse();
        assertThat(new CellAddress(0, -1).isInSheet()).isFalse();
    }
}
