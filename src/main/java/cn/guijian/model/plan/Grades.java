package cn.guijian.model.plan;

import cn.guijian.model.Level;
import java.math.BigDecimal;
import java.util.List;

/** The bounds of the colours (按档), in percent, from {@code parameters.csv}; management convention, not the plan. */
public record Grades(
        BigDecimal countYellow,
        BigDecimal countOrange,
        BigDecimal stockYellow,
        BigDecimal stockOrange,
        BigDecimal rateYellow,
        BigDecimal rateOrange) {

    private static final String GROUP = "按档";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Reads the bounds from the tables. */
    public static Grades of(Catalog catalog) {
        return new Grades(
                catalog.decimal(GROUP, "流量与年度黄线"),
                catalog.decimal(GROUP, "流量与年度橙线"),
                catalog.decimal(GROUP, "存量黄线"),
                catalog.decimal(GROUP, "存量橙线"),
                catalog.decimal(GROUP, "比率黄线"),
                catalog.decimal(GROUP, "比率橙线"));
    }

    /**
     * The colour of a value that a rule of R05 or R06 has named: by its distance from what is required, and one
     * grade stricter for 约束性. Compared without dividing; a value at a strict bound is at distance 0 and yellow.
     */
    public Level grade(Kind kind, Attribute attribute, Comparator comparator, BigDecimal value, BigDecimal required) {
        BigDecimal shortfall = comparator.isFloor() ? required.subtract(value) : value.subtract(required);
        Level level = switch (kind) {
            case FLOW, ANNUAL ->
                byDistance(shortfall, required, HUNDRED.subtract(countYellow), HUNDRED.subtract(countOrange));
            case STOCK -> byDistance(shortfall, required, stockYellow, stockOrange);
            case RATE -> byDistance(shortfall, required, rateYellow, rateOrange);
        };
        return attribute == Attribute.BINDING ? level.stricter() : level;
    }

    /** The values at which the colour turns from yellow to orange, and from orange to red, before 约束性 is looked at. */
    public List<BigDecimal> bounds(Kind kind, Comparator comparator, BigDecimal required) {
        List<BigDecimal> percents = switch (kind) {
            case FLOW, ANNUAL -> List.of(HUNDRED.subtract(countYellow), HUNDRED.subtract(countOrange));
            case STOCK -> List.of(stockYellow, stockOrange);
            case RATE -> List.of(rateYellow, rateOrange);
        };
        return percents.stream()
                .map(percent -> percent.multiply(required.abs()).movePointLeft(2))
                .map(off -> comparator.isFloor() ? required.subtract(off) : required.add(off))
                .toList();
    }

    private static Level byDistance(BigDecimal shortfall, BigDecimal required, BigDecimal yellow, BigDecimal orange) {
        BigDecimal scaled = shortfall.multiply(HUNDRED);
        BigDecimal size = required.abs();
        if (scaled.compareTo(yellow.multiply(size)) <= 0) {
            return Level.YELLOW;
        }
        return scaled.compareTo(orange.multiply(size)) <= 0 ? Level.ORANGE : Level.RED;
    }
}
