package cn.guijian.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token with the comments around it.
 *
 * @param before comments on lines of their own above it, or between it and the token before on the same line
 * @param behind a comment after it that ends its line; empty when there is none
 */
public record Piece(Token token, List<String> before, String behind) {
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*[\\s\\S]*?\\*/");

    public Piece {
        before = List.copyOf(before);
    }

    /** Cuts a file that scans; the last piece is its end. */
    public static List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Token token : Scanner.scan(text, new Faults(""))) {
            List<String> before = new ArrayList<>();
            Matcher comment = COMMENT.matcher(text.substring(from, token.start()));
            int end = 0;
            while (comment.find()) {
                String words = comment.group().stripTrailing();
                String gap = text.substring(from + end, from + comment.start());
                if (!pieces.isEmpty() && before.isEmpty() && !gap.contains("\n") && words.startsWith("//")) {
                    Piece last = pieces.remove(pieces.size() - 1);
                    pieces.add(new Piece(last.token, last.before, words));
                } else {
                    before.add(words);
                }
                end = comment.end();
            }
            pieces.add(new Piece(token, before, ""));
            from = token.end();
        }
        return pieces;
    }

    /** Whether no comment stands beside it. */
    public boolean isBare() {
        return before.isEmpty() && behind.isEmpty();
    }

    /** The comments above it, a line each. */
    public List<String> comments(String indent) {
        return before.stream().map(comment -> indent + comment + "\n").toList();
    }
}
