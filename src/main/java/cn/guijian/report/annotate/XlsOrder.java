package cn.guijian.report.annotate;

import cn.guijian.report.annotate.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Moves the last sheet of a .xls file to the front, in the file's own records. POI's setSheetOrder shifts the references
 * of formulas as if the list of referred sheets were the list of sheets: after it formulas, names and print areas point
 * to other sheets. Here the list of referred sheets follows, and no formula is touched.
 */
final class XlsOrder {
    private static final String STREAM = "Workbook";
    private static final int BOUND_SHEET = 0x85;
    private static final int EXTERN_SHEET = 0x17;
    private static final int SUP_BOOK = 0x1AE;
    private static final int SELF = 0x0401;
    private static final int NAME = 0x18;
    private static final int WINDOW = 0x3D;
    private static final int INDEX = 0x20B;
    private static final int CONTINUE = 0x3C;
    private static final int HEADER = 4;

    private final ByteBuffer stream;
    private final XlsStreams parts;

    private XlsOrder(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        this.parts = XlsStreams.of(this.stream);
    }

    /** The file with its last sheet in front, which is then the one that is shown. */
    static byte[] lastToFront(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] stream;
            try (java.io.InputStream in = files.createDocumentInputStream(STREAM)) {
                stream = in.readAllBytes();
            }
            byte[] moved = new XlsOrder(stream).moved();
            files.createOrUpdateDocument(new ByteArrayInputStream(moved), STREAM);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private byte[] moved() {
        int last = parts.sheets().size() - 1;
        globals(last);
        XlsStreams.Span ours = parts.sheets().get(last);
        int first = parts.sheets().get(0).from();
        for (int i = 0; i < last; i++) {
            shiftIndex(parts.sheets().get(i), ours.length());
        }
        shiftIndex(ours, first - ours.from());
        ByteArrayOutputStream moved = new ByteArrayOutputStream(stream.capacity());
        moved.write(stream.array(), 0, first);
        moved.write(stream.array(), ours.from(), ours.length());
        moved.write(stream.array(), first, ours.from() - first);
        moved.write(stream.array(), ours.to(), stream.capacity() - ours.to());
        return moved.toByteArray();
    }

    private void globals(int last) {
        List<Boolean> own = new ArrayList<>();
        List<XlsStreams.Span> bounds = new ArrayList<>();
        for (XlsStreams.Span span : parts.globals()) {
            int at = span.from() + HEADER;
            switch (sid(span)) {
                case BOUND_SHEET -> bounds.add(span);
                case SUP_BOOK -> own.add(span.length() == 2 * HEADER && u16(at + 2) == SELF);
                case EXTERN_SHEET -> references(span, own, last);
                case NAME -> moveTab(at + 8, last, 1);
                case WINDOW -> stream.putInt(at + 10, 0);
                default -> {}
            }
        }
        order(bounds);
    }

    /** Each reference names a book and the first and last sheet in it. */
    private void references(XlsStreams.Span span, List<Boolean> own, int last) {
        int at = span.from() + HEADER;
        if (sid(span.to()) == CONTINUE) {
            throw new Unmarkable(Reason.ODD, "more references than a record holds");
        }
        for (int i = 0; i < u16(at); i++) {
            int entry = at + 2 + 6 * i;
            int book = u16(entry);
            if (book < own.size() && own.get(book)) {
                moveTab(entry + 2, last, 0);
                moveTab(entry + 4, last, 0);
            }
        }
    }

    /** A sheet's number; {@code base} is that of the first one, smaller and negative ones have a meaning of their own. */
    private void moveTab(int at, int last, int base) {
        int tab = stream.getShort(at);
        if (tab >= base && tab <= last + base) {
            stream.putShort(at, (short) (tab == last + base ? base : tab + 1));
        }
    }

    /** The list of sheets with the last one first; each says where its part begins. */
    private void order(List<XlsStreams.Span> bounds) {
        List<XlsStreams.Span> sheets = parts.sheets();
        int last = sheets.size() - 1;
        int from = bounds.get(0).from();
        XlsStreams.Span ours = bounds.get(last);
        if (bounds.size() != sheets.size() || ours.to() - from != bounds.stream().mapToInt(XlsStreams.Span::length).sum()) {
            throw new Unmarkable(Reason.ODD, "a scattered list of sheets");
        }
        for (int i = 0; i < last; i++) {
            stream.putInt(bounds.get(i).from() + HEADER, sheets.get(i).from() + sheets.get(last).length());
        }
        stream.putInt(ours.from() + HEADER, sheets.get(0).from());
        byte[] moved = new byte[ours.to() - from];
        System.arraycopy(stream.array(), ours.from(), moved, 0, ours.length());
        System.arraycopy(stream.array(), from, moved, ours.length(), ours.from() - from);
        System.arraycopy(moved, 0, stream.array(), from, moved.length);
    }

    /** A sheet's index of its rows counts from the start of the file. */
    private void shiftIndex(XlsStreams.Span sheet, int by) {
        for (int at = sheet.from(); at < sheet.to(); at += HEADER + u16(at + 2)) {
            if (sid(at) == INDEX) {
                int end = at + HEADER + u16(at + 2);
                for (int place = at + HEADER + 12; place + 4 <= end; place += 4) {
                    stream.putInt(place, stream.getInt(place) + by);
                }
            }
        }
    }

    private int sid(XlsStreams.Span span) {
        return sid(span.from());
    }

    private int sid(int at) {
        return u16(at);
    }

    private int u16(int at) {
        return Short.toUnsignedInt(stream.getShort(at));
    }
}
