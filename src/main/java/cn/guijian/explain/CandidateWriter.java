package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.language.Expression;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Matcher;
import cn.guijian.language.Numbers;
import cn.guijian.language.Token;
import cn.guijian.language.Values;
import cn.guijian.language.When;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Mark;
import cn.guijian.model.rules.ConditionResult.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one way out: each condition with its mark and the values that it compares. */
public final class CandidateWriter {
    private final RuleSource source;
    private final Facts facts;
    private final Matcher matcher;
    private final FactValues shown;
    private final List<ConditionResult> conditions = new ArrayList<>();
    private int step;
    private String about = "";

    private CandidateWriter(RuleSource source, Facts facts, Matcher matcher) {
        this.source = source;
        this.facts = facts;
        this.matcher = matcher;
        this.shown = new FactValues(facts);
    }

    /**
     * The candidate of a way.
     *
     * @param findings what it led to
     */
    static Candidate of(
            RuleSource source, List<When.Clause> steps, Facts facts, Matcher matcher, Way way, List<String> findings) {
        CandidateWriter writer = new CandidateWriter(source, facts, matcher);
        writer.steps(steps, way);
        Optional<Object> fact = way.inQuestion().or(() -> way.facts().stream().findFirst());
        return new Candidate(
                fact.map(f -> FactLabel.of(f, facts.source(f))).orElse(""),
                fact.flatMap(f -> facts.source(f).indicator()),
                writer.conditions,
                Optional.empty(),
                findings,
                way.others());
    }

    private void steps(List<When.Clause> steps, Way way) {
        Iterator<Object> matched = way.facts().iterator();
        for (When.Clause clause : steps) {
            Mark mark = step < way.passed() ? Mark.HOLDS : step == way.passed() ? Mark.FAILS : Mark.UNASKED;
            step++;
            if (clause instanceof When.Pattern pattern) {
                about = pattern.type().text();
                Optional<Object> fact = matched.hasNext() ? Optional.of(matched.next()) : Optional.empty();
                fact.ifPresent(f -> {
                    matcher.values().bind(pattern, f);
                    shown.bind(pattern, f);
                });
                pattern(pattern, fact, mark);
            } else {
                group((When.Group) clause, mark);
            }
        }
    }

    private void pattern(When.Pattern pattern, Optional<Object> fact, Mark mark) {
        if (mark == Mark.FAILS && fact.isEmpty()) {
            add(pattern.tokens(), mark, List.of(), Optional.of(absence(pattern)));
        } else if (pattern.conditions().findAny().isEmpty()) {
            add(pattern.tokens(), mark, List.of(), Optional.empty());
        } else {
            fact.ifPresentOrElse(
                    f -> conditions(pattern, f),
                    () -> pattern.conditions()
                            .forEach(condition -> add(condition.tokens(), mark, List.of(), Optional.empty())));
        }
    }

    private void conditions(When.Pattern pattern, Object fact) {
        Optional<When.Constraint> first = Stream.concat(pattern.own().stream(), pattern.joining().stream())
                .filter(condition -> !matcher.holds(condition, fact))
                .findFirst();
        pattern.conditions().forEach(condition -> {
            List<Operand> values = shown.operands(condition.expression(), fact);
            Mark mark = mark(condition, fact, first, values);
            add(
                    condition.tokens(),
                    mark,
                    values,
                    mark == Mark.FAILS
                            ? Optional.of(new Wish(matcher.values(), shown, fact).text(condition.expression()))
                            : Optional.empty());
        });
    }

    /** What has nothing to compare, because of a condition that failed before, was not asked. */
    private Mark mark(When.Constraint condition, Object fact, Optional<When.Constraint> first, List<Operand> values) {
        if (matcher.holds(condition, fact)) {
            return Mark.HOLDS;
        }
        boolean empty = values.stream().anyMatch(value -> value.value().equals(Texts.text("finding.empty")));
        return empty && !first.equals(Optional.of(condition)) ? Mark.UNASKED : Mark.FAILS;
    }

    /** What a {@code not} forbids and is there is shown as a value: a person wants to see what stands in the way. */
    private void group(When.Group group, Mark mark) {
        List<Operand> values = mark == Mark.UNASKED ? List.of() : witnesses(group);
        String types = When.patterns(group)
                .map(pattern -> pattern.type().text())
                .distinct()
                .collect(Collectors.joining("、"));
        about = switch (group.joint()) {
            case NONE -> Texts.text("trace.absent", types);
            case EXISTS -> Texts.text("trace.present", types);
            case ANY, ALL -> types;
        };
        add(group.tokens(), mark, values, mark == Mark.FAILS ? Optional.of(wanted(group, types)) : Optional.empty());
    }

    private String wanted(When.Group group, String types) {
        return switch (group.joint()) {
            case NONE -> Texts.text("trace.wanted.absent", types);
            case EXISTS ->
                group.clauses().get(0) instanceof When.Pattern pattern
                        ? absence(pattern)
                        : Texts.text("trace.wanted.fact", types);
            case ANY, ALL -> Texts.text("trace.wanted.other");
        };
    }

