package cn.guijian.report.summary;

import cn.guijian.report.paper.Tone;
import cn.guijian.report.sheets.CellLook;

/** The cell styles of the workbook. */
final class CellLooks {
    /** The type size in whose half-width characters column widths are counted. */
    static final int STANDARD_SIZE = Look.TEXT.size();

    private CellLooks() {}

    /** The workbook's default: it sets the unit of column widths. */
    static CellLook.Font standard() {
        return font(Look.TEXT, Tone.NONE);
    }

    static CellLook of(Look look, Tone tone) {
        return of(look, tone, "", false);
    }

    /** A look with a number format. */
    static CellLook of(Look look, Tone tone, String format) {
        return of(look, tone, format, false);
    }

    /** A look for a text that must stay one when somebody edits it. */
    static CellLook quoted(Look look, Tone tone) {
        return of(look, tone, "", true);
    }

    private static CellLook of(Look look, Tone tone, String format, boolean quoted) {
        return new CellLook(
                font(look, tone),
                look.align(),
                look.isWrapped(),
                look.isIndented() ? 1 : 0,
                look.hasBorder(),
                tone == Tone.NONE ? look.fill() : Palette.fill(tone),
                format,
                quoted);
    }

    private static CellLook.Font font(Look look, Tone tone) {
        return new CellLook.Font(
                look.font(),
                look.size(),
                look.hasSerifs(),
                look.isBold(),
                look == Look.LINK,
                tone == Tone.NONE ? look.ink() : Palette.ink(tone));
    }
}
