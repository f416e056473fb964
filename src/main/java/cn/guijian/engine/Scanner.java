package cn.guijian.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a DRL file into tokens. Full-width punctuation and digits outside of quotes are faults here, because Drools
 * would report them somewhere else or take them for a name.
 */
final class Scanner {
    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "++", "--", "+=");

    private final String text;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Scanner(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    /** The tokens of {@code text}, closed by one of kind END. */
    static List<Token> scan(String text, Faults faults) {
        Scanner scanner = new Scanner(text, faults);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        scanner.add(Token.Kind.END, text.length());
        return List.copyOf(scanner.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            at++;
            line++;
            lineStart = at;
        } else if (Character.isWhitespace(c) && c < 128) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = lineEnd();
        } else if (text.startsWith("/*", at)) {
            skipBlockComment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c >= '0' && c <= '9') {
            add(Token.Kind.NUMBER, numberEnd());
        } else if (isFullWidth(c)) {
            fullWidth(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Token.Kind.NAME, nameEnd());
        } else {
            boolean pair = at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2));
            add(Token.Kind.SIGN, pair ? at + 2 : at + 1);
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), line, at - lineStart + 1, at, end));
        at = end;
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            faults.at(line, at - lineStart + 1, "quote-open");
            at = lineEnd();
        } else {
            add(Token.Kind.STRING, end + 1);
        }
    }

    private void skipBlockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            faults.at(line, at - lineStart + 1, "comment-open");
            end = text.length() - 2;
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private int numberEnd() {
        int end = at;
        while (end < text.length() && isNumberPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNumberPart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_');
    }

    private int nameEnd() {
        int end = at;
        while (end < text.length()
                && Character.isJavaIdentifierPart(text.charAt(end))
                && !isFullWidth(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Full-width ASCII (U+FF01–FF5E), the ideographic blank, and Chinese punctuation. */
    private static boolean isFullWidth(char c) {
        return c >= 0xFF01 && c <= 0xFF5E || c == 0x3000 || "。、“”‘’《》【】—…".indexOf(c) >= 0;
    }

    private void fullWidth(char c) {
        String plain = "“”".indexOf(c) >= 0 ? "\"" : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        faults.at(line, at - lineStart + 1, "full-width", String.valueOf(c), plain);
        at++;
    }
}
