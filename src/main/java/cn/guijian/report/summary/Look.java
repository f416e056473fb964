package cn.guijian.report.summary;

import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell looks, but for its tone and its number format. */
enum Look {
    TITLE("宋体", 16, true, false, HorizontalAlignment.LEFT),
    HEADING("黑体", 12, false, false, HorizontalAlignment.LEFT),
    NOTE("仿宋", 11, false, false, HorizontalAlignment.LEFT),
    HEAD("宋体", 11, true, true, HorizontalAlignment.CENTER),
    TEXT("宋体", 11, false, true, HorizontalAlignment.LEFT),
    /** What follows from something else and goes with it. */
    FADED("宋体", 11, false, true, HorizontalAlignment.LEFT),
    LINK("宋体", 11, false, true, HorizontalAlignment.LEFT),
    CENTER("宋体", 11, false, true, HorizontalAlignment.CENTER),
    NUMBER("宋体", 11, false, true, HorizontalAlignment.RIGHT);

    private final String font;
    private final int size;
    private final boolean bold;
    private final boolean border;
    private final HorizontalAlignment align;

    Look(String font, int size, boolean bold, boolean border, HorizontalAlignment align) {
        this.font = font;
        this.size = size;
        this.bold = bold;
        this.border = border;
        this.align = align;
    }

    String font() {
        return font;
    }

    /** With or without serifs: what is taken where the font is missing. */
    FontFamily family() {
        return this == HEADING ? FontFamily.SWISS : FontFamily.ROMAN;
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
        return border && align == HorizontalAlignment.LEFT;
    }

    HorizontalAlignment align() {
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
