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

    /** The fill and the ink of a tone in a workbook, RGB in hexadecimal; a fill may be empty. */
    private static final class Palette {
        private record Colours(String fill, String ink) {}

        private static final Colours GREEN = new Colours("E2EFDA", "375623");
        private static final Colours GREY = new Colours("BFBFBF", "000000");
        private static final Colours BLUE = new Colours("DDEBF7", "1F3864");
        private static final Colours PALE = new Colours("F2F2F2", "595959");
        private static final Colours ROSE = new Colours("FFC7CE", "9C0006");
        private static final Colours GOLD = new Colours("FFEB9C", "7F6000");

        private Palette() {}

        static String fill(Tone tone) {
            return of(tone).fill;
        }

        static String ink(Tone tone) {
            return of(tone).ink;
        }

        private static Colours of(Tone tone) {
            return switch (tone) {
                case RED, MUST_FIX, RETURNED -> ROSE;
                case ORANGE, NOT_MET -> new Colours("F8CBAD", "843C0C");
                case YELLOW, MUST_EXPLAIN, NEEDS_EXPLANATION -> GOLD;
                case YEAR_END -> new Colours("FFF7DC", "7F6000");
                case IN_DOUBT, TO_VERIFY -> new Colours("E4DFEC", "403151");
                case MET, ACCEPTED -> GREEN;
                case NOT_REPORTED, NOTE -> BLUE;
                case MISSING, UNREADABLE -> GREY;
                case NO_CASES, NOT_JUDGED, INCOMPLETE -> PALE;
                case OUT -> new Colours("", "7F7F7F");
                case NONE, DATE -> new Colours("", "000000");
            };
        }
    }
}
