package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Refused;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Walks over the record headers of a .xls workbook before POI reads it: counts, and reckons what POI's user model
 * will take; finds cells stored twice, which POI would silently replace, and formulas that were never computed.
 */
final class BiffScan {
    private static final int BOF = 0x809;
    private static final int BIFF8 = 0x600;
    private static final int BOUND_SHEET = 0x85;
    private static final int ENCRYPTED = 0x2F;
    private static final int ROW = 0x208;
    private static final int NAME = 0x18;
    private static final int VALIDATION = 0x1BE;
    private static final int CONDITION = 0x1B1;
    private static final int FORMULA = 0x06;
    private static final int MUL_RK = 0xBD;
    private static final int MUL_BLANK = 0xBE;
    private static final int BLANK = 0x201;
    private static final Set<Integer> ONE_CELL = Set.of(FORMULA, 0x203, 0x204, 0x205, 0xFD, 0x27E, 0xD6);
    private static final int TEXTS = 0xFC;
    private static final int TEXT = 0xFD;
    private static final int TEXT_SIZE = 10;
    private static final int HEADER = 4;
    private static final int CALCULATE_ON_LOAD = 2;
    private static final int RECORDS_PER_CELL = 5;
    private static final int COLUMNS = 1 << 8;

    private final byte[] stream;
    private final Budget budget;
    private final Map<Integer, Integer> sheetAt = new HashMap<>();
    private final Set<Place> uncomputed = new HashSet<>();
    private final Set<Place> lost = new HashSet<>();
    private final BitSet cells = new BitSet();
    private final BiffDrawings drawings = new BiffDrawings();
    private final BiffHeap heap;
    private int sheet = -1;
    private int sheets;
    private int rows;
    private int records;
    private int texts;
    private boolean encrypted;

    private BiffScan(byte[] stream, Budget budget) {
        this.stream = stream;
        this.budget = budget;
        this.heap = new BiffHeap(budget);
    }

    private record Place(int sheet, int row, int column) {}

    static BiffScan of(byte[] stream, Budget budget) {
        BiffScan scan = new BiffScan(stream, budget);
        scan.walk();
        return scan;
    }

    /** How many sheets the workbook declares. */
    int sheets() {
        return sheets;
    }

    /** Whether a formula's stored result is only a place-holder. */
    boolean isUncomputed(int sheetIndex, int row, int column) {
        return uncomputed.contains(new Place(sheetIndex, row, column));
    }

    /** Whether a cell names a text that is not there. */
    boolean isLost(int sheetIndex, int row, int column) {
        return lost.contains(new Place(sheetIndex, row, column));
    }

    /** Whether the stream was changed so that it can be read. */
    boolean isMended() {
        return !lost.isEmpty();
    }

    private void walk() {
        if (stream.length < HEADER + 2 || u16(0) != BOF || u16(HEADER) != BIFF8) {
            throw Refused.unreadable("old.excel");
        }
        int at = 0;
        while (at + HEADER <= stream.length && u16(at) != 0) {
            int size = u16(at + 2);
            if (at + HEADER + size > stream.length) {
                throw Refused.damaged("ole2");
            }
            budget.event();
            budget.records(++records, RECORDS_PER_CELL);
            record(u16(at), at, at + HEADER, size);
            if (!drawings.record(u16(at), at, HEADER + size) || encrypted) {
                heap.record(size);
            }
            at += HEADER + size;
        }
    }

    /** How many bytes belong to pictures that can be left out: of an encrypted stream none. */
    int drawn() {
        return encrypted ? 0 : drawings.size();
    }

    /** The stream as it can be read, without its pictures. */
    byte[] undrawn() {
        return drawings.leftOut(stream);
    }

    private void record(int id, int start, int data, int size) {
        switch (id) {
            case BOF -> begin(start);
            case ENCRYPTED -> encrypt(start, data + size);
            case NAME, VALIDATION, CONDITION -> heap.formulas();
            case BOUND_SHEET -> declare(data, size);
            case ROW -> budget.rows(++rows);
            case MUL_RK -> cells(data, (size - 6) / 6);
            case MUL_BLANK -> blanks(Math.max(0, (size - 6) / 2));
            case BLANK -> blanks(1);
            case TEXTS -> texts(encrypted || size < 2 * HEADER ? 0 : i32(data + HEADER));
            default -> {
                if (ONE_CELL.contains(id) && size >= 6) {
                    cells(data, 1);
                    formula(id, data, size);
                    text(id, data, size);
                }
            }
        }
    }

