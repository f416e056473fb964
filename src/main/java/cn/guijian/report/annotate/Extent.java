package cn.guijian.report.annotate;

import cn.guijian.report.annotate.Unmarkable.Reason;

/**
 * How much of one workbook is held to be edited, in all its parts together: a workbook of a hundred sheets that are each
 * just small enough would fill the memory all the same.
 */
final class Extent {
    /** A sheet of 20,000 rows and ten columns has some 10 MB; a part is held as bytes, text and tree at once. */
    static final int MOST_BYTES = 16 << 20;
    /** As many cells as a workbook may have, and as much again. */
    static final int MOST_ELEMENTS = 400_000;
    /** Comments of one sheet; each has a box of its own. */
    static final int MOST_NOTES = 5_000;

    private int bytes;
    private int elements;

    /** A part is held. */
    void part(int more) {
        bytes += more;
        hold(bytes, MOST_BYTES, "bytes");
    }

    /** An element is held. */
    void element() {
        hold(++elements, MOST_ELEMENTS, "elements");
    }

    /** Refuses what is more than there may be. */
    static void hold(int count, int most, String counted) {
        if (count > most) {
            throw new Unmarkable(Reason.LARGE, counted);
        }
    }
}
