package cn.guijian.model.result;

/** What a verdict rests on. */
public enum Basis {
    /** On a number that nobody doubts, or on none. */
    SOUND,
    /**
     * On the date that has passed ({@code --final}): with a shortfall, the number as it was reported and never explained;
     * with IN_DOUBT or TO_VERIFY, that it was never mended, which counts as not reported.
     */
    LAPSED
}
