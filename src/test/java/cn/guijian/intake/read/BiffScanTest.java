package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Streams of records, byte for byte, where a whole workbook would not show which count it was. */
final class BiffScanTest {
    private static final int BOF = 0x809;
    private static final int SHEET = 0x85;
    private static final int ROW = 0x208;
    private static final int NUMBER = 0x203;
    private static final int FORMULA = 0x06;
    private static final int MUL_RK = 0xBD;
    private static final int MUL_BLANK = 0xBE;
    private static final int BLANK = 0x201;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    /** A record of 16-bit words. */
    private BiffScanTest record(int id, int... words) {
        u16(id);
        u16(words.length * 2);
        for (int word : words) {
            u16(word);
        }
        return this;
    }

    private void u16(int word) {
        stream.write(word & 0xFF);
        stream.write(word >> 8);
    }

    /** The globals, which declare sheets whose own streams begin at these places. */
    private BiffScanTest workbook(int... sheetsAt) {
        record(BOF, 0x600, 5);
        for (int at : sheetsAt) {
            record(SHEET, at & 0xFFFF, at >> 16, 0);
        }
        return this;
    }

    private BiffScanTest sheet() {
        return record(BOF, 0x600, 0x10);
    }

    private BiffScan scan(int sheets, int rows, int cells) {
        IntakeLimits limits =
                new IntakeLimits(1 << 20, 1 << 20, 10, sheets, rows, cells, 100, 1000, Duration.ofMinutes(1), 1 << 20);
        return BiffScan.of(stream.toByteArray(), new Budget(limits));
    }

    private void assertRefused(int sheets, int rows, int cells, String cause) {
        assertThatThrownBy(() -> scan(sheets, rows, cells))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble().details().toString())
                                .contains(cause));
    }

    @Test
    void countsSheets() {
        workbook(100, 200);
        assertThat(scan(2, 1, 1).sheets()).isEqualTo(2);
        assertRefused(1, 1, 1, "工作表");
    }

    @Test
    void countsRowsOfEachSheet() {
        workbook().sheet().record(ROW, 0).record(ROW, 1).sheet().record(ROW, 0);
        assertThat(scan(1, 2, 10)).isNotNull();
        assertRefused(1, 1, 10, "行");
    }

    @Test
    void countsCellsOneByOneAndInRows() {
        workbook().sheet().record(NUMBER, 0, 0, 0, 1, 2, 3, 4).record(MUL_RK, 1, 0, 0, 1, 2, 0, 1, 2, 1);
        assertThat(scan(1, 1, 3)).isNotNull();
        assertRefused(1, 1, 2, "单元格");
    }

    @Test
    void countsBlanksForAnEighth() {
        workbook().sheet().record(MUL_BLANK, 1, 0, 0, 0, 0, 0, 0, 0, 0, 8);
        assertThat(scan(1, 1, 1)).isNotNull();
        for (int i = 0; i < 9; i++) {
            record(BLANK, 1, 20 + i, 0);
        }
        assertRefused(1, 1, 1, "单元格");
    }

    @Test
    void countsRecordsOfWhateverKind() {
        workbook().sheet();
        for (int i = 0; i < 3; i++) {
            record(0x1234);
        }
        assertThat(scan(1, 1, 1)).isNotNull();
        for (int i = 0; i < 5; i++) {
            record(0x1234);
        }
        assertRefused(1, 1, 1, "单元格");
    }

    @Test
    void aCellTwiceIsNamedAndTheSamePlaceInTwoSheetsIsNone() {
        int first = 8 + 2 * 10;
        int second = first + 8 + 18;
        workbook(first, second).sheet().record(NUMBER, 4, 2, 0, 1, 2, 3, 4).sheet();
        record(MUL_RK, 4, 1, 0, 1, 2, 0, 1, 2, 2);
        assertThat(scan(2, 1, 10)).isNotNull();
        record(NUMBER, 4, 2, 0, 1, 2, 3, 4);
        assertRefused(2, 1, 10, "C5");
    }

    @Test
    void tellsAFormulaThatWasNeverComputed() {
        int first = 8 + 10;
        workbook(first).sheet();
        record(FORMULA, 3, 4, 0, 0, 0, 0, 0, 2)
                .record(FORMULA, 3, 5, 0, 0, 0, 0, 1, 2)
                .record(FORMULA, 3, 6, 0, 0, 0, 0, 0, 1);
        BiffScan scan = scan(1, 1, 10);
        assertThat(scan.isUncomputed(0, 3, 4)).isTrue();
        assertThat(scan.isUncomputed(0, 3, 5)).as("its result is not 0").isFalse();
        assertThat(scan.isUncomputed(0, 3, 6)).as("nobody asked to compute it").isFalse();
        assertThat(scan.isUncomputed(1, 3, 4)).isFalse();
    }

    @Test
    void refusesWhatIsTornOrOlder() {
        workbook().sheet();
        assertThat(scan(1, 1, 1)).isNotNull();
        u16(NUMBER);
        u16(1);
        assertRefused(1, 1, 1, "损坏");
        stream.reset();
        record(BOF, 0x500, 5);
        assertRefused(1, 1, 1, "Excel");
    }

    @Test
    void readsNothingBehindTheLastRecord() {
        workbook().sheet().record(0).record(SHEET, 1, 0, 0);
        assertThat(scan(1, 1, 1).sheets()).isZero();
    }
}
