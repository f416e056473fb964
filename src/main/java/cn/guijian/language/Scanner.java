package cn.guijian.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a DRL file into tokens. Full-width punctuation and digits outside of quotes are faults here, because Drools
 * would report them somewhere else or take them for a name.
 */
public final class Scanner {
    private static final Set<String> PAIRS =
            Set.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "++", "--", "+=", "=>", "=<", "<>");

    /** The longest of ours has 200 characters; Drools writes each into a class, which holds so much and no more. */
    private static final int LONGEST = 2_000;

    private final String text;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean whole = true;

    private Scanner(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    /** The tokens of {@code text}, closed by one of kind END; none where a quote or a comment swallows the rest. */
    public static List<Token> scan(String text, Faults faults) {
        Scanner scanner = new Scanner(text, faults);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        scanner.add(Token.Kind.END, text.length());
        return scanner.whole ? List.copyOf(scanner.tokens) : List.of();
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
            int end = lineEnd();
            refuseBackslash(end);
            at = end;
        } else if (text.startsWith("/*", at)) {
            skipBlockComment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c == '“' || c == '”') {
            chineseQuoted();
        } else if (isDigit(c)) {
            number();
        } else if (isSignOfForm(c)) {
            fullWidth();
        } else if (isNamePart(c)) {
            name();
        } else {
            boolean pair = at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2));
            add(Token.Kind.SIGN, pair ? at + 2 : at + 1);
        }
    }

    private void add(Token.Kind kind, int end) {
        add(kind, text.substring(at, end), end);
    }

    private void add(Token.Kind kind, String meant, int end) {
        if (meant.length() > LONGEST && whole) {
            faults.at(line, at - lineStart + 1, "token-long", LONGEST);
            whole = false;
        }
        tokens.add(new Token(kind, meant, line, at - lineStart + 1, at, end));
        at = end;
    }

    private void quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0 || end > lineEnd()) {
            faults.at(line, at - lineStart + 1, "quote-open");
            whole = false;
            at = lineEnd();
        } else {
            refuseBackslash(end);
            add(Token.Kind.STRING, end + 1);
        }
    }

    /** A text in Chinese quotes is one fault, not two; it is read on as the text that was meant. */
    private void chineseQuoted() {
        int end = at + 1;
        while (end < lineEnd() && "“”\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int after = Math.min(end + 1, lineEnd());
        faults.at(line, at - lineStart + 1, "full-width", text.substring(at, at + 1), "\"");
        add(Token.Kind.STRING, '"' + text.substring(at + 1, end) + '"', after);
    }

    /** A backslash could smuggle another character past this scanner into the compiler. */
    private void refuseBackslash(int end) {
        int backslash = text.indexOf('\\', at);
        if (backslash >= 0 && backslash < end) {
            faults.at(line, backslash - lineStart + 1, "backslash");
            whole = false;
        }
    }

    private void skipBlockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            faults.at(line, at - lineStart + 1, "comment-open");
            whole = false;
            end = text.length() - 2;
        }
        refuseBackslash(end);
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void number() {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end)) || isNumberPart(text.charAt(end)))) {
            end++;
        }
        String meant = plain(text.substring(at, end));
        mended(Token.Kind.NUMBER, meant, end);
    }

    private void name() {
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        mended(Token.Kind.NAME, plain(text.substring(at, end)), end);
    }

    /** Signs in the full-width form: read on as the signs that were meant. */
    private void fullWidth() {
        int end = at;
        while (end < text.length() && end < at + 2 && isSignOfForm(text.charAt(end))) {
            end++;
        }
        String both = plain(text.substring(at, end));
        int taken = PAIRS.contains(both) ? end : at + 1;
        mended(Token.Kind.SIGN, plain(text.substring(at, taken)), taken);
    }

    private void mended(Token.Kind kind, String meant, int end) {
        String written = text.substring(at, end);
        if (!written.equals(meant)) {
            faults.at(line, at - lineStart + 1, "full-width", written, meant.isBlank() ? " " : meant);
        }
        if (meant.isBlank()) {
            at = end;
        } else {
            add(kind, meant, end);
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('。', '.')
                .replace('、', ',');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean isNumberPart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_') || c == '．';
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /** Full-width ASCII (U+FF01–FF5E) but letters, the ideographic blank, and Chinese punctuation. */
    private static boolean isSignOfForm(char c) {
        boolean form = c >= 0xFF01 && c <= 0xFF5E && !Character.isLetterOrDigit(c) && c != '＿' && c != '＄';
        return form || c == 0x3000 || "。、‘’《》【】—…".indexOf(c) >= 0;
    }
}
