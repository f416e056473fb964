package cn.guijian.engine;

import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's sentence with holes: {@code {$部分.数值}} is a field of a bound fact, {@code {$率.填报率:2}} the same with two
 * decimal places, {@code {$部分.位置}} its cell, {@code {$数}} a bound value itself.
 */
final class Phrase {
    static final String PLACE = "位置";
    private static final Pattern HOLE = Pattern.compile("\\{(\\$[^.:{}]+)(?:\\.([^:{}]+))?(?::(\\d))?}");

    private Phrase() {}

    static String fill(String pattern, Map<String, Object> bindings, Facts facts) {
        return HOLE.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(value(match, bindings, facts)));
    }

    /** A hole of a pattern; the field is empty where the bound value itself is meant. */
    record Hole(String text, String binding, String field) {}

    /** The holes of a pattern, in their order. */
    static List<Hole> holes(String pattern) {
        return HOLE.matcher(pattern)
                .results()
                .map(m -> new Hole(
                        m.group(), m.group(1), Optional.ofNullable(m.group(2)).orElse("")))
                .toList();
    }

    private static String value(MatchResult match, Map<String, Object> bindings, Facts facts) {
        Object bound = bindings.get(match.group(1));
        String field = match.group(2);
        if (bound == null) {
            return Texts.text("finding.empty");
        }
        if (PLACE.equals(field)) {
            return facts.source(bound).locations().stream()
                    .findFirst()
                    .map(Phrase::place)
                    .orElse("");
        }
        Optional<Object> value = field == null ? Optional.of(bound) : Words.value(bound, field);
        String decimals = match.group(3);
        return value.map(v -> show(v, decimals == null ? -1 : Integer.parseInt(decimals)))
                .orElse(Texts.text("finding.empty"));
    }

    static String place(Location location) {
        return location.cell().isEmpty() ? location.sheet() : location.sheet() + "!" + location.cell();
    }

    private static String show(Object value, int decimals) {
        if (value instanceof BigDecimal number) {
            BigDecimal shown = decimals < 0 ? Numbers.plain(number) : number.setScale(decimals, RoundingMode.HALF_UP);
            return shown.toPlainString();
        }
        return value.toString().isEmpty() ? Texts.text("finding.empty") : value.toString();
    }
}
