package cn.guijian.intake.grid;

import cn.guijian.office.Meter;
import java.util.HashSet;
import java.util.Set;

/** Counts what reading one file has cost so far and refuses it when a limit is passed. One per file, one thread. */
public final class Budget implements Meter {
    /** What an entry costs beside its characters, so that a million empty texts are not free. */
    private static final int ENTRY = 16;

    private static final int MOST_NAMES = 1_000;
    private static final int MOST_TABLES = 1_000;
    private static final int MOST_MERGES = 10_000;
    private static final int MOST_TROUBLES = 1_000;
    private static final int BLANKS_PER_CELL = 8;
    private static final int EVENTS_BETWEEN_LOOKS = 4096;

    private final IntakeLimits limits;
    private final long start = System.nanoTime();
    private long unzipped;
    private long text;
    private int cells;
    private long blanks;
    private final Set<String> names = new HashSet<>();
    private int tables;
    private int events;

    public Budget(IntakeLimits limits) {
        this.limits = limits;
    }

    @Override
    public void parts(int count) {
        if (count > limits.parts()) {
            throw Refused.tooLarge("parts", limits.parts());
        }
    }

    @Override
    public void unzipped(long bytes) {
        unzipped += bytes;
        if (unzipped > limits.unzippedBytes()) {
            throw Refused.tooLarge("unzipped", limits.unzippedBytes() >> 20);
        }
        look();
    }

    public void sheets(int count) {
        if (count > limits.sheets()) {
            throw Refused.tooLarge("sheets", limits.sheets());
        }
    }

    public void rows(int countInSheet) {
        if (countInSheet > limits.rowsPerSheet()) {
            throw Refused.tooLarge("rows", limits.rowsPerSheet());
        }
    }

    public void cell() {
        cells(1);
    }

    public void cells(int more) {
        cells += more;
        if (cells > limits.cells()) {
            throw Refused.tooLarge("cells", limits.cells());
        }
    }

    /** Cells without content that a user model keeps nevertheless; they weigh less. */
    public void blanks(int more) {
        blanks += more;
        if (blanks / BLANKS_PER_CELL > limits.cells()) {
            throw Refused.tooLarge("cells", limits.cells());
        }
    }

    /** Records of a binary workbook, of which a cell may need a few. */
    public void records(int count, int perCell) {
        if (count / perCell > limits.cells()) {
            throw Refused.tooLarge("cells", limits.cells());
        }
    }

    /** One text of a cell that is still growing. */
    public void textLength(int length) {
        if (length > limits.textLength()) {
            throw Refused.tooLarge("text", limits.textLength());
        }
    }

    /** A text (or any other entry of a table) that will be kept. */
    @Override
    public void keep(int length) {
        text += length + ENTRY;
        if (text > limits.textTotal()) {
            throw Refused.tooLarge("texts", limits.textTotal());
        }
    }

    /**
     * A name of an element or an attribute. The parser keeps each for as long as the file is read, in a table that a
     * hostile choice of names makes slow; a workbook that uses most of the format has some six hundred.
     */
    @Override
    public void name(String name) {
        if (names.add(name)) {
            keep(name.length());
            if (names.size() > MOST_NAMES) {
                throw Refused.tooLarge("names", MOST_NAMES);
            }
        }
    }

    /** Headers of tables; every one makes the rows below it be looked at. */
    public void tables(int more) {
        tables += more;
        if (tables > MOST_TABLES) {
            throw Refused.tooLarge("tables", MOST_TABLES);
        }
    }

    /** Merged cells of a sheet; each is asked at every cell beside it. */
    public void merges(int countInSheet) {
        event();
        if (countInSheet > MOST_MERGES) {
            throw Refused.tooLarge("merges", MOST_MERGES);
        }
    }

    /** What has to be told about the contents; more than a form can hold is no form. */
    public void troubles(int count) {
        if (count > MOST_TROUBLES) {
            throw Refused.tooLarge("troubles", MOST_TROUBLES);
        }
    }

    /** One step of a loop; looks at the time now and then. */
    public void event() {
        events(1);
    }

    /** Work that takes some steps. */
    @Override
    public void events(int steps) {
        events += steps;
        if (events >= EVENTS_BETWEEN_LOOKS) {
            events = 0;
            look();
        }
    }

    /** Heap that a library's model of the file will take, whose memory nobody counts. */
    public void model(long bytes) {
        if (bytes > limits.modelBytes()) {
            throw Refused.tooLarge("memory", limits.modelBytes() >> 20);
        }
    }

    /** Looks at the time, and whether somebody has given up waiting. */
    void look() {
        if (System.nanoTime() - start > limits.time().toNanos()
                || Thread.currentThread().isInterrupted()) {
            throw Refused.tooLarge("time", limits.time().toSeconds());
        }
    }
}
