package cn.guijian.report.annotate;

import cn.guijian.model.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts texts into XML and takes them out. */
final class XmlEscapes {
    private static final Pattern REFERENCE = Pattern.compile("&(?:#x([0-9A-Fa-f]{1,6})|#(\\d{1,7})|(\\w+));");
    private static final Pattern SPREADSHEET_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlEscapes() {}

    /** For an attribute in double quotes, or between tags. What XML can't hold is left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        fit(text).codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    /** Without the characters that a document can't hold or that would turn its lines around. */
    static String fit(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Printable::isFit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** For a text of a cell or comment: spreadsheets take {@code _x0041_} for a character unless its first line is escaped. */
    static String cellText(String text) {
        return escape(SPREADSHEET_ESCAPE.matcher(text).replaceAll("_x005F_"));
    }

    /** Resolves the references of a well-formed text without DTD. */
    static String resolve(String raw) {
        return raw.indexOf('&') < 0 ? raw : REFERENCE.matcher(raw).replaceAll(XmlEscapes::character);
    }

    private static String character(java.util.regex.MatchResult match) {
        String resolved;
        if (match.group(1) != null) {
            resolved = Character.toString(Integer.parseInt(match.group(1), 16));
        } else if (match.group(2) != null) {
            resolved = Character.toString(Integer.parseInt(match.group(2)));
        } else {
            resolved = named(match.group(3));
        }
        return Matcher.quoteReplacement(resolved);
    }

    private static String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> throw new Unmarkable(Unmarkable.Reason.ODD, "entity " + name);
        };
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(c);
        }
    }
}
