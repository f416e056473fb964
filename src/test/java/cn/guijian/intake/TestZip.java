package cn.guijian.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages written part by part, for what no library would write. */
public final class TestZip {
    public static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    public static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String WORKBOOK = "xl/workbook.xml";

    private TestZip() {}

    /** The parts of a workbook with one sheet 表1 that holds {@code rows}. */
    public static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                WORKBOOK,
                "<workbook " + MAIN + "><sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "/xl/sharedStrings.xml")
                        + relation("r3", "styles", "../xl/styles.xml")));
        parts.put(SHEET, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put(STRINGS, "<sst " + MAIN + "><si><t>零</t></si><si><t>一</t></si></sst>");
        parts.put(
                STYLES,
                "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"10\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"57\"/></cellXfs>"
                        + "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>");
        return parts;
    }

    public static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    public static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + kind + "\" Target=\"" + target + "\"/>";
    }

    /** A workbook whose one sheet holds these rows. */
    public static byte[] workbook(String rows) {
        return zip(parts(rows));
    }

    /** The same with one part replaced, or left out when {@code content} is empty. */
    public static byte[] workbook(String rows, String part, String content) {
        Map<String, String> parts = parts(rows);
        parts.put(part, content);
        parts.values().removeIf(String::isEmpty);
        return zip(parts);
    }

    /** A package in whose parts one text stands for another. */
    public static byte[] replaced(byte[] workbook, String text, String by) {
        Map<String, String> parts = texts(workbook);
        parts.replaceAll((name, content) -> content.replace(text, by));
        return zip(parts);
    }

    /** A package with some more parts. */
    public static byte[] with(byte[] workbook, Map<String, String> more) {
        Map<String, String> parts = texts(workbook);
        parts.putAll(more);
        return zip(parts);
    }

    /** The parts of a package as texts. */
    public static Map<String, String> texts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** One part of a package as a text. */
    public static String text(byte[] workbook, String part) {
        return Optional.ofNullable(texts(workbook).get(part)).orElseThrow();
    }

    /** A cell as its writer wrote it. */
    public static String cell(byte[] workbook, String part, String address) {
        return text(workbook, part).replaceAll("(?s).*(<c r=\"" + address + "\"[^>]*>.*?</c>).*", "$1");
    }

    public static byte[] zip(Map<String, String> parts) {
        return zip(parts, ZipEntry.DEFLATED);
    }

    /** Without compression, so that a test can find and change a byte. */
    static byte[] stored(Map<String, String> parts) {
        return zip(parts, ZipEntry.STORED);
    }

    private static byte[] zip(Map<String, String> parts, int method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entry(part.getKey(), content, method));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content, int method) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
