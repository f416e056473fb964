package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.model.Texts;
import cn.guijian.office.BadPackage;
import cn.guijian.office.edit.Held;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can't be marked without harm is not marked: the list stands alone and says why. */
class UnmarkableTest {
    private static final Path SAMPLE = Path.of("sample-submissions/shangluo-hr-2021/2023Q4/danfeng.xlsx");

    @Test
    void aSignedWorkbook() throws IOException {
        Map<String, byte[]> parts = Parts.of(Files.readAllBytes(SAMPLE));
        parts.put("_xmlsignatures/origin.sigs", new byte[0]);

        assertAlone(Optional.of(Parts.zip(parts)), Reason.SIGNED);
    }

    @Test
    void aWorkbookWhoseStructureIsLocked() throws IOException {
        byte[] locked = Parts.edit(
                Files.readAllBytes(SAMPLE),
                "xl/workbook.xml",
                "<bookViews>",
                "<workbookProtection workbookPassword=\"CC1A\" lockStructure=\"1\"/><bookViews>");

        assertAlone(Optional.of(locked), Reason.LOCKED);
    }

    @Test
    void aSharedWorkbook() throws IOException {
        byte[] shared = Parts.edit(
                Files.readAllBytes(SAMPLE),
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rev\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "revisionHeaders\" Target=\"revisions/revisionHeaders.xml\"/></Relationships>");

        assertAlone(Optional.of(shared), Reason.SHARED);
    }

    @Test
    void aFileThatChangedSinceItWasChecked() throws IOException {
        assertAlone(Optional.empty(), Reason.CHANGED);
    }

    @Test
    void aPartWithADoctype() throws IOException {
        byte[] odd = Parts.edit(
                new OddWorkbook().bytes(),
                "book/s/one.xml",
                "<x:worksheet",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x:worksheet");

        assertAlone(Optional.of(odd), Reason.ODD);
    }

    @Test
    void aPartThatTwoSheetsClaimAndChange() {
        XmlDocument part = XmlDocument.of("<sheet view='1'/>".getBytes(StandardCharsets.UTF_8), 1, new Held());
        part.set(part.root(), "view", "0");
        part.set(part.root(), "view", "0");

        assertThatThrownBy(part::bytes)
                .isInstanceOfSatisfying(
                        BadPackage.class, odd -> assertThat(odd.flaw()).isEqualTo(BadPackage.Flaw.ODD));
    }

    @Test
    void aSheetOfTooManyElementsOrBytes() throws IOException {
        String row = "<x:row><x:c/><x:c/><x:c/></x:row>";
        assertAlone(
                Optional.of(new OddWorkbook()
                        .sheet("<x:sheetData>" + row.repeat(100_001) + "</x:sheetData>")
                        .bytes()),
                Reason.LARGE);
        assertAlone(
                Optional.of(new OddWorkbook()
                        .sheet("<x:sheetData>" + " ".repeat(16 << 20) + "</x:sheetData>")
                        .bytes()),
                Reason.LARGE);
    }

    @Test
    void aDrawingThatHasNoEnd() throws IOException {
        OddWorkbook odd = new OddWorkbook()
                .sheet("<x:sheetData/><x:legacyDrawing xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships' r:id='v'/>")
                .put(
                        "book/s/_rels/one.xml.rels",
                        OddWorkbook.rels("<Relationship Id='v' Type='x/vmlDrawing' Target='v.vml'/>"))
                .put("book/s/v.vml", "<xml>");

        assertAlone(Optional.of(odd.bytes()), Reason.ODD);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsText(Reason reason) {
        assertThat(Texts.has(reason.key())).isTrue();
    }

    @Test
    void protectionOfSingleSheetsIsNoHindranceAndStays() throws IOException {
        byte[] original = Parts.edit(
                Files.readAllBytes(SAMPLE),
                "xl/worksheets/sheet2.xml",
                "</sheetData>",
                "</sheetData><sheetProtection password=\"CC1A\" sheet=\"1\" objects=\"1\" scenarios=\"1\"/>");

        byte[] marked = AnnotatedCopyTest.mark(original, Results.everyLevel());

        assertThat(Parts.text(Parts.of(marked), "xl/worksheets/sheet2.xml"))
                .contains("<sheetProtection password=\"CC1A\" sheet=\"1\" objects=\"1\" scenarios=\"1\"/>");
        try (XSSFWorkbook book = AnnotatedCopyTest.open(marked)) {
            assertThat(AnnotatedCopyTest.comment(book, "主要指标!E10")).contains("R0203");
        }
    }

    @Test
    void macrosStayAndTheNameSaysSo() throws IOException {
        Map<String, byte[]> parts = Parts.of(Files.readAllBytes(SAMPLE));
        byte[] macros = "macros".getBytes(StandardCharsets.US_ASCII);
        parts.put("xl/vbaProject.bin", macros);
        byte[] original = Parts.edit(
                Parts.zip(parts),
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");

        AnnotatedCopy copy = AnnotatedCopy.of(Results.everyLevel(), Optional.of(original));

        assertThat(copy.fileName()).isEqualTo("annotated.xlsm");
        assertThat(Parts.of(copy.content())).containsEntry("xl/vbaProject.bin", macros);
    }

    private static void assertAlone(Optional<byte[]> original, Reason reason) throws IOException {
        AnnotatedCopy copy = AnnotatedCopy.of(Results.everyLevel(), original);
        assertThat(copy.fileName()).isEqualTo("annotated.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains(Texts.text(reason.key()));
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(FindingList.HEADER + 7);
            assertThat(book.getSheetAt(0).getHyperlinkList()).isEmpty();
        }
    }
}
