package cn.guijian.language;

import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule's sentence with holes: {@code {$部分.数值}} is a field of a bound fact, {@code {$率.填报率:2}} the same with two
 * decimal places, {@code {$率.填报率:位}} with as many as the fact's 小数位 says, {@code {$部分.位置}} its cell, {@code {$数}}
 * a bound value itself, {@code {$上.数值 + $季.数值}} a sum.
 */
public final class Phrase {
    public static final String PLACE = "位置";
    /** The field that says how many decimal places a fact's numbers have. */
    public static final String PLACES = "小数位";
    /** The decimal places that a fact itself says. */
    private static final String OWN_PLACES = "位";

    private static final String TERM = "\\$[^.:{}+-]+(?:\\.[^:{}+-]+)?";
    private static final Pattern HOLE =
            Pattern.compile("\\{(" + TERM + "(?:[+-]" + "\\s*" + TERM + ")*)(?::(\\d|" + OWN_PLACES + "))?}");
    private static final Pattern TERMS = Pattern.compile("([+-]?)\\s*(\\$[^.:{}+-]+)(?:\\.([^:{}+-]+))?");

    /** Decimal places that a person is shown at most: a quotient may have no end. */
    private static final int MOST = 8;

    private Phrase() {}

    public static String fill(String pattern, Map<String, Object> bindings, Function<Object, List<Location>> places) {
        return HOLE.matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(value(hole(match), bindings, places)));
    }

    /** The number that a sentence of one hole says, and nothing else; empty where it says more or something else. */
    public static Optional<BigDecimal> number(String pattern, Map<String, Object> bindings) {
        List<Hole> holes = holes(pattern);
        return holes.size() == 1 && holes.get(0).text().equals(pattern)
                ? content(holes.get(0), bindings)
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                : Optional.empty();
    }

    /**
     * A hole of a pattern.
     *
     * @param terms one, or those of a sum
     * @param decimals how many places are shown; empty where it is not said
     */
    public record Hole(String text, List<Term> terms, String decimals) {
        public boolean hasOwnPlaces() {
            return decimals.equals(OWN_PLACES);
        }
    }

    /** What a hole names; the field is empty where the bound value itself is meant. */
    public record Term(boolean isSubtracted, String binding, String field) {}

    /** The holes of a pattern, in their order. */
    public static List<Hole> holes(String pattern) {
        return HOLE.matcher(pattern).results().map(Phrase::hole).toList();
    }

    private static Hole hole(MatchResult match) {
        return new Hole(
                match.group(),
                TERMS.matcher(match.group(1))
                        .results()
                        .map(term -> new Term(
                                term.group(1).equals("-"),
                                term.group(2).strip(),
                                Optional.ofNullable(term.group(3)).orElse("").strip()))
                        .toList(),
                Optional.ofNullable(match.group(2)).orElse(""));
    }

    private static String value(Hole hole, Map<String, Object> bindings, Function<Object, List<Location>> places) {
        Term first = hole.terms().get(0);
        Object bound = bindings.get(first.binding());
        if (bound != null && PLACE.equals(first.field())) {
            return places.apply(bound).stream().findFirst().map(Phrase::place).orElse("");
        }
        return content(hole, bindings)
                .map(value -> show(value, places(hole, bound)))
                .orElse(Texts.text("finding.empty"));
    }

    /** What a hole holds: a sum is a number, empty where a term is none. */
    private static Optional<Object> content(Hole hole, Map<String, Object> bindings) {
        if (hole.terms().size() == 1) {
            return content(hole.terms().get(0), bindings);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : hole.terms()) {
            if (!(content(term, bindings).orElse("") instanceof BigDecimal number)) {
                return Optional.empty();
            }
            sum = term.isSubtracted() ? sum.subtract(number) : sum.add(number);
        }
        return Optional.of(sum);
    }

    private static Optional<Object> content(Term term, Map<String, Object> bindings) {
        Object bound = bindings.get(term.binding());
        return term.field().isEmpty() || bound == null
                ? Optional.ofNullable(bound)
                : Lexicon.value(bound, term.field());
    }

    private static Optional<Integer> places(Hole hole, @Nullable Object bound) {
        if (hole.hasOwnPlaces() && bound != null) {
            return Lexicon.value(bound, PLACES).map(Integer.class::cast);
        }
        return Optional.of(hole.decimals()).filter(text -> !text.isEmpty()).map(Integer::valueOf);
    }

    public static String place(Location location) {
        return location.cell().isEmpty() ? location.sheet() : location.sheet() + "!" + location.cell();
    }

    private static String show(Object value, Optional<Integer> places) {
        if (value instanceof BigDecimal number) {
            return places.map(decimals -> number.setScale(decimals, RoundingMode.HALF_UP))
                    .orElseGet(
                            () -> Numbers.plain(number.setScale(Math.min(number.scale(), MOST), RoundingMode.HALF_UP)))
                    .toPlainString();
        }
        return value.toString().isEmpty() ? Texts.text("finding.empty") : value.toString();
    }
}
