package cn.guijian.model.plan;

/** Who reports an indicator (范围). */
public enum Scope {
    /** Every unit, 市本级 among them. */
    ALL("全部"),
    /** Only the municipal unit. */
    CITY_ONLY("市本级");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** The Chinese word, as in {@code indicators.csv}. */
    public String label() {
        return label;
    }
}
