package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;

/**
 * Reckons the heap that POI's user model of a .xls workbook will take, before it is made: nobody counts inside of it, and
 * memory that runs out runs out for every file of a batch.
 */
final class BiffHeap {
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
