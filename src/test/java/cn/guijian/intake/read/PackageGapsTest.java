package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestForm;
import cn.guijian.intake.TestGrid;
import cn.guijian.intake.TestIntake;
import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import cn.guijian.office.PartHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd part of a file costs that part and no more. */
final class PackageGapsTest {
    private static final byte[] FORM = TestForm.xlsx(w -> {});
    private static final String MAIN = "xl/worksheets/sheet2.xml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void opensWhatIsEncryptedWithTheDefaultPassword(EncryptionMode mode) throws Exception {
        Submission submission = TestIntake.submission(folder, encrypted(mode, Decryptor.DEFAULT_PASSWORD));

        assertThat(end(submission)).isEqualTo(new BigDecimal(21500));
        assertThat(submission.troubles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void refusesWhatHasAPasswordOfItsOwn(EncryptionMode mode) throws Exception {
        assertThat(cause(encrypted(mode, "洛南"))).isEqualTo("文件设有打开密码");
    }

    @Test
    void opensAnOldWorkbookWithTheDefaultPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
        byte[] bytes;
        byte[] more;
        try {
            bytes = TestForm.xls(w -> ((HSSFWorkbook) w).writeProtectWorkbook("x", "y"));
            more = TestForm.xls(w -> {
                ((HSSFWorkbook) w).writeProtectWorkbook("x", "y");
                IntStream.range(0, 9_000)
                        .forEach(i -> TestForm.cell(w, "主要指标", "K" + (100 + i)).setCellValue("文字" + i));
            });
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(end(TestIntake.submission(folder, bytes))).isEqualTo(new BigDecimal(21500));
        assertThat(TestIntake.read(folder, more)).isInstanceOf(Intake.Read.class);
        assertThat(TestIntake.troubles(TestIntake.read(
                                folder, more, TestIntake.limits(20 << 20, Duration.ofSeconds(30), 4_000_000)))
                        .get(0)
                        .details())
                .as("its texts are counted, too")
                .first()
                .isEqualTo("读取所需的内存过多");
    }

    /** Excel makes 100,000 rounds; a file could ask for an hour of them. */
    @Test
    void makesNoMoreThanAMillionRounds() throws Exception {
        assertThat(cause(encrypted(EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD, 1_000_001)))
                .isEqualTo("文件设有打开密码");
    }

    @Test
    void passesOverASheetThatIsOnlyANameAndSaysSo() {
        byte[] bytes = TestZip.replaced(
                FORM, "</sheets>", "<sheet name='Module1' sheetId='77' state='veryHidden' r:id=''/></sheets>");

        Submission submission = TestIntake.submission(folder, bytes);

        assertThat(end(submission)).isEqualTo(new BigDecimal(21500));
        assertThat(submission.troubles()).containsExactly(Trouble.ofFile(Trouble.Type.SHEET_EMPTY, "Module1"));
    }

    @Test
    void missesASheetOfTheFormThatIsOnlyAName() {
        String parts = TestZip.text(FORM, TestZip.WORKBOOK);
        String id = parts.replaceAll("(?s).*name=\"重点任务\"[^>]*r:id=\"(\\w+)\".*", "$1");

        Submission submission =
                TestIntake.submission(folder, TestZip.replaced(FORM, "r:id=\"" + id + "\"", "r:id=\"\""));

        assertThat(submission.troubles())
                .extracting(Trouble::type)
                .containsExactly(Trouble.Type.SHEET_EMPTY, Trouble.Type.TABLE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "-1", "x", "99999999999"})
    void doubtsTheNumberWhoseFormatIsNotThere(String style) {
        String cell = TestZip.cell(FORM, MAIN, "H4");
        byte[] bytes = TestZip.replaced(
                FORM, cell, cell.replaceFirst(" s=\"\\d+\"", "").replace("r=\"H4\"", "r=\"H4\" s=\"" + style + "\""));

        Submission submission = TestIntake.submission(folder, bytes);

        assertThat(submission.value("Z06", Column.END).orElseThrow().reading()).isEqualTo(new Reading.Unreadable());
        assertThat(submission.value("Z15", Column.END).orElseThrow().number()).contains(new BigDecimal(400000));
        assertThat(submission.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.details().get(1)).startsWith("文件里没有这一格的格式"));
    }

