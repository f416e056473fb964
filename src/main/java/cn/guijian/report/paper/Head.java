package cn.guijian.report.paper;

import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.ReportingUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds: one word for one thing in all printings.
 *
 * @param key by which printings name the column
 * @param name what stands above it
 */
public record Head(String key, String name) {
    private static final String UNIT_PREFIX = "unit-";

    public static final Head NUMBER = of("number");
    public static final Head CODE = of("code");
    public static final Head INDICATOR = of("indicator");
    public static final Head CODED = of("coded");
    public static final Head UNIT = of("unit");
    public static final Head ATTRIBUTE = of("attribute");
    public static final Head VALUE = of("value");
    public static final Head REQUIRED = of("required");
    public static final Head TARGET = of("target");
    public static final Head CITY_TARGET = of("city-target");
    public static final Head GAP = of("gap");
    public static final Head PROGRESS = of("progress");
    public static final Head VERDICT = of("verdict");
    public static final Head LEVEL = of("level");
    public static final Head CONCLUSION = of("conclusion");
    public static final Head CLAUSE = of("clause");
    public static final Head COURSE = of("course");
    public static final Head OUTLOOK = of("outlook");
    public static final Head CLASS = of("class");
    public static final Head PLACE = of("place");
    public static final Head SHEET = of("sheet");
    public static final Head CELL = of("cell");
    public static final Head ITEM = of("item");
    public static final Head RAW = of("raw");
    public static final Head MESSAGE = of("message");
    public static final Head EXPECTED = of("expected");
    public static final Head ADVICE = of("advice");
    public static final Head RULE = of("rule");
    public static final Head ANSWER = of("answer");
    public static final Head REPLY = of("reply");
    public static final Head FINDING = of("finding");
    public static final Head CHANGE = of("change");
    public static final Head EXPLANATION = of("explanation");
    public static final Head NOTE = of("note");
    public static final Head SITUATION = of("situation");
    public static final Head DEMAND = of("demand");
    public static final Head REASON = of("reason");
    public static final Head WHO = of("who");
    public static final Head WHO_CODE = of("who-code");
    public static final Head PERIOD = of("period");
    public static final Head STATUS = of("status");
    public static final Head MET = of("met");
    public static final Head ALL = of("all");
    public static final Head MET_OF_ALL = of("met-of-all");
    public static final Head FILE = of("file");
    public static final Head REMARK = of("remark");
    public static final Head NOT_IN = of("not-in");
    public static final Head ABSENT = of("absent");
    public static final Head ESTIMATE = of("estimate");
    public static final Head AS_OF = of("as-of");
    public static final Head LANDING = of("landing");
    public static final Head PACE = of("pace");
    public static final Head NEEDED_PACE = of("needed-pace");
    public static final Head RANK = of("rank");
    public static final Head DISTANCE = of("distance");
    public static final Head SHARE = of("share");
    public static final Head WEIGHT = of("weight");
    public static final Head PART = of("part");
    public static final Head QUOTIENT = of("quotient");
    public static final Head CITY = of("city");
    public static final Head CITY_REQUIRED = of("city-required");

    /** The columns that count causes and colours. */
    public static final List<Head> COUNTS = Tone.COUNTED.stream().map(Head::of).toList();

    /** One line for each place of the row. */
    private static final Set<Head> PLACED = Set.of(PLACE, SHEET, CELL, ITEM, RAW);

    public static Head of(Tone tone) {
        return new Head(tone.css(), Words.of(tone.level()));
    }

    static Head of(ReportingUnit unit) {
        return new Head(UNIT_PREFIX + unit.code(), unit.name());
    }

    static Head of(Period quarter) {
        return new Head(quarter.code(), quarter.code());
    }

    /** The code of the unit whose column it is. */
    public String code() {
        return key.replaceFirst("^" + UNIT_PREFIX, "");
    }

    /** Whether the column is one of a unit. */
    public boolean isOfUnit() {
        return key.startsWith(UNIT_PREFIX);
    }

    private static Head of(String key) {
        return new Head(key, Texts.text("paper.head." + key));
    }

    /** Columns by their keys, in this order; {@code counts} are those that count. */
    public static List<Head> list(String keys) {
        return Stream.of(keys.split(" "))
                .flatMap(key -> key.equals("counts") ? COUNTS.stream() : Stream.of(of(key)))
                .toList();
    }

    /** Whether its cells hold one line for each place in which their row lies. */
    public boolean isPlaced() {
        return PLACED.contains(this);
    }

    /** By hand, as {@link #hashCode}: Java links a record's own when they are first called, and a cold start waits. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Head head && key.equals(head.key) && name.equals(head.name);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
