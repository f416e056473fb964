package cn.guijian.model.result;

/** How an indicator ends, the first that applies in this order; for the city NOT_JUDGED comes first. */
public enum Verdict {
    /** The judged cell is blank or missing; for the city, nobody's number is in. */
    NOT_REPORTED("未报"),
    /** A 强制性 finding lies in its own row or in a row of its numerator or denominator. */
    IN_DOUBT("存疑"),
    /** Likewise an open 核实性 finding that doubts the number. */
    TO_VERIFY("待核实"),
    /** Of the city alone: a sum without one of its units, or a rate that might turn with them. */
    INCOMPLETE("数不全"),
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

    /** Whether it says that the number falls short: just these have a colour. */
    public boolean isShortfall() {
        return this == NOT_MET || this == YEAR_END;
    }

    /** Whether the number was held against the plan. */
    public boolean isJudged() {
        return this == MET || isShortfall();
    }

    /** Whether there is a number that must not be relied on before it is mended or explained. */
    public boolean isDoubted() {
        return this == IN_DOUBT || this == TO_VERIFY;
    }
}
