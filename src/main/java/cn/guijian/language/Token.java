package cn.guijian.language;

import java.util.List;

/**
 * A word of a DRL file.
 *
 * @param line 1-based line of its first character
 * @param column 1-based column of its first character
 * @param start index of its first character in the file's text
 * @param end index behind its last character
 */
public record Token(Kind kind, String text, int line, int column, int start, int end) {
    public enum Kind {
        /** A name or keyword, {@code $} included. */
        NAME,
        NUMBER,
        /** A quoted text, quotes included. */
        STRING,
        /** One or two characters of punctuation. */
        SIGN,
        /** The end of the file. */
        END
    }

    public boolean is(String other) {
        return text.equals(other) && kind != Kind.STRING && kind != Kind.END;
    }

    public boolean isBinding() {
        return kind == Kind.NAME && text.startsWith("$");
    }

    /** Where it stands, as a person looks it up: {@code R0203-…/rule.drl:2:3}. */
    public String place(String file) {
        return file + ":" + line + ":" + column;
    }

    /**
     * The tokens at their own lines and columns and nothing between them: what the compiler gets. So it can read nothing
     * that the scanner has not read, whatever stands in a comment.
     */
    public static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        int column = 1;
        for (Token token : tokens) {
            if (token.kind() == Kind.END) {
                break;
            }
            if (token.line() > line) {
                text.append("\n".repeat(token.line() - line));
                column = 1;
            }
            text.append(" ".repeat(Math.max(0, token.column() - column))).append(token.text());
            line = token.line();
            column = token.column() + token.text().length();
        }
        return text.append('\n').toString();
    }

    /** The same place as an end, for the part of the file before it. */
    public Token asEnd() {
        return new Token(Kind.END, text, line, column, start, end);
    }

    /** A quoted text's content. */
    public String content() {
        return text.substring(1, text.length() - 1);
    }
}
