package cn.guijian.report.summary;

import cn.guijian.report.sheets.CellLook.Align;

/** How a cell looks, but for its tone and its number format. */
enum Look {
    TITLE("宋体", 16, true, false, Align.LEFT),
    HEADING("黑体", 12, false, false, Align.LEFT),
    NOTE("仿宋", 11, false, false, Align.LEFT),
    HEAD("宋体", 11, true, true, Align.CENTER),
    TEXT("宋体", 11, false, true, Align.LEFT),
    /** What follows from something else and goes with it. */
    FADED("宋体", 11, false, true, Align.LEFT),
    LINK("宋体", 11, false, true, Align.LEFT),
    CENTER("宋体", 11, false, true, Align.CENTER),
    NUMBER("宋体", 11, false, true, Align.RIGHT);

    private final String font;
    private final int size;
    private final boolean bold;
    private final boolean border;
    private final Align align;

    Look(String font, int size, boolean bold, boolean border, Align align) {
        this.font = font;
        this.size = size;
        this.bold = bold;
        this.border = border;
        this.align = align;
    }

    String font() {
        return font;
    }

    /** What is looked for where the font is missing. */
    boolean hasSerifs() {
        return this != HEADING;
    }

    /** In points. */
    int size() {
        return size;
    }

    boolean isBold() {
        return bold;
    }

    boolean hasBorder() {
        return border;
    }

    /** Numbers are never broken. */
    boolean isWrapped() {
        return this != NUMBER && this != TITLE;
    }

    /** Keeps texts off the border; numbers are not, because LibreOffice indents only some of them. */
    boolean isIndented() {
        return border && align == Align.LEFT;
    }

    Align align() {
        return align;
    }

    /** RGB in hexadecimal, empty for none. */
    String fill() {
        return this == HEAD ? "F2F2F2" : "";
    }

    /** RGB in hexadecimal. */
    String ink() {
        return switch (this) {
            case LINK -> "0563C1";
            case FADED -> "7F7F7F";
            default -> "000000";
        };
    }
}
