package cn.guijian.report.annotate.mark;

import cn.guijian.model.Level;

/** The fills by level: light, so that a black text on them reads well. */
public final class LevelFills {
    static final String HEADER = "D9E1EA";

    private LevelFills() {}

    /** RGB in hexadecimal. */
    public static String fill(Level level) {
        return switch (level) {
            case MUST_FIX -> "CDA8F0";
            case MUST_EXPLAIN -> "A5DCEB";
            case NOTE -> "D3E8C3";
            case RED -> "FF9C94";
            case ORANGE -> "FFC680";
            case YELLOW -> "FFF0A3";
        };
    }
}
