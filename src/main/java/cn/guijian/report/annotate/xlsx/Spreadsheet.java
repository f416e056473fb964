package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.Element;

/** The vocabulary of workbooks. */
public final class Spreadsheet {
    public static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** What the types of its parts begin with. */
    public static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Spreadsheet() {}

    /** Puts a prefix before the names of all elements; their texts must hold no bare {@code <}. */
    static String prefixed(String xml, String prefix) {
        return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(?=\\w)", "<$1" + prefix);
    }

    /** An attribute {@code id} of a relationship in the prefix that is in use here, which is declared where there is none. */
    static String relationship(Element parent, String id) {
        String prefix = parent.namespaces().prefix(RELATIONSHIPS).orElse("");
        return prefix.isEmpty()
                ? " xmlns:r=\"" + RELATIONSHIPS + "\" r:id=\"" + id + "\""
                : " " + prefix + ":id=\"" + id + "\"";
    }
}
