package cn.guijian.report.summary;

import cn.guijian.report.paper.Tone;
import cn.guijian.report.sheets.CellLook;
import java.util.HashMap;
import java.util.Map;

/** The cell styles of the workbook, each made once. */
final class Looks {
    /** The type size in whose half-width characters column widths are counted. */
    static final int STANDARD_SIZE = Look.TEXT.size();

    private record Key(Look look, Tone tone, String format, boolean quoted) {}

    private final Map<Key, CellLook> styles = new HashMap<>();

    /** The workbook's default: it sets the unit of column widths. */
    static CellLook.Font standard() {
        return font(Look.TEXT, Tone.NONE);
    }

    CellLook of(Look look, Tone tone) {
        return of(look, tone, "", false);
    }

    /** A look with a number format. */
    CellLook of(Look look, Tone tone, String format) {
        return of(look, tone, format, false);
    }

    /** A look for a text that must stay one when somebody edits it. */
    CellLook quoted(Look look, Tone tone) {
        return of(look, tone, "", true);
    }

    private CellLook of(Look look, Tone tone, String format, boolean quoted) {
        return styles.computeIfAbsent(new Key(look, tone, format, quoted), Looks::create);
    }

    private static CellLook create(Key key) {
        return new CellLook(
                font(key.look, key.tone),
                key.look.align(),
                key.look.isWrapped(),
                key.look.isIndented() ? 1 : 0,
                key.look.hasBorder(),
                key.tone == Tone.NONE ? key.look.fill() : Palette.fill(key.tone),
                key.format,
                key.quoted);
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
