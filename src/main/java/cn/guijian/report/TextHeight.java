package cn.guijian.report;

import cn.guijian.office.TextExtent;
import cn.guijian.report.TemplateStyles.Look;

/**
 * How high a wrapped text is. Reckoned, not measured: measuring needs the fonts of the machine, and the template must be
 * the same on every one.
 */
final class TextHeight {
    /** Height of a line per point of type, as spreadsheets lay it out. */
    private static final double LEADING = 1.36;
    /** The type size in whose half-width characters column widths are counted. */
    private static final double STANDARD_SIZE = 11.0;

    private TextHeight() {}

    /**
     * Points that a text needs; a little room is kept free.
     *
     * @param width in half-width characters
     */
    static double of(String text, int width, Look look) {
        double room = (width - 2) * STANDARD_SIZE / look.size();
        double taken = TextExtent.width(text);
        return Math.max(1, Math.ceil(taken / room)) * look.size() * LEADING;
    }
}
