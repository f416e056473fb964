package cn.guijian.report.sheets;

/**
 * How a cell looks.
 *
 * @param indent in characters
 * @param border whether thin lines run around it
 * @param fill RGB in hexadecimal, empty for none
 * @param format of its number, empty for the general one
 * @param quoted whether its text stays one when somebody edits it
 */
public record CellLook(
        Font font,
        Align align,
        boolean wrapped,
        int indent,
        boolean border,
        String fill,
        String format,
        boolean quoted) {

    /** To which side the text leans. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * The type.
     *
     * @param size in points
     * @param serifs whether to look for one with serifs where there is none of that name
     * @param colour RGB in hexadecimal
     */
    public record Font(String name, int size, boolean serifs, boolean bold, boolean underlined, String colour) {}
}