    @Test
    void takesATextWhoseFormatIsNotThere() {
        byte[] bytes = TestZip.replaced(FORM, "<c r=\"A4\" t=\"s\">", "<c r=\"A4\" t=\"s\" s=\"999\">");

        assertThat(TestIntake.submission(folder, bytes).troubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "-1", "x", ""})
    void doubtsTheTextThatIsNotThere(String index) {
        byte[] bytes =
                TestZip.replaced(FORM, TestZip.cell(FORM, MAIN, "H4"), "<c r=\"H4\" t=\"s\"><v>" + index + "</v></c>");

        Submission submission = TestIntake.submission(folder, bytes);

        assertThat(submission.value("Z15", Column.END).orElseThrow().number()).contains(new BigDecimal(400000));
        if (index.isEmpty()) {
            assertThat(submission.value("Z06", Column.END).orElseThrow().reading())
                    .isEqualTo(new Reading.Blank());
        } else {
            assertThat(submission.troubles())
                    .singleElement()
                    .satisfies(trouble ->
                            assertThat(trouble.details().subList(0, 2)).containsExactly("（文字缺失）", "文件里没有这一格的文字"));
        }
    }

    @Test
    void readsAWorkbookWhoseStylesAreLostAndAsks() {
        Map<String, String> parts = TestZip.texts(TestForm.xlsx(w -> {
            TestForm.format(w, "主要指标", "H4", "#,##0");
            TestForm.format(w, "封面", "B10", "yyyy-mm-dd");
            TestForm.cell(w, "封面", "B10").setCellValue(45299);
        }));
        parts.remove("xl/styles.xml");

        Submission submission = TestIntake.submission(folder, TestZip.zip(parts));

        assertThat(end(submission)).isEqualTo(new BigDecimal(21500));
        assertThat(submission.cover().date()).contains(LocalDate.of(2024, 1, 8));
        assertThat(submission.troubles())
                .containsExactly(Trouble.ofFile(Trouble.Type.PART_MISSING, Texts.text("intake.missing.styles")));
    }

    @Test
    void asksNothingOfAWorkbookThatNamesNoStyles() {
        Map<String, String> parts = TestZip.texts(FORM);
        parts.remove("xl/styles.xml");
        parts.replaceAll((name, text) -> text.replaceAll(" s=\"\\d+\"", ""));

        assertThat(TestIntake.submission(folder, TestZip.zip(parts)).troubles()).isEmpty();
    }

    @Test
    void readsWhatDoesNotNeedTheTextsThatAreLost() {
        Map<String, String> parts = TestZip.texts(FORM);
        parts.remove("xl/sharedStrings.xml");

        assertThat(TestIntake.read(folder, TestZip.zip(parts))).isInstanceOf(Intake.Unread.class);
        assertThat(TestIntake.troubles(TestIntake.read(folder, TestZip.zip(parts))))
                .extracting(Trouble::type)
                .containsExactly(Trouble.Type.PERIOD_UNKNOWN);
    }

