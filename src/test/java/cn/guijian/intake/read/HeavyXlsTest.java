package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestForm;
import cn.guijian.intake.TestIntake;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.read.WorkbookReader.Sniffer.Bytes;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What POI's model of a .xls workbook would take is reckoned before it is made. */
final class HeavyXlsTest {
    private static final int BOF = 0x809;
    private static final int TEXTS = 0xFC;
    private static final int ANY = 0x2345;
    private static final int NAME = 0x18;
    private static final int BLANKS = 0xBE;
    private static final int DRAWING = 0xEC;
    private static final int LIMIT = 1 << 20;
    /** What the first record weighs. */
    private static final int BEGINNING = 100 + 4 * 4;

    @TempDir
    private Path folder;

    static Stream<Arguments> streams() {
        int left = LIMIT - BEGINNING;
        return Stream.of(
                Arguments.of("records", many(left / 100, record(ANY, 0)), record(ANY, 0)),
                Arguments.of("bytes", many((left - 400) / 32_100, record(ANY, 8_000)), many(2, record(ANY, 8_000))),
                Arguments.of("texts", texts((left - 100 - 32) / 110), record(ANY, 100)),
                Arguments.of("names", many(left / 700, record(NAME, 0)), record(NAME, 0)),
                Arguments.of(
                        "blank cells", many(left / (100 + 4 * 206 + 6_000), record(BLANKS, 206)), record(BLANKS, 206)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void holdsWhatAModelTakesToItsLimit(String name, byte[] most, byte[] more) {
        assertThatCode(() -> scan(concat(beginning(), most))).doesNotThrowAnyException();
        assertThatThrownBy(() -> scan(concat(beginning(), most, more)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble())
                                .isEqualTo(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "读取所需的内存过多", "最多 1 MB")));
    }

    /** They are left out before POI sees them. */
    @Test
    void reckonsNoPictures() {
        assertThatCode(() -> scan(concat(beginning(), many(1_000, record(DRAWING, 8_000)))))
                .doesNotThrowAnyException();
    }

    /** POI would make each of them, though none follows: a hundred bytes filled any heap. */
    @Test
    void believesNoCountOfTexts() throws IOException {
        byte[] stream = stream(TestForm.xls(w -> {}));
        ByteBuffer buffer = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (Short.toUnsignedInt(buffer.getShort(at)) != TEXTS) {
            at += 4 + Short.toUnsignedInt(buffer.getShort(at + 2));
        }
        buffer.putInt(at + 8, 50_000_000);

        assertThat(TestIntake.troubles(TestIntake.read(folder, file(stream))))
                .containsExactly(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "读取所需的内存过多", "最多 64 MB"));
    }

    @Test
    void readsAsManyCellsAsThereMayBe() {
        assertThat(TestIntake.read(folder, large())).isInstanceOf(Intake.Read.class);
    }

    /** As many cells as may be. */
    private static byte[] large() {
        return TestForm.xls(w -> {
            Sheet sheet = w.createSheet("附表");
            IntStream.range(0, 8_000).forEach(r -> {
                Row row = sheet.createRow(r);
                IntStream.range(0, 20).forEach(c -> row.createCell(c).setCellValue(r + c / 7.0));
            });
        });
    }

    private static BiffScan scan(byte[] stream) {
        return BiffScan.of(stream, new Budget(TestIntake.limits(LIMIT, Duration.ofMinutes(1), LIMIT)));
    }

    private static byte[] beginning() {
        return concat(header(BOF, 4), Bytes.of(0, 6, 5, 0));
    }

    private static byte[] texts(int count) {
        byte[] data = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(count)
                .putInt(count)
                .array();
        return concat(header(TEXTS, data.length), data);
    }

    private static byte[] record(int id, int size) {
        return concat(header(id, size), new byte[size]);
    }

    private static byte[] header(int id, int size) {
        return Bytes.of(id & 0xFF, id >> 8, size & 0xFF, size >> 8);
    }

    private static byte[] many(int count, byte[] record) {
        return concat(IntStream.range(0, count).mapToObj(i -> record).toArray(byte[][]::new));
    }

    private static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] stream(byte[] xls) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(xls));
                InputStream in = files.createDocumentInputStream("Workbook")) {
            return in.readAllBytes();
        }
    }

    private static byte[] file(byte[] stream) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream), "Workbook");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
