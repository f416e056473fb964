package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestForm;
import cn.guijian.intake.TestIntake;
import cn.guijian.intake.TestZip;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.read.WorkbookReader.Sniffer.Bytes;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
final class HostileFilesTest {
    private static final String SHEET_OPEN = "<worksheet " + TestZip.MAIN + "><sheetData>";
    private static final String SHEET_CLOSE = "</sheetData></worksheet>";

    @TempDir
    private Path folder;

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                part("zip bomb", "xl/media/image1.png", "", "\0", 250 << 20, "", "解压后的内容过大"),
                part(
                        "million formatted empty rows",
                        TestZip.SHEET,
                        SHEET_OPEN,
                        "<row s='1' customFormat='1'/>",
                        1_000_000,
                        SHEET_CLOSE,
                        "一张工作表的行数过多（带格式的空行也计算在内）"),
                part(
                        "a quarter million cells",
                        TestZip.SHEET,
                        SHEET_OPEN,
                        "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>",
                        19_000,
                        SHEET_CLOSE,
                        "有内容的单元格过多"),
                part(
                        "empty texts",
                        TestZip.STRINGS,
                        "<sst " + TestZip.MAIN + ">",
                        "<si/>",
                        3_000_000,
                        "</sst>",
                        "全部文字过多"),
                part(
                        "many texts",
                        TestZip.STRINGS,
                        "<sst " + TestZip.MAIN + ">",
                        "<si><t>" + "文".repeat(1000) + "</t></si>",
                        30_000,
                        "</sst>",
                        "全部文字过多"),
                part(
                        "one endless text",
                        TestZip.STRINGS,
                        "<sst " + TestZip.MAIN + "><si><t>",
                        "文字",
                        20_000,
                        "</t></si></sst>",
                        "一个单元格的文字过长"),
                part(
                        "endless formula",
                        TestZip.SHEET,
                        SHEET_OPEN + "<row><c><f>",
                        "1+1+",
                        20_000,
                        "</f></c></row>" + SHEET_CLOSE,
                        "一个单元格的文字过长"),
                part("deep nesting", TestZip.SHEET, SHEET_OPEN, "<a>", 1_000_000, "", "文件内部的标记层次过深"),
                part(
                        "endless attribute",
                        TestZip.SHEET,
                        SHEET_OPEN + "<row r='",
                        "1111",
                        10_000_000,
                        "'/>" + SHEET_CLOSE,
                        "文件内部有异常庞大的标记"),
                part(
                        "endless comment",
                        TestZip.SHEET,
                        "<!--",
                        "aaaa",
                        10_000_000,
                        "-->" + SHEET_OPEN + SHEET_CLOSE,
                        "文件内部有异常庞大的标记"),
                part(
                        "styles without end",
                        TestZip.STYLES,
                        "<styleSheet " + TestZip.MAIN + "><cellXfs>",
                        "<xf numFmtId='0'/>",
                        3_000_000,
                        "</cellXfs></styleSheet>",
                        "全部文字过多"),
                Arguments.of(
                        "many names",
                        TestZip.workbook("", TestZip.SHEET, SHEET_OPEN + names() + SHEET_CLOSE),
                        "文件内部的标记种类过多"),
                wideTag("relationships", "_rels/.rels", "<Relationships"),
                wideTag("workbook", TestZip.WORKBOOK, "<workbook " + TestZip.MAIN),
                wideTag("strings", TestZip.STRINGS, "<sst " + TestZip.MAIN),
                wideTag("styles", TestZip.STYLES, "<styleSheet " + TestZip.MAIN),
                wideTag("sheet", TestZip.SHEET, "<worksheet " + TestZip.MAIN),
                Arguments.of("10,000 sheets", sheets(10_000), "文件内部的组成部分过多"),
                Arguments.of("101 sheets", sheets(101), "工作表过多"),
                Arguments.of(
                        "old binary with many rows", TestForm.xls(w -> rows(w, 20_001)), "一张工作表的行数过多（带格式的空行也计算在内）"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLarge")
    void endsWithOneFindingThatNamesTheLimit(String name, byte[] bytes, String counted) {
        Intake intake = TestIntake.read(folder, bytes);

        assertThat(intake).isInstanceOf(Intake.Unread.class);
        assertThat(TestIntake.troubles(intake)).hasSize(1).first().satisfies(trouble -> {
            assertThat(trouble.type()).isEqualTo(Trouble.Type.FILE_TOO_LARGE);
            assertThat(trouble.details()).first().isEqualTo(counted);
            assertThat(trouble.details().get(1)).startsWith("最多 ");
        });
    }

    @Test
    void endsWhenTheTimeIsOver() {
        IntakeLimits standard = IntakeLimits.standard();
        IntakeLimits noTime = TestIntake.limits(standard.fileBytes(), Duration.ZERO, standard.modelBytes());

        assertThat(TestIntake.troubles(TestIntake.read(folder, TestForm.xlsx(w -> {}), noTime)))
                .containsExactly(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "读取时间过长", "最多 0 秒"));
    }

