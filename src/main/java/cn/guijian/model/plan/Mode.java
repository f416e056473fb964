package cn.guijian.model.plan;

/** How a target is assessed over time (考核方式). */
public enum Mode {
    /** The full value holds in every quarter. */
    EVERY_PERIOD("每期达标"),
    /** A line from the 2020 value to the target (序时进度, management convention). */
    SCHEDULE("序时进度"),
    /** Judged from the plan's last quarter on. */
    END("期末达标"),
    /** Collected, never judged. */
    NONE("不设目标");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /** The Chinese word, as in {@code targets.csv}. */
    public String label() {
        return label;
    }
}
