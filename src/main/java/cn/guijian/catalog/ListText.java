package cn.guijian.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the fields that hold several values: shares of the year, assessed quarters, aliases. */
final class ListText {
    private static final Pattern SEASON = Pattern.compile("Q[1-4](\\+Q[1-4])*");
    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[,，;；/|\\n]");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int QUARTERS = 4;

    private ListText() {}

    /** Four percentages, each above the one before, the last 100, e.g. {@code 24/55/83/100}. */
    static Parsed<List<BigDecimal>> yearShare(String text) {
        List<BigDecimal> shares = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            if (!(NumberText.positive(part) instanceof Parsed.Value<BigDecimal> share)
                    || !shares.isEmpty() && share.value().compareTo(shares.get(shares.size() - 1)) <= 0) {
                return Parsed.bad(FaultType.SHARE_FORM);
            }
            shares.add(share.value());
        }
        boolean whole = shares.size() == QUARTERS && shares.get(QUARTERS - 1).compareTo(ALL) == 0;
        return whole ? Parsed.value(shares) : Parsed.bad(FaultType.SHARE_FORM);
    }

    /** Quarters joined by a plus sign, e.g. {@code Q2+Q4}. */
    static Parsed<Set<Integer>> season(String text) {
        if (!SEASON.matcher(text).matches()) {
            return Parsed.bad(FaultType.SEASON_FORM);
        }
        return Parsed.value(Arrays.stream(text.split("\\+"))
                .map(quarter -> Integer.valueOf(quarter.substring(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Other names of a unit, set apart by 、 alone, so that none of them is cut by accident. */
    static Parsed<List<String>> aliases(String text) {
        if (OTHER_SEPARATORS.matcher(text).find()) {
            return Parsed.bad(FaultType.ALIAS_SEPARATOR);
        }
        return Parsed.value(Arrays.stream(text.split("、"))
                .map(Width::trim)
                .filter(alias -> !alias.isEmpty())
                .toList());
    }
}
