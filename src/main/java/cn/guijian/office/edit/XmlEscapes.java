package cn.guijian.office.edit;

import cn.guijian.office.BadPackage;
import cn.guijian.office.BadPackage.Flaw;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts texts into XML and takes them out. */
public final class XmlEscapes {
    private static final Pattern REFERENCE = Pattern.compile("&(?:#x([0-9A-Fa-f]{1,6})|#(\\d{1,7})|(\\w+));");

    private XmlEscapes() {}

    /** For an attribute in double quotes, or between tags; what XML can't hold is not looked for. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
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
            default -> throw new BadPackage(Flaw.ODD, "entity " + name);
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
