package cn.guijian.model.plan;

/** The kind of a reporting unit (units.csv 类型). */
public enum UnitKind {
    COUNTY("县区"),
    ZONE("高新区"),
    CITY("市本级");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** The Chinese word, as in {@code units.csv}. */
    public String label() {
        return label;
    }
}
