package cn.guijian.model.plan;

/** Whether a rate may exceed 100% (可超百). */
public enum OverHundred {
    /** Above 100 is meant to happen. */
    ALLOWED("是"),
    /** Above 100 may stay with an explanation. */
    EXPLAIN("核实"),
    /** Above 100 is a fault. */
    REFUSED("否"),
    /** The indicator is no percentage. */
    NOT_APPLICABLE("");

    private final String label;

    OverHundred(String label) {
        this.label = label;
    }

    /** The Chinese word, as in {@code indicators.csv}. */
    public String label() {
        return label;
    }
}
