package cn.guijian.model.plan;

/** How an indicator's numbers add up over time (类型). */
public enum Kind {
    /** Counted since the plan began (规划期累计). */
    FLOW("flow"),
    /** Counted per calendar year (本年累计). */
    ANNUAL("annual"),
    /** Counted at the end of the quarter (期末数). */
    STOCK("stock"),
    /** Numerator over denominator, at the end of the quarter or for the year so far. */
    RATE("rate");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** The word in {@code indicators.csv}. */
    public String code() {
        return code;
    }
}
