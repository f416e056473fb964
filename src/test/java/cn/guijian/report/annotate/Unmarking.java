package cn.guijian.report.annotate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes our marks out of an annotated package again, by what a mark is and not by how it was put in: what remains must be
 * the submitted package, character by character.
 */
final class Unmarking {
    private static final String P = "(?:\\w+:)?";
    private static final Pattern CELL = Pattern.compile("<" + P + "c\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile(" r=\"(\\w+)\"");
    private static final Pattern STYLE = Pattern.compile(" s=\"(\\d+)\"");

    private final Map<String, byte[]> original;
    private final Map<String, byte[]> marked;
    private final int styles;

    Unmarking(byte[] original, byte[] marked) {
        this.original = Parts.of(original);
        this.marked = Parts.of(marked);
        this.styles = count(Parts.text(this.original, "xl/styles.xml"), "cellXfs");
    }

    /** The parts of the original, taken back from the annotated package. */
    Map<String, String> remaining() {
        Map<String, String> remaining = new TreeMap<>();
        original.keySet().forEach(name -> remaining.put(name, part(name)));
        return remaining;
    }

    Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        original.keySet().forEach(name -> expected.put(name, masked(name, Parts.text(original, name))));
        return expected;
    }

    /** Names of the parts that the original does not have. */
    List<String> added() {
        return marked.keySet().stream().filter(name -> !original.containsKey(name)).toList();
    }

    private String part(String name) {
        String text = masked(name, Parts.text(marked, name));
        if (name.equals("[Content_Types].xml")) {
            for (String added : added()) {
                text = text.replaceAll("<" + P + "Override PartName=\"/" + Pattern.quote(added) + "\"[^>]*/>", "");
            }
            return text;
        }
        if (name.endsWith(".rels")) {
            return text.replaceAll("<" + P + "Relationship Id=\"rIdGuijian\\d+\"[^>]*/>", "");
        }
        if (name.equals("xl/workbook.xml")) {
            return workbook(text);
        }
        if (name.equals("xl/styles.xml")) {
            return styles(text);
        }
        if (name.contains("/comments")) {
            return comments(text);
        }
        if (name.endsWith(".vml")) {
            return drawing(name, text);
        }
        return name.startsWith("xl/worksheets/sheet") ? sheet(text, Parts.text(original, name)) : text;
    }

    /** Which sheet is shown first, and how large boxes of comments are that we wrote into, are no content. */
    private static String masked(String name, String text) {
        if (name.equals("xl/workbook.xml")) {
            return text.replaceAll("(activeTab|firstSheet)=\"\\d+\"", "$1");
        }
        if (name.endsWith(".vml")) {
            return text.replaceAll("<x:Anchor>[^<]*</x:Anchor>", "<x:Anchor/>");
        }
        return name.startsWith("xl/worksheets/sheet") ? text.replaceAll("tabSelected=\"\\w+\"", "tabSelected") : text;
    }

    private static String workbook(String text) {
        String without = text.replaceAll("<" + P + "sheet name=\"审核结果\"[^>]*/>", "")
                .replaceAll("<" + P + "definedName [^>]*localSheetId=\"0\"[^>]*>[^<]*</" + P + "definedName>", "")
                .replaceAll("<(" + P + "definedNames)></\\1>", "");
        return Pattern.compile("localSheetId=\"(\\d+)\"")
                .matcher(without)
                .replaceAll(m -> "localSheetId=\"" + (Integer.parseInt(m.group(1)) - 1) + "\"");
    }

    private String styles(String text) {
        String before = Parts.text(original, "xl/styles.xml");
        String without = text;
        for (String list : List.of("fonts", "fills", "borders", "cellXfs")) {
            without = shortened(without, list, count(before, list));
        }
        return without;
    }

    /** A list with its first entries only. */
    private static String shortened(String styles, String list, int entries) {
        MatchResult found = list(styles, list);
        int end = end(found.group(2), entries);
        return styles.substring(0, found.start())
                + found.group(1).replaceAll("count=\"\\d+\"", "count=\"" + entries + "\"")
                + found.group(2).substring(0, end)
                + styles.substring(found.end(2));
    }

    private static int end(String body, int entries) {
        Matcher tags = Pattern.compile("<(/?)[^>]*?(/?)>").matcher(body);
        int depth = 0;
        int seen = 0;
        while (seen < entries && tags.find()) {
            boolean closing = !tags.group(1).isEmpty();
            boolean empty = !tags.group(2).isEmpty();
            depth += closing ? -1 : empty ? 0 : 1;
            seen += depth == 0 ? 1 : 0;
        }
        return entries == 0 ? 0 : tags.end();
    }

    private static int count(String styles, String list) {
        MatchResult found = list(styles, list);
        int entries = 0;
        String body = found.group(2);
        while (end(body, entries) < body.stripTrailing().length()) {
            entries++;
        }
        return entries;
    }

    private static MatchResult list(String styles, String name) {
        return Pattern.compile("(<" + P + name + "\\b[^>]*>)(.*?)</" + P + name + ">", Pattern.DOTALL)
                .matcher(styles)
                .results()
                .findFirst()
                .orElseThrow();
    }

    private static String comments(String text) {
        return text.replaceAll("<" + P + "author>规检</" + P + "author>", "")
                .replaceAll("(?s)<" + P + "r><" + P + "rPr><" + P + "b/><" + P + "sz val=\"9\"/><" + P
                        + "color indexed=\"81\"/><" + P + "rFont val=\"宋体\"/>.*?</" + P + "text>", "</text>")
                .replaceAll("<" + P + "comment ref=\"\\w+\" authorId=\"\\d+\"><" + P + "text></" + P + "text></" + P
                        + "comment>", "");
    }

    private String drawing(String name, String text) {
        String before = masked(name, Parts.text(original, name));
        int end = before.lastIndexOf("</xml>");
        return text.startsWith(before.substring(0, end)) && text.endsWith(before.substring(end)) ? before : text;
    }

    private String sheet(String text, String before) {
        String without = text.replaceAll("<" + P + "legacyDrawing [^>]*\"rIdGuijian\\d+\"/>", "");
        without = CELL.matcher(without).replaceAll(m -> Matcher.quoteReplacement(cell(m.group(), before)));
        return Pattern.compile("<" + P + "row r=\"(\\d+)\"></" + P + "row>")
                .matcher(without)
                .replaceAll(m -> before.contains(m.group()) ? Matcher.quoteReplacement(m.group()) : "");
    }

    /** A cell's tag with the style that it had; nothing where there was no such cell. */
    private String cell(String tag, String before) {
        Matcher style = STYLE.matcher(tag);
        Matcher address = ADDRESS.matcher(tag);
        if (!style.find() || Integer.parseInt(style.group(1)) < styles || !address.find()) {
            return tag;
        }
        return Pattern.compile("<" + P + "c\\b[^>]*" + Pattern.quote(address.group()) + "[^>]*>")
                .matcher(before)
                .results()
                .map(old -> {
                    Matcher oldStyle = STYLE.matcher(old.group());
                    return style.replaceFirst(oldStyle.find() ? oldStyle.group() : "");
                })
                .findFirst()
                .orElse("");
    }
}