    @Test
    void saysThatTheTextsAreLost() {
        Map<String, String> parts = TestZip.texts(TestForm.xlsx(w -> {}));
        parts.remove("xl/sharedStrings.xml");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, text) -> text.replaceFirst(
                        "(?s)<sheetData>.*</sheetData>",
                        "<sheetData>" + line(3, "填报单位", "洛南县") + line(4, "报告期", "2023Q4") + "</sheetData>"));

        assertThat(TestIntake.submission(folder, TestZip.zip(parts)).troubles())
                .contains(Trouble.ofFile(Trouble.Type.PART_MISSING, Texts.text("intake.missing.texts")));
    }

    private static String line(int row, String label, String entry) {
        String cell = "<c r='%s%d' t='inlineStr'><is><t>%s</t></is></c>";
        return "<row r='" + row + "'>" + String.format(cell, "A", row, label) + String.format(cell, "B", row, entry)
                + "</row>";
    }

    @Test
    void readsTheStrictForm() {
        Map<String, String> parts = TestZip.texts(FORM);
        parts.replaceAll((name, text) -> text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", PartHandler.STRICT_SPREADSHEET)
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        PartHandler.STRICT_RELATIONSHIP));
        parts.computeIfPresent(
                TestZip.WORKBOOK, (name, text) -> text.replaceFirst("<workbook ", "<workbook conformance='strict' "));
        String date = "<c r='B10' t='d'><v>2024-01-08T00:00:00</v></c>";
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml", (name, text) -> text.replaceFirst("<c r=\"B10\"[^>]*>.*?</c>", date));

        Submission submission = TestIntake.submission(folder, TestZip.zip(parts));

        assertThat(end(submission)).isEqualTo(new BigDecimal(21500));
        assertThat(submission.cover().date()).contains(LocalDate.of(2024, 1, 8));
        assertThat(submission.troubles()).isEmpty();
    }

    @Test
    void doubtsTheTextOfAnOldWorkbookThatIsNotThere() {
        byte[] bytes = TestForm.xls(w -> TestForm.cell(w, "主要指标", "H4").setCellValue("末"));

        Submission submission = TestIntake.submission(folder, patched(bytes, 0xFD, 3, 7, 6, 9999));

        assertThat(end(submission, "Z15")).isEqualTo(new BigDecimal(400000));
        assertThat(submission.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.details().get(1)).isEqualTo("文件里没有这一格的文字"));
    }

    @Test
    void doubtsTheNumberOfAnOldWorkbookWhoseStyleIsNotThere() {
        Submission submission = TestIntake.submission(folder, patched(TestForm.xls(w -> {}), 0x203, 3, 7, 4, 999));

        assertThat(end(submission, "Z15")).isEqualTo(new BigDecimal(400000));
        assertThat(submission.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.details().get(1)).startsWith("文件里没有这一格的格式"));
    }

    /** A workbook with two bytes changed in the record of a cell of 主要指标, the second sheet. */
    private static byte[] patched(byte[] xls, int record, int row, int column, int offset, int value) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(xls));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] stream;
            try (var in = container.createDocumentInputStream("Workbook")) {
                stream = in.readAllBytes();
            }
            ByteBuffer buffer = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
            int sheets = 0;
            for (int at = 0; at + 4 <= stream.length; at += 4 + Short.toUnsignedInt(buffer.getShort(at + 2))) {
                int id = Short.toUnsignedInt(buffer.getShort(at));
                sheets += id == 0x809 ? 1 : 0;
                if (sheets == 3
                        && id == record
                        && buffer.getShort(at + 4) == row
                        && buffer.getShort(at + 6) == column) {
                    buffer.putShort(at + 4 + offset, (short) value);
                }
            }
            container.createOrUpdateDocument(new ByteArrayInputStream(stream), "Workbook");
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A seal as a picture of some megabytes, which would not fit into so small a heap. */
    @Test
    void readsAnOldWorkbookThatIsLargeForItsPicturesAlone() {
        byte[] bytes = TestForm.xls(w -> seal(w, 3 << 20));
        IntakeLimits narrow = TestIntake.limits(20 << 20, Duration.ofSeconds(30), 4 << 20);

        Intake intake = TestIntake.read(folder, bytes, narrow);

        assertThat(end(((Intake.Read) intake).submission())).isEqualTo(new BigDecimal(21500));
        assertThat(bytes.length).isGreaterThan(3 << 20);
    }

    @Test
    void leavesPicturesOutOfTheStreamAndNothingElse() throws IOException {
        byte[] bytes = TestForm.xls(w -> seal(w, 300_000));
        byte[] stream;
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                var in = container.createDocumentInputStream("Workbook")) {
            stream = in.readAllBytes();
        }

        BiffScan scan = BiffScan.of(stream, TestGrid.budget());

        assertThat(scan.drawn()).isGreaterThan(300_000);
        assertThat(scan.undrawn()).hasSize(stream.length - scan.drawn());
        assertThat(BiffScan.of(scan.undrawn(), TestGrid.budget()).drawn()).isZero();
    }

    private static void seal(Workbook workbook, int size) {
        byte[] picture = new byte[size];
        new Random(1).nextBytes(picture);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, picture, 0, 8);
        int number = workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
        workbook.getSheet("封面")
                .createDrawingPatriarch()
                .createPicture(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 5), number);
    }

    private static byte[] encrypted(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
        return encrypted(mode, password, mode == EncryptionMode.agile ? 100_000 : 50_000);
    }

    private static byte[] encrypted(EncryptionMode mode, String password, int rounds)
            throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(mode);
        info.getVerifier().setSpinCount(rounds);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (OutputStream stream = encryptor.getDataStream(container)) {
                stream.write(FORM);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private String cause(byte[] bytes) {
        return TestIntake.troubles(TestIntake.read(folder, bytes))
                .get(0)
                .details()
                .get(0);
    }

    private static BigDecimal end(Submission submission) {
        return end(submission, "Z06");
    }

    private static BigDecimal end(Submission submission, String code) {
        return submission.value(code, Column.END).orElseThrow().number().orElseThrow();
    }
}
