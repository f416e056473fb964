package cn.guijian.model.plan;

/** How firmly the plan holds an indicator (属性). A blank cell of the plan stays {@link #UNMARKED}, never guessed. */
public enum Attribute {
    BINDING("约束性"),
    EXPECTED("预期性"),
    UNMARKED("未标注");

    private final String label;

    Attribute(String label) {
        this.label = label;
    }

    /** The Chinese word, as in tables and reports. */
    public String label() {
        return label;
    }
}
