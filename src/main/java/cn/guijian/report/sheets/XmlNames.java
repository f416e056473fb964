package cn.guijian.report.sheets;

/** The names of the formats' vocabularies. */
final class XmlNames {
    static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PLACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private XmlNames() {}
}
