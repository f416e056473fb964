package cn.guijian.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The conditions of a rule, taken apart: what a rule must match, clause by clause. */
public record When(List<Clause> clauses) {
    public When {
        clauses = List.copyOf(clauses);
    }

    /** One of: a fact to match, or clauses joined by {@code not}, {@code exists}, {@code and}, {@code or}. */
    public sealed interface Clause {
        /** All of it as the rule writes it. */
        List<Token> tokens();
    }

    /** {@code $甲 : 填报值( 条件, 条件 )}. */
    public record Pattern(List<Token> tokens, Optional<Token> binding, Token type, List<Constraint> constraints)
            implements Clause {
        public Pattern {
            tokens = List.copyOf(tokens);
            constraints = List.copyOf(constraints);
        }
    }

    /** {@code not 分式( … )} or {@code ( 填报值( … ) and 填报值( … ) )}. */
    public record Group(List<Token> tokens, Joint joint, List<Clause> clauses) implements Clause {
        public Group {
            tokens = List.copyOf(tokens);
            clauses = List.copyOf(clauses);
        }
    }

    /** How the clauses of a group belong together. */
    public enum Joint {
        ALL,
        ANY,
        NONE,
        EXISTS
    }

    /**
     * Between two commas: a field that is given a name, or a condition on the fact.
     *
     * @param tokens all of it as the rule writes it, a name before it included
     */
    public record Constraint(List<Token> tokens, Optional<Token> binding, Expression expression) {
        public Constraint {
            tokens = List.copyOf(tokens);
        }

        /** Whether it can fail: a field with a name can't. */
        public boolean isCondition() {
            return binding.isEmpty();
        }
    }

    /** All patterns in their order, those inside of groups too. */
    public Stream<Pattern> patterns() {
        return clauses.stream().flatMap(When::patterns);
    }

    private static Stream<Pattern> patterns(Clause clause) {
        return clause instanceof Pattern pattern
                ? Stream.of(pattern)
                : ((Group) clause).clauses().stream().flatMap(When::patterns);
    }
}
