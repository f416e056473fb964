package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.read.WorkbookReader.Sniffer.Bytes;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UnreadableFilesTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> files() throws IOException, GeneralSecurityException {
        byte[] xlsx = TestForm.xlsx(w -> {});
        byte[] xls = TestForm.xls(w -> {});
        return Stream.of(
                Arguments.of("empty", new byte[0], "文件是空的（0 字节）"),
                Arguments.of(
                        "html",
                        utf8("\uFEFF  <HTML><table><tr><td>代码</td></tr></table></HTML>"),
                        "这是网页格式的文件，只是扩展名像工作簿"),
                Arguments.of("mhtml", utf8("MIME-Version: 1.0\nX-Document-Type: Workbook\n"), "这是网页格式的文件，只是扩展名像工作簿"),
                Arguments.of(
                        "xml 2003",
                        utf8(
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                        "这是“XML 电子表格 2003”格式"),
                Arguments.of("csv", utf8("代码,指标名称\nZ01,城镇新增就业人数\n"), "这是文本或 CSV 文件，不是工作簿"),
                Arguments.of(
                        "csv gb18030",
                        "代码,指标名称\nZ01,城镇新增就业人数\n".getBytes(Charset.forName("GB18030")),
                        "这是文本或 CSV 文件，不是工作簿"),
                Arguments.of("csv utf16", "\uFEFF代码\tZ01".getBytes(StandardCharsets.UTF_16LE), "这是文本或 CSV 文件，不是工作簿"),
                Arguments.of("pdf", utf8("%PDF-1.7\n"), "这是 PDF 文件，不是工作簿"),
                Arguments.of("png", Bytes.of(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13), "这是图片，不是工作簿"),
                Arguments.of("jpeg", Bytes.of(0xFF, 0xD8, 0xFF, 0xE0, 0, 16), "这是图片，不是工作簿"),
                Arguments.of("rar", utf8("Rar!\u001A\u0007\u0000"), "这是压缩包，不是工作簿"),
                Arguments.of("noise", Bytes.of(1, 2, 0, 3, 0, 0, 7), "文件不是可识别的工作簿格式"),
                Arguments.of("biff2", Bytes.of(0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00), "这是 Excel 95 或更早的格式"),
                Arguments.of(
                        "excel 95",
                        ole("Book", Bytes.of(0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 5, 0, 0, 0, 0, 0)),
                        "这是 Excel 95 或更早的格式"),
                Arguments.of(
                        "biff5 as Workbook",
                        ole("Workbook", Bytes.of(0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 5, 0, 0, 0, 0, 0)),
                        "这是 Excel 95 或更早的格式"),
                Arguments.of("doc", ole("WordDocument", new byte[8]), "这是 Word 或演示文档，不是工作簿"),
                Arguments.of("msg", ole("__properties", new byte[8]), "这是旧版 Office 格式的文件，里面没有工作簿"),
                Arguments.of("encrypted xlsx", encrypted(xlsx), "文件设有打开密码"),
                Arguments.of("encrypted xls", encryptedXls(), "文件设有打开密码"),
                Arguments.of("torn xlsx", Arrays.copyOf(xlsx, xlsx.length / 2), "文件已损坏（压缩结构不完整）"),
                Arguments.of("torn xls", Arrays.copyOf(xls, xls.length / 2), "文件已损坏（内部记录不完整）"),
                Arguments.of("four bytes", Arrays.copyOf(xlsx, 4), "文件已损坏（压缩结构不完整）"),
                Arguments.of("flipped bit", flipped(), "文件已损坏（xl/worksheets/sheet1.xml 的校验和不符）"),
                Arguments.of(
                        "ods",
                        TestZip.zip(Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "content.xml",
                                "<a/>",
                                "META-INF/manifest.xml",
                                "<a/>")),
                        "这是 OpenDocument（.ods）格式"),
                Arguments.of("xlsb", main("xl/workbook.bin"), "这是二进制工作簿（.xlsb）格式"),
                Arguments.of("docx", main("word/document.xml"), "这是 Word 或演示文档，不是工作簿"),
                Arguments.of("zip of workbooks", TestZip.zip(Map.of("a/luonan.xlsx", "x")), "这是装有工作簿的压缩包"),
                Arguments.of("zip", TestZip.zip(Map.of("a.txt", "x")), "这是压缩格式的文件，里面没有工作簿"),
                Arguments.of(
                        "charts alone",
                        TestZip.workbook(
                                "",
                                "xl/_rels/workbook.xml.rels",
                                TestZip.relations(TestZip.relation("r1", "chartsheet", "chartsheets/sheet1.xml"))),
                        "文件里没有任何工作表"),
                Arguments.of("7z", Bytes.of('7', 'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4), "这是压缩包，不是工作簿"),
                Arguments.of(
                        "no sheet",
                        TestZip.workbook("", TestZip.WORKBOOK, "<workbook " + TestZip.MAIN + "><sheets/></workbook>"),
                        "文件里没有任何工作表"),
                Arguments.of(
                        "doctype",
                        TestZip.workbook("", TestZip.SHEET, "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x\"><a/>"),
                        "文件内部带有外部引用声明（DOCTYPE），正常的工作簿不会有"),
                Arguments.of(
                        "external entity",
                        TestZip.workbook(
                                "",
                                TestZip.STRINGS,
                                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst " + TestZip.MAIN
                                        + "><si><t>&e;</t></si></sst>"),
                        "文件内部带有外部引用声明（DOCTYPE），正常的工作簿不会有"),
                Arguments.of(
                        "entity expansion",
                        TestZip.workbook(
                                "",
                                "_rels/.rels",
                                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>"),
                        "文件内部带有外部引用声明（DOCTYPE），正常的工作簿不会有"),
                Arguments.of(
                        "undeclared encoding",
                        TestZip.workbook("", TestZip.SHEET, "<?xml version=\"1.0\" encoding=\"nonsense\"?><a/>"),
                        "文件已损坏（xl/worksheets/sheet1.xml 的内容不完整）"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void saysWhatTheFileIsAndWhatToDo(String name, byte[] bytes, String cause) {
        Intake intake = TestIntake.read(folder, bytes);

        assertThat(intake.input()).isEqualTo(new InputFile("洛南县.xlsx", Fingerprint.sha256(bytes), bytes.length));
        assertThat(TestIntake.troubles(intake)).hasSize(1).first().satisfies(trouble -> {
            assertThat(trouble)
                    .isEqualTo(Trouble.ofFile(
                            Trouble.Type.FILE_UNREADABLE,
                            cause,
                            trouble.details().get(1)));
            assertThat(trouble.details().get(1)).startsWith("请");
        });
    }

    @Test
    void saysWhyTheFileCannotBeOpened() {
        assertThat(unread(folder.resolve("没有.xlsx")))
                .isEqualTo(new Intake.Unread(
                        new InputFile("f", "", 0),
                        List.of(Trouble.ofFile(Trouble.Type.FILE_UNREADABLE, "找不到这个文件", "请检查文件是否已被移动、改名或删除"))));
        assertThat(TestIntake.troubles(unread(folder)))
                .containsExactly(Trouble.ofFile(Trouble.Type.FILE_UNREADABLE, "这不是一个普通文件", "请选择工作簿文件"));
    }

    @Test
    void readsNoFileBeyondTheLimit() throws IOException {
        Path file = folder.resolve("big.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[(20 << 20) + 1]);
        }

        assertThat(unread(file))
                .isEqualTo(new Intake.Unread(
                        new InputFile("f", "", (20 << 20) + 1),
                        List.of(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "文件过大", "最多 20 MB"))));
    }

    private static Intake unread(Path file) {
        return new SubmissionReader(TestCatalog.SMALL, IntakeLimits.standard()).read(file, "f");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] main(String part) {
        return TestZip.zip(
                Map.of("_rels/.rels", TestZip.relations(TestZip.relation("r1", "officeDocument", part)), part, "x"));
    }

    private static byte[] ole(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(content), stream);
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] xlsx) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("密码");
            try (OutputStream stream = encryptor.getDataStream(container)) {
                stream.write(xlsx);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedXls() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return TestForm.xls(w -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A package whose stored sheet says 4 where its checksum knows 3. */
    private static byte[] flipped() {
        byte[] bytes = TestZip.stored(TestZip.parts("<row r='1'><c r='A1'><v>3</v></c></row>"));
        byte[] three = utf8("<v>3</v>");
        for (int i = 0; i < bytes.length; i++) {
            if (Bytes.at(bytes, i, three)) {
                bytes[i + 3] = '4';
            }
        }
        return bytes;
    }
}
