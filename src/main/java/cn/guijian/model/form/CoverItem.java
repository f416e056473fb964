package cn.guijian.model.form;

/** What stands on the sheet 封面. */
public enum CoverItem {
    UNIT("填报单位"),
    PERIOD("报告期"),
    HEAD("单位负责人"),
    REVIEWER("审核人"),
    PREPARER("填报人"),
    PHONE("联系电话"),
    DATE("填报日期"),
    TEMPLATE_VERSION("模板版本"),
    /** Covers the 核实性 findings on the cover itself; may stay empty. */
    EXPLANATION("情况说明");

    private final String label;

    CoverItem(String label) {
        this.label = label;
    }

    /** The label in front of the entry. */
    public String label() {
        return label;
    }
}
