package cn.guijian.model.result;

import java.util.Arrays;
import java.util.Optional;

/** What an open 核实性 finding doubts ({@code @质疑}): until it is explained, no number it doubts is judged. */
public enum Doubt {
    /** The number is off by a factor: if so, it is plainly wrong. */
    FACTOR("倍数"),
    /** The number moves further than such numbers do, or does not agree with another. */
    NUMBER("数值"),
    /** The whole workbook may be of another period. */
    WORKBOOK("整表"),
    /** It only asks: the number stands. */
    NONE("否");

    private final String label;

    Doubt(String label) {
        this.label = label;
    }

    /** The doubt that a rule's {@code @质疑} names. */
    public static Optional<Doubt> of(String label) {
        return Arrays.stream(values()).filter(d -> d.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }
}
