package cn.guijian.language;

import cn.guijian.model.Period;
import cn.guijian.vocabulary.Needs;
import cn.guijian.vocabulary.Word;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The earlier quarters that rules compare with (期别). */
public enum Past {
    LAST_QUARTER("上期"),
    SAME_QUARTER_LAST_YEAR("上年同期"),
    LAST_YEAR_END("上年末");

    /** The field of facts that says of which quarter they are. */
    static final String FIELD = "期别";

    private final String label;

    Past(String label) {
        this.label = label;
    }

    /** The word in rules. */
    public String label() {
        return label;
    }

    /** That quarter, seen from {@code period}. */
    public Period of(Period period) {
        return switch (this) {
            case LAST_QUARTER -> period.plus(-1);
            case SAME_QUARTER_LAST_YEAR -> period.plus(-4);
            case LAST_YEAR_END -> period.plus(-period.quarter());
        };
    }

    /** The earlier quarters without which a rule can't be evaluated, as its words say what they need. */
    public static List<Past> neededBy(ParsedRule rule) {
        Set<Past> needed = EnumSet.noneOf(Past.class);
        WhenParser.of(rule).patterns().forEach(pattern -> needed.addAll(neededBy(pattern)));
        return List.copyOf(needed);
    }

    private static Set<Past> neededBy(When.Pattern pattern) {
        Set<Past> needed = EnumSet.noneOf(Past.class);
        String type = pattern.type().text();
        Word.Need need = Lexicon.need(type);
        for (When.Constraint constraint : pattern.constraints()) {
            if (need == Word.Need.NAMED_QUARTER && constraint.tokens().stream().anyMatch(token -> token.is(FIELD))) {
                constraint.tokens().forEach(token -> named(token).ifPresent(needed::add));
            }
            if (constraint.tokens().stream().anyMatch(token -> needsLastQuarter(type, token))) {
                needed.add(LAST_QUARTER);
            }
        }
        if (need == Word.Need.LAST_QUARTER) {
            needed.add(LAST_QUARTER);
        }
        return needed;
    }

    private static Optional<Past> named(Token token) {
        return Arrays.stream(values())
                .filter(past ->
                        token.kind() == Token.Kind.STRING && token.content().equals(past.label))
                .findFirst();
    }

    private static boolean needsLastQuarter(String type, Token field) {
        return Lexicon.component(type, field.text())
                .map(component -> component.getAnnotation(Needs.class))
                .filter(needs -> needs.value() == Word.Need.LAST_QUARTER)
                .isPresent();
    }
}
