package cn.guijian.model;

/** How an indicator ends, the first that applies in this order. */
public enum Verdict {
    /** The judged cell is blank or missing. */
    NOT_REPORTED("未报"),
    /** A 强制性 finding lies in its own row or in a row of its numerator or denominator. */
    IN_DOUBT("存疑"),
    /** 0 of 0. */
    NO_CASES("本期无案件"),
    /** No target, no allocation for a count, its time has not come, or no rule judged it. */
    NOT_JUDGED("不评价"),
    /** A shortfall in a quarter that is not its 评定季. */
    YEAR_END("需年终评定"),
    MET("达标"),
    NOT_MET("未达标");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
