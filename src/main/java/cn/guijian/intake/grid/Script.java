package cn.guijian.intake.grid;

import java.util.Locale;

/** How signs stand in their cell. */
public enum Script {
    /** As the font of the cell has it. */
    OF_CELL,
    /** On the line and not struck out. */
    LINE,
    RAISED,
    LOWERED,
    STRUCK;

    /** Whether a reader takes the signs as part of what stands there. */
    public boolean stands() {
        return this == LINE || this == OF_CELL;
    }

    /** The script once a font's element of this name and value is heard. */
    public Script after(String element, String value) {
        if (element.equals("strike")) {
            return value.equals("0") || value.equals("false") || value.equals("off") ? this : STRUCK;
        }
        if (this == STRUCK) {
            return this;
        }
        return switch (value) {
            case "superscript" -> RAISED;
            case "subscript" -> LOWERED;
            default -> this;
        };
    }

    /** The same in a cell whose font is {@code font}. */
    Script in(Script font) {
        return this == OF_CELL ? font : this;
    }

    /** The name among the texts. */
    public String key() {
        return "intake.script." + name().toLowerCase(Locale.ROOT);
    }
}
