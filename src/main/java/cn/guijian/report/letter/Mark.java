package cn.guijian.report.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark in a template (标记): what stands in double braces, half or full width.
 *
 * @param start where it begins in the paragraph's text
 * @param end behind its last brace
 * @param columns of a table, the columns it asks for
 * @param shown as it stands in the template
 */
record Mark(int start, int end, Kind kind, String name, List<String> columns, String shown) {
    private static final Pattern MARK = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
    private static final Pattern BRACES = Pattern.compile("[{｛]{2}|[}｝]{2}");
    private static final Pattern COLON = Pattern.compile("[:：]");

    Mark {
        columns = List.copyOf(columns);
    }

    /** What a mark does. */
    enum Kind {
        TEXT(""),
        TABLE("表"),
        /** What stands up to the end is kept when the condition holds. */
        WHEN("若"),
        UNLESS("若无"),
        END("完"),
        /** The next number of a heading: 一, 二, 三. */
        SECTION("节"),
        /** The next number below that heading. */
        ITEM("小节"),
        /** The next Arabic number of the sequence with this name. */
        NUMBER("序");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** True for a mark that must be a paragraph of its own. */
        boolean standsAlone() {
            return this == TABLE || isBlock();
        }

        /** True for a mark that takes the next number. */
        boolean isCounter() {
            return this == SECTION || this == ITEM || this == NUMBER;
        }

        boolean isBlock() {
            return this == WHEN || this == UNLESS || this == END;
        }

        /** How a mark of this kind is written. */
        String written(String name) {
            return this == TEXT ? "{{" + name + "}}" : "{{" + word + ":" + name + "}}";
        }
    }

    /** All marks of a paragraph's text. */
    static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            marks.add(parse(matcher));
        }
        return marks;
    }

    /** Whether braces are left that make no mark. */
    static boolean leavesBraces(String text) {
        return BRACES.matcher(MARK.matcher(text).replaceAll("")).find();
    }

    private static Mark parse(Matcher matcher) {
        String[] parts = COLON.split(matcher.group(1).strip(), 3);
        String word = parts[0].strip();
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k != Kind.TEXT && k.word.equals(word) && (parts.length > 1 || isBare(k)))
                .findFirst()
                .orElse(Kind.TEXT);
        String name = kind == Kind.TEXT ? matcher.group(1).strip() : parts.length > 1 ? parts[1].strip() : "";
        List<String> columns = parts.length > 2 && kind == Kind.TABLE
                ? List.of(parts[2].strip().split("[\\s,，、]+"))
                : List.of();
        return new Mark(matcher.start(), matcher.end(), kind, name, columns, matcher.group());
    }

    private static boolean isBare(Kind kind) {
        return kind == Kind.SECTION || kind == Kind.ITEM;
    }
}