    private void begin(int start) {
        sheet = sheetAt.getOrDefault(start, -1);
        rows = 0;
        cells.clear();
    }

    private void declare(int data, int size) {
        if (size >= HEADER) {
            sheetAt.put(u16(data) | u16(data + 2) << 16, sheets);
        }
        budget.sheets(++sheets);
    }

    private void blanks(int count) {
        budget.blanks(count);
        heap.cells(count);
    }

    /** From here on only the headers can be read. */
    private void encrypt(int start, int end) {
        encrypted = true;
        heap.texts(DefaultPassword.texts(stream, start, end));
    }

    private void texts(int count) {
        texts = count;
        heap.texts(count);
    }

    private void cells(int data, int count) {
        budget.cells(Math.max(0, count));
        heap.cells(count);
        if (encrypted) {
            return;
        }
        int row = u16(data);
        int column = u16(data + 2);
        for (int i = 0; sheet >= 0 && i < count; i++) {
            int place = row * COLUMNS + column + i;
            if (cells.get(place)) {
                throw Refused.damaged("cell.twice", sheet + 1, new CellAddress(row, column + i).text());
            }
            cells.set(place);
        }
    }

    /** POI and others write 0 and ask for a calculation when the file is opened. */
    private void formula(int id, int data, int size) {
        boolean zero = !encrypted && id == FORMULA && size >= 16;
        for (int i = 6; zero && i < 14; i++) {
            zero = stream[data + i] == 0;
        }
        if (zero && (u16(data + 14) & CALCULATE_ON_LOAD) != 0) {
            uncomputed.add(new Place(sheet, u16(data), u16(data + 2)));
        }
    }

    /** POI reads no workbook in which a cell names a text that is not there; it gets the first one and is remembered. */
    private void text(int id, int data, int size) {
        boolean names = id == TEXT && size >= TEXT_SIZE && !encrypted && texts > 0;
        if (names && (i32(data + 6) < 0 || i32(data + 6) >= texts)) {
            lost.add(new Place(sheet, u16(data), u16(data + 2)));
            Arrays.fill(stream, data + 6, data + TEXT_SIZE, (byte) 0);
        }
    }

    private int i32(int at) {
        return u16(at) | u16(at + 2) << 16;
    }

    private int u16(int at) {
        return stream[at] & 0xFF | (stream[at + 1] & 0xFF) << 8;
    }

    /** Which bytes of a .xls workbook belong to pictures: a seal may take megabytes, and no number lies in it. */
    private static final class BiffDrawings {
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

    /**
     * Reckons the heap that POI's user model of a .xls workbook will take, before it is made: nobody counts inside of it, and
     * memory that runs out runs out for every file of a batch.
     */
    private static final class BiffHeap {
        /** Bytes for each, measured on streams made of little else. */
        private static final int OF_BYTE = 4;

        private static final int OF_RECORD = 100;
        private static final int OF_CELL = 60;
        private static final int OF_TEXT = 110;
        private static final int OF_FORMULA = 600;

        private final Budget budget;
        private long bytes;

        BiffHeap(Budget budget) {
            this.budget = budget;
        }

        void record(int size) {
            add(OF_RECORD + (long) OF_BYTE * size);
        }

        /** Cells, filled or not, beside the record that holds them. */
        void cells(int count) {
            add((long) OF_CELL * Math.max(0, count));
        }

        /** So many texts POI makes room for, whatever follows. */
        void texts(int count) {
            add((long) OF_TEXT * Math.max(0, count));
        }

        /** A name, a validation or a condition, with the objects that its formulas are made of. */
        void formulas() {
            add(OF_FORMULA);
        }

        private void add(long more) {
            bytes += more;
            budget.model(bytes);
        }
    }
}