    @Test
    void refusesTwoPartsOfOneName() {
        Map<String, String> parts = TestZip.parts("");
        parts.put("XL/Worksheets/Sheet1.xml", "<a/>");

        assertThat(TestIntake.troubles(TestIntake.read(folder, TestZip.zip(parts))))
                .containsExactly(Trouble.ofFile(
                        Trouble.Type.FILE_UNREADABLE,
                        "文件已损坏（XL/Worksheets/Sheet1.xml 出现两次）",
                        "请用 WPS 或 Excel 打开检查，另存为 .xlsx 后重新报送；可能：文件在传送或保存时中断"));
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("a row of 16,384 columns", TestForm.xlsx(w -> {
                    var row = w.createSheet("附表").createRow(0);
                    IntStream.range(0, CellAddress.COLUMNS)
                            .forEach(i -> row.createCell(i).setCellValue(i));
                })),
                Arguments.of(
                        "the last cell of a sheet",
                        TestForm.xlsx(
                                w -> TestForm.cell(w, "主要指标", "XFD1048576").setCellValue(1))),
                Arguments.of(
                        "macros, signatures, path-like names, external targets",
                        TestZip.with(
                                TestForm.xlsx(w -> {}),
                                Map.of(
                                        "xl/vbaProject.bin", "\u00D0\u00CF not run",
                                        "_xmlsignatures/sig1.xml", "<Signature/>",
                                        "../../../etc/passwd", "root",
                                        "C:\\Windows\\system.ini", "x",
                                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                                                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/'><a/>"))),
                Arguments.of("an old binary of 20,000 rows", TestForm.xls(w -> rows(w, 20_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void readsWhatIsOnlyOdd(String name, byte[] bytes) {
        assertThat(TestIntake.submission(folder, bytes).rows()).hasSize(10);
    }

    @Test
    void followsNoExternalTarget() {
        byte[] bytes = TestZip.workbook(
                "",
                "xl/_rels/workbook.xml.rels",
                TestZip.relations("<Relationship Id='r1' Type='" + TestZip.RELATION
                        + "worksheet' TargetMode='External' Target='http://127.0.0.1:1/sheet.xml'/>"));

        assertThat(TestIntake.troubles(TestIntake.read(folder, bytes))
                        .get(0)
                        .details()
                        .get(0))
                .isEqualTo("文件已损坏（工作表“表1”的内容缺失）");
    }

    @Test
    void refusesOldBinaryThatHoldsACellTwice() {
        byte[] stream = concat(
                record(0x809, 0, 6, 5, 0, 0, 0, 0, 0),
                record(0x85, 26, 0, 0, 0, 0, 0, 1, 0, 'a'),
                record(0x0A),
                record(0x809, 0, 6, 0x10, 0, 0, 0, 0, 0),
                record(0x203, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                record(0x27E, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0));
        stream[12 + 4] = 29;

        List<String> details = List.of();
        try {
            BiffScan.of(stream, new Budget(IntakeLimits.standard()));
        } catch (Refused e) {
            details = e.trouble().details();
        }
        assertThat(details).first().isEqualTo("文件已损坏（工作表“1”的 C2 单元格出现两次）");
    }

    private static byte[] record(int id, int... data) {
        return concat(Bytes.of(id & 0xFF, id >> 8, data.length, 0), Bytes.of(data));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void rows(Workbook workbook, int count) {
        Sheet sheet = workbook.createSheet("附表");
        IntStream.range(0, count).forEach(sheet::createRow);
    }

    /** 330,000 attributes in 0.8 MB kept a thread busy for minutes. */
    private static Arguments wideTag(String name, String part, String open) {
        String attributes =
                IntStream.range(0, 330_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        return Arguments.of(
                "many attributes: " + name, TestZip.workbook("", part, open + attributes + "/>"), "文件内部一个标记的属性过多");
    }

    private static String names() {
        return IntStream.range(0, 6000).mapToObj(i -> "<n" + i + "/>").reduce("", (a, b) -> a + b);
    }

    private static byte[] sheets(int count) {
        Map<String, String> parts = new LinkedHashMap<>(TestZip.parts(""));
        StringBuilder declared = new StringBuilder();
        StringBuilder related = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            declared.append("<sheet name='s")
                    .append(i)
                    .append("' r:id='r")
                    .append(i)
                    .append("'/>");
            related.append(TestZip.relation("r" + i, "worksheet", "worksheets/s" + i + ".xml"));
            parts.put("xl/worksheets/s" + i + ".xml", SHEET_OPEN + SHEET_CLOSE);
        }
        parts.put(TestZip.WORKBOOK, "<workbook " + TestZip.MAIN + "><sheets>" + declared + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", TestZip.relations(related.toString()));
        return TestZip.zip(parts);
    }

    private static Arguments part(
            String name, String part, String before, String piece, int times, String after, String counted) {
        Map<String, String> parts = TestZip.parts("");
        parts.remove(part);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> other : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(before.getBytes(StandardCharsets.UTF_8));
            repeat(zip, piece.getBytes(StandardCharsets.UTF_8), times);
            zip.write(after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arguments.of(name, out.toByteArray(), counted);
    }

    private static void repeat(OutputStream out, byte[] piece, int times) throws IOException {
        int together = Math.max(1, (1 << 16) / piece.length);
        byte[] block = new byte[piece.length * together];
        for (int i = 0; i < together; i++) {
            System.arraycopy(piece, 0, block, i * piece.length, piece.length);
        }
        for (int i = 0; i < times / together; i++) {
            out.write(block);
        }
        out.write(block, 0, times % together * piece.length);
    }
}
