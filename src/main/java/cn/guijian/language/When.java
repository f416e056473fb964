package cn.guijian.language;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

        /** The conditions that look at this fact alone: Drools asks them first. */
        public List<Constraint> own() {
            return conditions(true);
        }

        /** The conditions that look at facts matched before, too. */
        public List<Constraint> joining() {
            return conditions(false);
        }

        /** What can fail, as the rule writes it. */
        public Stream<Constraint> conditions() {
            return constraints.stream().filter(Constraint::isCondition);
        }

        private List<Constraint> conditions(boolean own) {
            Set<String> names = new HashSet<>();
            binding.ifPresent(name -> names.add(name.text()));
            constraints.forEach(constraint -> constraint.binding().ifPresent(name -> names.add(name.text())));
            return conditions()
                    .filter(condition -> own
                            == condition
                                    .expression()
                                    .words()
                                    .filter(Expression.Named.class::isInstance)
                                    .allMatch(
                                            name -> names.contains(name.first().text())))
                    .toList();
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

    /** The clauses that facts go through one after the other: those joined by {@code and} stand for themselves. */
    public List<Clause> steps() {
        return steps(clauses);
    }

    /** The same of some of its clauses. */
    public static List<Clause> steps(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause instanceof Group group && group.joint() == Joint.ALL
                        ? steps(group.clauses()).stream()
                        : Stream.of(clause))
                .toList();
    }

    /** All patterns in their order, those inside of groups too. */
    public Stream<Pattern> patterns() {
        return clauses.stream().flatMap(When::patterns);
    }

    /** Those of one clause. */
    public static Stream<Pattern> patterns(Clause clause) {
        return clause instanceof Pattern pattern
                ? Stream.of(pattern)
                : ((Group) clause).clauses().stream().flatMap(When::patterns);
    }
}
