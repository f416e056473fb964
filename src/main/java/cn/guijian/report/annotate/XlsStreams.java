package cn.guijian.report.annotate;

import cn.guijian.report.annotate.Unmarkable.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How the stream of a .xls workbook is made up.
 *
 * @param globals the records that stand before the sheets
 * @param sheets the part of each sheet, in order
 */
record XlsStreams(List<Span> globals, List<Span> sheets) {
    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int HEADER = 4;

    XlsStreams {
        globals = List.copyOf(globals);
        sheets = List.copyOf(sheets);
    }

    /** A stretch of the stream. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** @throws Unmarkable when the records do not fit together */
    static XlsStreams of(ByteBuffer stream) {
        List<Span> globals = new ArrayList<>();
        List<Span> sheets = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean inGlobals = true;
        for (int at = 0; at + HEADER <= stream.capacity(); ) {
            int sid = Short.toUnsignedInt(stream.getShort(at));
            int to = at + HEADER + Short.toUnsignedInt(stream.getShort(at + 2));
            if (sid == BOF && depth++ == 0) {
                start = at;
            }
            if (inGlobals) {
                globals.add(new Span(at, to));
            }
            if (sid == EOF && --depth == 0) {
                if (!inGlobals) {
                    sheets.add(new Span(start, to));
                }
                inGlobals = false;
            } else if (depth == 0) { // padding behind the last sheet
                break;
            }
            at = to;
        }
        if (sheets.isEmpty() || depth != 0) {
            throw new Unmarkable(Reason.ODD, "records that do not fit together");
        }
        return new XlsStreams(globals, sheets);
    }
}
