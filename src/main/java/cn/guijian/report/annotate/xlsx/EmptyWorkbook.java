package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.FixedZip;
import cn.guijian.office.edit.RelationshipList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A workbook without a sheet: what the list is put into when the county's own can't be marked. */
final class EmptyWorkbook {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private EmptyWorkbook() {}

    static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FixedZip zip = new FixedZip(bytes);
        put(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"" + Spreadsheet.TYPES + "sheet.main+xml\"/></Types>");
        put(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                        + RelationshipList.OFFICE
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + Spreadsheet.NAMESPACE + "\" xmlns:r=\"" + Spreadsheet.RELATIONSHIPS
                        + "\"><sheets></sheets></workbook>");
        zip.finish();
        return bytes.toByteArray();
    }

    private static void put(FixedZip zip, String name, String xml) throws IOException {
        zip.put(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }
}
