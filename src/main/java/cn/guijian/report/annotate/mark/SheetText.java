package cn.guijian.report.annotate.mark;

import cn.guijian.model.Printable;
import cn.guijian.office.edit.XmlEscapes;
import java.util.regex.Pattern;

/** Texts of ours, or of strangers, as a workbook can hold them. */
public final class SheetText {
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** For an attribute in double quotes, or between tags. What XML can't hold is left out. */
    public static String escape(String text) {
        return XmlEscapes.escape(fit(text));
    }

    /** Without the characters that a document can't hold or that would turn its lines around. */
    public static String fit(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Printable::isFit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** For a text of a cell or comment: spreadsheets take {@code _x0041_} for a character unless its first line is escaped. */
    public static String cell(String text) {
        return escape(ESCAPE.matcher(text).replaceAll("_x005F_"));
    }
}
