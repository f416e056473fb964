package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.language.ParsedRule;
import cn.guijian.language.Piece;
import cn.guijian.language.RuleParser;
import cn.guijian.language.Scanner;
import cn.guijian.language.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays out a rule file in the one way that all are laid out: a clause a line, blanks around what is compared, annotations
 * in their order. Comments stay where they are; nothing that the compiler reads is changed but punctuation that was
 * meant.
 */
public final class DrlLayout {
    private static final List<String> ORDER =
            List.of("编号", "等级", "质疑", RuleParser.REJECTS, "状态", "提示", "应为", "依据", "从属");
    /** Annotations that share the first line: what kind of rule it is. */
    private static final int ON_FIRST_LINE = 5;

    private final List<Piece> pieces;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private DrlLayout(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** The rule laid out, or empty when it is no rule that could be. */
    public static Optional<String> of(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        Optional<ParsedRule> before = parse(plain);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String laid = new DrlLayout(Piece.cut(plain)).lay();
        if (!parse(laid).map(DrlLayout::meaning).equals(before.map(DrlLayout::meaning))) {
            throw new IllegalStateException("layout would change the meaning of " + plain + " to " + laid);
        }
        return Optional.of(laid);
    }

    /** A rule whose only faults are full-width signs; the scanner has read those as what was meant. */
    private static Optional<ParsedRule> parse(String text) {
        Faults faults = new Faults("");
        List<Token> tokens = Scanner.scan(text, faults);
        int signs = faults.list().size();
        boolean plain = faults.isOnly("full-width");
        Optional<ParsedRule> rule = plain ? RuleParser.parse(tokens, faults) : Optional.empty();
        return rule.filter(parsed -> faults.list().size() == signs);
    }

    private static List<Object> meaning(ParsedRule rule) {
        return List.of(
                rule.name().text(),
                rule.annotations().entrySet().stream()
                        .map(e -> e.getKey() + e.getValue().text())
                        .sorted()
                        .toList(),
                rule.when().stream().map(Token::text).toList(),
                rule.then().stream().map(Token::text).toList());
    }

    private String lay() {
        line("", 2);
        annotations();
        line("", 1);
        clauses("then");
        line("", 1);
        clauses("end");
        line("", 1);
        peek().comments("").forEach(text::append);
        return text.toString();
    }

    private Piece peek() {
        return pieces.get(at);
    }

    private Piece take() {
        return pieces.get(at++);
    }

    /** The next tokens on one line, the comments before them on lines above. */
    private void line(String indent, int tokens) {
        take(indent, pieces.subList(at, at + tokens), text);
        at += tokens;
    }

    private static void take(String indent, List<Piece> line, StringBuilder into) {
        line.get(0).comments(indent).forEach(into::append);
        into.append(indent).append(Spacing.join(line)).append('\n');
    }

    private void annotations() {
        List<List<Piece>> found = new ArrayList<>();
        while (peek().token().is("@")) {
            int length = pieces.get(at + 2).token().is("(") ? 5 : 2;
            found.add(List.copyOf(pieces.subList(at, at + length)));
            at += length;
        }
        found.sort(Comparator.comparingInt(DrlLayout::rank));
        List<Piece> first = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (List<Piece> annotation : found) {
            if (rank(annotation) < ON_FIRST_LINE && annotation.stream().allMatch(Piece::isBare)) {
                first.addAll(annotation);
            } else {
                take("  ", annotation, rest);
            }
        }
        if (!first.isEmpty()) {
            text.append("  ").append(Spacing.join(first)).append('\n');
        }
        text.append(rest);
    }

    private static int rank(List<Piece> annotation) {
        return ORDER.indexOf(annotation.get(1).token().text());
    }

    /** What stands between two keywords, each clause or statement on a line of its own. */
    private void clauses(String keyword) {
        List<Piece> clause = new ArrayList<>();
        int depth = 0;
        while (!(depth == 0 && peek().token().is(keyword))) {
            Token token = peek().token();
            boolean joined = token.is("and") || token.is("or") || token.is(";") || token.is("||") || token.is("&&");
            if (depth == 0 && !clause.isEmpty() && ends(clause) && !joined) {
                take("  ", clause, text);
                clause.clear();
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            clause.add(take());
        }
        if (!clause.isEmpty()) {
            take("  ", clause, text);
        }
    }

    private static boolean ends(List<Piece> clause) {
        Token last = clause.get(clause.size() - 1).token();
        return last.is(")") || last.is(";");
    }

    /** Puts the tokens of one line together with blanks where a reader wants them. */
    private static final class Spacing {
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
                    Token before = i > 1
                            ? pieces.get(i - 2).token()
                            : pieces.get(i - 1).token();
                    boolean blank = annotation
                            ? piece.token().is("@")
                            : isBlank(before, pieces.get(i - 1).token(), piece.token());
                    line.append(pieces.get(i - 1).behind().isEmpty() ? blank ? " " : "" : CONTINUED);
                    piece.before()
                            .forEach(
                                    comment -> line.append(comment).append(comment.startsWith("//") ? CONTINUED : " "));
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
}
