package cn.guijian.oracle;

import java.math.BigDecimal;

/** What a cell says. The number is null unless the state is NUMBER. */
record Entry(State state, BigDecimal number) {
    static final Entry BLANK = new Entry(State.BLANK, null);
    static final Entry DASH = new Entry(State.DASH, null);
    static final Entry UNREADABLE = new Entry(State.UNREADABLE, null);
    static final Entry PENDING = new Entry(State.PENDING, null);

    /** PENDING is a formula whose result was never stored. */
    enum State {
        BLANK,
        NUMBER,
        DASH,
        UNREADABLE,
        PENDING
    }

    static Entry of(BigDecimal number) {
        return new Entry(State.NUMBER, number);
    }

    boolean isBlank() {
        return state == State.BLANK;
    }

    boolean isNumber() {
        return state == State.NUMBER;
    }
}
