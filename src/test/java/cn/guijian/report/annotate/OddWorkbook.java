package cn.guijian.report.annotate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook of one sheet 主要指标 written by hand, as rare writers do: each test changes what it is about. */
final class OddWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    OddWorkbook() {
        put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/book/main.xml' ContentType='" + TYPES + "sheet.main+xml'/>"
                        + "<Override PartName='/book/s/one.xml' ContentType='" + TYPES + "worksheet+xml'/></Types>");
        put("_rels/.rels", rels("<Relationship Id='r' Type='" + REL + "/officeDocument' Target='/book/main.xml'/>"));
        put(
                "book/_rels/main.xml.rels",
                rels("<Relationship Id='a' Type='" + REL + "/worksheet' Target='../book/./s/one.xml'/>"));
        put(
                "book/main.xml",
                "<x:workbook xmlns:x='" + MAIN + "' xmlns:q='" + REL
                        + "'><x:sheets><x:sheet name='主要指标' sheetId='7' q:id='a'/></x:sheets><x:calcPr calcId='1'/>"
                        + "</x:workbook>");
        sheet("<x:sheetData/>");
    }

    /** What the sheet holds, with the prefix {@code x:}. */
    OddWorkbook sheet(String inner) {
        return put(
                "book/s/one.xml",
                "<x:worksheet xmlns:x='" + MAIN + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                        + inner + "</x:worksheet>");
    }

    OddWorkbook put(String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    OddWorkbook put(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    String text(String part) {
        return Parts.text(parts, part);
    }

    byte[] bytes() {
        return Parts.zip(parts);
    }

    static String rels(String inner) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inner
                + "</Relationships>";
    }
}
