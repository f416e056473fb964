package cn.guijian.intake.read;

import java.util.BitSet;
import java.util.Set;

/** Which bytes of a .xls workbook belong to pictures: a seal may take megabytes, and no number lies in it. */
final class BiffDrawings {
    private static final int CONTINUE = 0x3C;
    /** Drawings and what belongs to them, backgrounds, pictures of old programs. */
    private static final Set<Integer> DRAWN = Set.of(0xEB, 0xEC, 0xED, 0x5D, 0x1B6, 0x1C, 0xE9, 0x7F);

    private final BitSet bytes = new BitSet();
    private int size;
    private boolean inDrawing;

    /** Takes note of a record, and says whether it is of a picture; what continues one is, too. */
    boolean record(int id, int start, int length) {
        inDrawing = DRAWN.contains(id) || id == CONTINUE && inDrawing;
        if (inDrawing) {
            bytes.set(start, start + length);
            size += length;
        }
        return inDrawing;
    }

    int size() {
        return size;
    }

    byte[] leftOut(byte[] stream) {
        byte[] rest = new byte[stream.length - size];
        int to = 0;
        int from = bytes.nextClearBit(0);
        while (from < stream.length) {
            int drawn = bytes.nextSetBit(from);
            int end = drawn < 0 ? stream.length : drawn;
            System.arraycopy(stream, from, rest, to, end - from);
            to += end - from;
            from = bytes.nextClearBit(end);
        }
        return rest;
    }
}
