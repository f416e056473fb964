package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.read.WorkbookReader;
import cn.guijian.model.Level;
import cn.guijian.model.result.CheckResult;
import cn.guijian.report.annotate.xlsx.Spreadsheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One package is one thing to all that open it: what intake reads, the annotated copy marks in the part it was read from;
 * what intake refuses, the copy leaves alone. A package that two readers see in two ways could show the bureau other
 * numbers than were checked.
 */
final class OneViewTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TARGET = "worksheets/sheet1.xml";
    private static final CheckResult RESULT = Results.of(Results.finding("R0203", Level.MUST_FIX, "主要指标", "A1", "C9"));

    static Stream<Arguments> packages() {
        return Stream.of(
                seen("as everybody writes them", zip(parts -> {})),
                seen("names in other cases", zip(parts -> {
                    rename(parts, SHEET, "XL/WorkSheets/SHEET1.xml");
                    rename(parts, RELATIONS, "xl/_RELS/Workbook.XML.rels");
                })),
                seen("backslashes", zip(parts -> rename(parts, SHEET, "xl\\worksheets\\sheet1.xml"))),
                seen("doubled slashes", zip(parts -> rename(parts, SHEET, "/xl//worksheets/sheet1.xml"))),
                seen("an absolute target", zip(parts -> edit(parts, RELATIONS, TARGET, "/xl/" + TARGET))),
                seen("a winding target", zip(parts -> edit(parts, RELATIONS, TARGET, "./../xl//a/../" + TARGET))),
                seen("a target above the root", zip(parts -> edit(parts, RELATIONS, TARGET, "../../../xl/" + TARGET))),
                seen("a part above the root", zip(parts -> put(parts, "../" + SHEET, sheet("9")))),
                seen("two targets of one id", zip(parts -> {
                    put(parts, "xl/worksheets/other.xml", sheet("9"));
                    edit(
                            parts,
                            RELATIONS,
                            "</Relationships>",
                            relation("a", "worksheet", "worksheets/other.xml") + "</Relationships>");
                })),
                seen("two workbooks", zip(parts -> {
                    put(parts, "a.xml", "<a/>");
                    edit(
                            parts,
                            "_rels/.rels",
                            "</Relationships>",
                            relation("z", "officeDocument", "a.xml") + "</Relationships>");
                })),
                seen("sizes of ZIP64", zip64()),
                seen("a mark of UTF-8", zip(parts -> encode(parts, "\uFEFF", StandardCharsets.UTF_8))),
                seen("UTF-16", zip(parts -> encode(parts, "\uFEFF", StandardCharsets.UTF_16LE))),
                seen("GB18030", zip(parts -> encode(parts, declared("GB18030"), Charset.forName("GB18030")))),
                seen("another name in front of the bytes", tampered("sheet1.xml", "sheet9.xml", false)),
                refused("EBCDIC", zip(parts -> encode(parts, declared("IBM037"), Charset.forName("IBM037")))),
                refused("a document type", zip(parts -> edit(parts, SHEET, "<worksheet", "<!DOCTYPE a><worksheet"))),
                refused("one name in two cases", zip(parts -> put(parts, "XL/worksheets/sheet1.xml", sheet("9")))),
                refused("one name twice", tampered("sheet2.xml", "sheet1.xml", true)),
                refused("a wrong checksum", broken()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void isSeenByAllInOneWay(String name, byte[] bytes, boolean read) throws IOException {
        AnnotatedCopy copy = AnnotatedCopy.of(RESULT, Optional.of(bytes));
        List<RawSheet> sheets = sheets(copy.content());

        assertThat(sheets.get(0).name()).isEqualTo("审核结果");
        assertThat(sheets.subList(1, sheets.size())).isEqualTo(read ? sheets(bytes) : List.of());
        assertThat(isRefused(bytes)).isEqualTo(!read);
        if (read) {
            assertThat(marked(copy)).as("the style of the cell that was read").contains("s=\"");
        }
    }

    /** The cell A1 as the copy has it, in the part whose A1 intake reads. */
    private static String marked(AnnotatedCopy copy) {
        return Parts.of(copy.content()).values().stream()
                .map(OneViewTest::text)
                .filter(part -> part.contains("<v>7</v>"))
                .map(part -> part.replaceAll("(?s).*(<c [^>]*>)<v>7.*", "$1"))
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            read(bytes);
            return false;
        } catch (Refused e) {
            return true;
        }
    }

    private static List<RawSheet> sheets(byte[] bytes) {
        return read(bytes).sheets();
    }

    private static RawWorkbook read(byte[] bytes) {
        return new WorkbookReader(new Budget(IntakeLimits.standard())).read(bytes);
    }

    private static Arguments seen(String name, byte[] bytes) {
        return Arguments.of(name, bytes, true);
    }

    private static Arguments refused(String name, byte[] bytes) {
        return Arguments.of(name, bytes, false);
    }

    private static byte[] zip(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> parts = parts();
        change.accept(parts);
        return Parts.zip(parts);
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml'"
                        + " ContentType='" + Spreadsheet.TYPES + "sheet.main+xml'/></Types>");
        put(parts, "_rels/.rels", OddWorkbook.rels(relation("r", "officeDocument", BOOK)));
        put(
                parts,
                BOOK,
                "<workbook xmlns='" + Spreadsheet.NAMESPACE + "' xmlns:r='" + Spreadsheet.RELATIONSHIPS
                        + "'><sheets><sheet name='主要指标' sheetId='1' r:id='a'/></sheets></workbook>");
        put(parts, RELATIONS, OddWorkbook.rels(relation("a", "worksheet", TARGET)));
        put(parts, SHEET, sheet("7"));
        return parts;
    }

    private static String sheet(String value) {
        return "<worksheet xmlns='" + Spreadsheet.NAMESPACE + "'><sheetData><row r='1'><c r='A1'><v>" + value
                + "</v></c><c r='B1' t='inlineStr'><is><t>洛南</t></is></c></row></sheetData></worksheet>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='x/" + kind + "' Target='" + target + "'/>";
    }

    private static String declared(String encoding) {
        return "<?xml version='1.0' encoding='" + encoding + "'?>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void rename(Map<String, byte[]> parts, String name, String other) {
        parts.put(other, Optional.ofNullable(parts.remove(name)).orElseThrow());
    }

    private static void edit(Map<String, byte[]> parts, String name, String from, String to) {
        put(parts, name, Parts.text(parts, name).replace(from, to));
    }

    private static void encode(Map<String, byte[]> parts, String before, Charset charset) {
        parts.put(SHEET, (before + Parts.text(parts, SHEET)).getBytes(charset));
    }

    private static byte[] zip64() {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
            out.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                out.write(part.getValue());
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    /** A zip in which a name is another one, in front of the bytes or in the directory too. */
    private static byte[] tampered(String name, String other, boolean inDirectory) {
        byte[] bytes = zip(parts -> put(parts, "xl/worksheets/sheet2.xml", sheet("9")));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String changed = inDirectory ? text.replace(name, other) : text.replaceFirst(name, other);
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The last entry of the directory says another checksum. */
    private static byte[] broken() {
        byte[] bytes = zip(parts -> {});
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf("PK\1\2") + 16] ^= 1;
        return bytes;
    }
}