    private String absence(When.Pattern pattern) {
        return Absence.of(facts, matcher.values(), pattern);
    }

    private List<Operand> witnesses(When.Group group) {
        List<When.Pattern> patterns = group.joint() == When.Joint.ANY
                ? List.of()
                : When.steps(group.clauses()).stream()
                        .filter(When.Pattern.class::isInstance)
                        .map(When.Pattern.class::cast)
                        .toList();
        List<Object> found =
                patterns.isEmpty() ? List.of() : matcher.witness(group).orElse(List.of());
        List<Operand> values = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), patterns.size()); i++) {
            values.add(witness(patterns.get(i), found.get(i)));
        }
        return values;
    }

    private Operand witness(When.Pattern pattern, Object fact) {
        String mentioned = pattern.constraints().stream()
                .flatMap(constraint -> shown.operands(constraint.expression(), fact).stream())
                .filter(operand -> !operand.name().startsWith("$"))
                .map(operand -> operand.name() + " = " + operand.value())
                .distinct()
                .collect(Collectors.joining("，"));
        return new Operand(pattern.type().text(), mentioned, shown.cells(fact));
    }

    private void add(List<Token> text, Mark mark, List<Operand> values, Optional<String> wanted) {
        conditions.add(
                new ConditionResult(source.words(text), step, about, text.get(0).line(), mark, values, wanted));
    }

    /** What a person calls a fact: its type, what it is about, and its first cell. */
    public static final class FactLabel {
        /** The fields that tell facts of one type apart. */
        private static final List<String> NAMING =
                List.of("指标", "规则", "名称", "列", "期别", "报告期", "项目", "单位", "表", "填报单位", "位置");

        private FactLabel() {}

        public static String of(Object fact, Source source) {
            String type = Lexicon.nameOf(fact);
            String about = NAMING.stream()
                    .filter(field -> !field.equals("报告期") || !type.equals("封面"))
                    .flatMap(field -> Lexicon.value(fact, field).stream())
                    .map(String::valueOf)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
            Optional<String> cell = source.locations().stream()
                    .filter(location -> !location.cell().isEmpty())
                    .findFirst()
                    .map(FactLabel::place);
            return Stream.concat(
                            Stream.of(type + " " + about), cell.map(place -> Texts.text("trace.place", place)).stream())
                    .collect(Collectors.joining());
        }

        private static String place(Location location) {
            return location.sheet() + "!" + location.cell();
        }
    }

    /** Says what would make a failing condition hold: its other side worked out, its names filled in. */
    static final class Wish {
        /** Decimal places that a person is shown at most: a quotient may have no end. */
        private static final int MOST = 8;

        private final Values values;
        private final FactValues shown;
        private final Object fact;

        /** @param fact on which the condition fails; both must have the names of its pattern */
        Wish(Values values, FactValues shown, Object fact) {
            this.values = values;
            this.shown = shown;
            this.fact = fact;
        }

        String text(Expression condition) {
            return Texts.text("trace.wanted", wanted(condition));
        }

        private String wanted(Expression condition) {
            if (condition instanceof Expression.Bracketed bracketed) {
                return "(" + wanted(bracketed.inner()) + ")";
            }
            if (condition instanceof Expression.Prefixed prefixed) {
                return prefixed.first().text() + " " + wanted(prefixed.operand());
            }
            if (!(condition instanceof Expression.Binary binary)) {
                return filled(condition);
            }
            return binary.isJoint()
                    ? wanted(binary.left()) + joint(binary) + wanted(binary.right())
                    : side(binary.left(), binary.right()) + " "
                            + binary.operator().text() + " " + side(binary.right(), binary.left());
        }

        private static String joint(Expression.Binary binary) {
            return " " + Texts.text(binary.operator().is("&&") ? "trace.and" : "trace.or") + " ";
        }

        /** What a field of the fact is held against is worked out. */
        private String side(Expression side, Expression other) {
            if (!side.fields().isEmpty()
                    || other.fields().isEmpty()
                    || !(values.value(side, fact) instanceof BigDecimal number)) {
                return filled(side);
            }
            return Numbers.plain(number).scale() <= MOST
                    ? Numbers.plain(number).toPlainString()
                    : Texts.text(
                            "trace.about",
                            filled(side),
                            number.setScale(MOST, RoundingMode.HALF_UP).toPlainString());
        }

        private String filled(Expression part) {
            return part.text(this::word).replace("( ", "(").replace(" )", ")");
        }

        private String word(Expression word) {
            boolean number = word.first().kind() == Token.Kind.NUMBER;
            return number
                    ? word.text().replace("B", "")
                    : Optional.of(word)
                            .filter(Expression.Named.class::isInstance)
                            .flatMap(named -> shown.written(named, fact))
                            .orElse(word.text());
        }
    }
}
