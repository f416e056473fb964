package cn.guijian.report.annotate.mark;

import cn.guijian.model.Level;
import java.util.Optional;

/** The looks of the list's cells. */
public enum ListLook {
    TITLE("<b/><sz val=\"16\"/>", "left", false, Optional.empty()),
    LINE("<sz val=\"11\"/>", "left", false, Optional.empty()),
    HEADER("<b/><sz val=\"11\"/>", "center", true, Optional.of(LevelFills.HEADER)),
    TEXT("<sz val=\"10\"/>", "left", true, Optional.empty()),
    CENTER("<sz val=\"10\"/>", "center", true, Optional.empty()),
    LINK("<u/><sz val=\"10\"/><color rgb=\"FF0563C1\"/>", "center", true, Optional.empty()),
    MUST_FIX(Level.MUST_FIX),
    MUST_EXPLAIN(Level.MUST_EXPLAIN),
    NOTE(Level.NOTE),
    RED(Level.RED),
    ORANGE(Level.ORANGE),
    YELLOW(Level.YELLOW);

    private final String font;
    private final String align;
    private final boolean border;
    private final Optional<String> fill;

    ListLook(String font, String align, boolean border, Optional<String> fill) {
        this.font = font;
        this.align = align;
        this.border = border;
        this.fill = fill;
    }

    ListLook(Level level) {
        this("<sz val=\"10\"/>", "center", true, Optional.of(LevelFills.fill(level)));
    }

    public static ListLook of(Level level) {
        return valueOf(level.name());
    }

    /** What its font element holds before the name. */
    public String font() {
        return font;
    }

    public String align() {
        return align;
    }

    public boolean border() {
        return border;
    }

    public Optional<String> fill() {
        return fill;
    }
}
