package cn.guijian.language;

import java.util.List;
import java.util.Map;

/** Walks over the tokens of a file; what does not fit the language stops it at that token, with one fault. */
public final class Reader {
    /** What people write for a sign of the language. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("≥", ">="),
            Map.entry("≤", "<="),
            Map.entry("≠", "!="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("<>", "!="),
            Map.entry("×", "*"),
            Map.entry("÷", "/"),
            Map.entry("−", "-"),
            Map.entry("&", "&&"),
            Map.entry("|", "||"));

    /** Whoever goes through a condition goes as deep as it is; nobody reads one that is half as deep. */
    private static final int MOST_DEPTH = 50;

    private final List<Token> tokens;
    private int at;
    private int depth;

    public Reader(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** A token that can't stand where it stands, as the fault that says so. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Token token;
        private final String key;
        private final transient Object[] arguments;

        private Stop(Token token, String key, Object... arguments) {
            super(key + " at " + token, null, false, false);
            this.token = token;
            this.key = key;
            this.arguments = arguments;
        }

        void addTo(Faults faults) {
            faults.at(token, key, arguments);
        }
    }

    static Stop stop(Token token, String key, Object... arguments) {
        return new Stop(token, key, arguments);
    }

    /** The fault of a token that fits nowhere here: a sign or a word that the language lacks, or something out of place. */
    Stop unexpected(String expected) {
        Token token = peek();
        if (token.kind() == Token.Kind.SIGN && MEANT.containsKey(token.text())) {
            return stop(token, "sign-meant", token.text(), MEANT.get(token.text()));
        }
        if (token.kind() == Token.Kind.SIGN && !Lexicon.isSign(token.text())) {
            return stop(token, "sign-forbidden", token.text());
        }
        if (Lexicon.isForeign(token)) {
            return stop(token, "word-forbidden", token.text());
        }
        if (expected.isEmpty()) {
            return stop(token, token.kind() == Token.Kind.END ? "ends-early" : "misplaced", token.text());
        }
        return stop(token, "unexpected", token.text(), expected);
    }

    /** Goes one level deeper, into a bracket, behind a sign or along a chain of them; {@link #leave} must follow. */
    void enter() {
        if (++depth > MOST_DEPTH) {
            throw stop(peek(), "too-deep", MOST_DEPTH);
        }
    }

    /** Comes back by so many levels. */
    void leave(int levels) {
        depth -= levels;
    }

    public Token peek() {
        return tokens.get(at);
    }

    /** The token after {@link #peek()}. */
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    public Token take() {
        return tokens.get(at + 1 < tokens.size() ? at++ : at);
    }

    /** Where the walk is, for {@link #since}. */
    int place() {
        return at;
    }

    /** The tokens that were taken since a place. */
    List<Token> since(int place) {
        return tokens.subList(place, at);
    }

    public boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    public boolean eat(String text) {
        boolean found = peek().is(text);
        if (found) {
            take();
        }
        return found;
    }

    Token need(String text) {
        if (!peek().is(text)) {
            throw unexpected(text);
        }
        return take();
    }
}
