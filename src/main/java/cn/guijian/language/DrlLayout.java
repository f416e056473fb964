package cn.guijian.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
}
