package cn.guijian.model.plan;

/** A number column of the submission tables (列). */
public enum Column {
    QUARTER("本季数"),
    YEAR("本年累计"),
    PLAN("规划期累计"),
    END("期末数"),
    /** The one number column of 基础数据. */
    VALUE("数值");

    private final String label;

    Column(String label) {
        this.label = label;
    }

    /** The header text. */
    public String label() {
        return label;
    }
}
