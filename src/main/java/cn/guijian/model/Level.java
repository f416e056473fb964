package cn.guijian.model;

import java.util.Arrays;
import java.util.Optional;

/** The level of a finding: three for faults in the data, three for the distance from the plan; worst first in each. */
public enum Level {
    /** The submission is returned. */
    MUST_FIX("强制性", "强制性"),
    /** May stay with a written explanation. */
    MUST_EXPLAIN("核实性", "核实性"),
    NOTE("提示性", "提示性"),
    RED("红", "严重滞后"),
    ORANGE("橙", "滞后"),
    YELLOW("黄", "略慢");

    private final String label;
    private final String word;

    Level(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** The level a rule's {@code @等级} names. */
    public static Optional<Level> of(String label) {
        return Arrays.stream(values()).filter(l -> l.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    /** The word that goes with a colour: a colour is never shown without it. */
    public String word() {
        return word;
    }

    /** True for the three colours. */
    public boolean isGrade() {
        return this == RED || this == ORANGE || this == YELLOW;
    }

    /** One grade stricter; red stays red. Only for colours. */
    public Level stricter() {
        return switch (this) {
            case YELLOW -> ORANGE;
            case ORANGE, RED -> RED;
            case MUST_FIX, MUST_EXPLAIN, NOTE -> throw new IllegalStateException(this + " is no colour");
        };
    }
}
