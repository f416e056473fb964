package cn.guijian.engine;

/**
 * A word of a DRL file.
 *
 * @param line 1-based line of its first character
 * @param column 1-based column of its first character
 * @param start index of its first character in the file's text
 * @param end index behind its last character
 */
record Token(Kind kind, String text, int line, int column, int start, int end) {
    enum Kind {
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

    boolean is(String other) {
        return text.equals(other) && kind != Kind.STRING && kind != Kind.END;
    }

    boolean isBinding() {
        return kind == Kind.NAME && text.startsWith("$");
    }

    /** The same place as an end, for the part of the file before it. */
    Token asEnd() {
        return new Token(Kind.END, text, line, column, start, end);
    }

    /** A quoted text's content. */
    String content() {
        return text.substring(1, text.length() - 1);
    }
}
