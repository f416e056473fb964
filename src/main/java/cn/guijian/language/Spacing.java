package cn.guijian.language;

import java.util.List;
import java.util.Set;

/** Puts the tokens of one line together with blanks where a reader wants them. */
final class Spacing {
    /** Words after which a bracket groups rather than belongs to the word. */
    private static final Set<String> BEFORE_GROUPS = Set.of("not", "exists", "and", "or", "in", "forall");

    private static final Set<String> NO_BLANK_BEFORE = Set.of(",", ";", ".");
    private static final Set<String> NO_BLANK_AFTER = Set.of(".", "!", "@");
    private static final Set<String> OPENERS =
            Set.of("(", ",", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "&&", "||");
    private static final String CONTINUED = "\n    ";

    private Spacing() {}

    /** The line; what follows a comment to the line's end goes on below it. */
    static String join(List<Piece> pieces) {
        StringBuilder line = new StringBuilder();
        boolean annotation = pieces.get(0).token().is("@");
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i > 0) {
                Token before =
                        i > 1 ? pieces.get(i - 2).token() : pieces.get(i - 1).token();
                boolean blank = annotation
                        ? piece.token().is("@")
                        : isBlank(before, pieces.get(i - 1).token(), piece.token());
                line.append(pieces.get(i - 1).behind().isEmpty() ? blank ? " " : "" : CONTINUED);
                piece.before()
                        .forEach(comment -> line.append(comment).append(comment.startsWith("//") ? CONTINUED : " "));
            }
            line.append(piece.token().text());
            if (!piece.behind().isEmpty()) {
                line.append("  ").append(piece.behind());
            }
        }
        return line.toString();
    }

    private static boolean isBlank(Token beforeLast, Token last, Token next) {
        if (next.kind() != Token.Kind.STRING && NO_BLANK_BEFORE.contains(next.text())) {
            return false;
        }
        if (last.kind() != Token.Kind.STRING && NO_BLANK_AFTER.contains(last.text())) {
            return false;
        }
        if (last.is("-") && OPENERS.contains(beforeLast.text())) {
            return next.is("-"); // two of them together are another sign
        }
        return !(next.is("(") && last.kind() == Token.Kind.NAME && !BEFORE_GROUPS.contains(last.text()));
    }
}
