package cn.guijian.office.edit;

import cn.guijian.office.BadPackage;
import cn.guijian.office.BadPackage.Flaw;
import cn.guijian.office.Meter;
import java.util.HashSet;
import java.util.Set;

/**
 * How much of one package is held to be edited, in all its parts together: a workbook of a hundred sheets that are each
 * just small enough would fill the memory all the same.
 */
public final class Held implements Meter {
    /** A sheet of 20,000 rows and ten columns has some 10 MB; a part is held as bytes, text and tree at once. */
    static final int MOST_BYTES = 16 << 20;
    /** As many cells as a workbook may have, and as much again. */
    static final int MOST_ELEMENTS = 400_000;

    private static final int MOST_NAMES = 1_000;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_UNZIPPED = 200 << 20;

    private final int mostParts;
    private final int mostUnzipped;
    private final Set<String> names = new HashSet<>();
    private int bytes;
    private int elements;
    private int unzipped;

    public Held() {
        this(MOST_PARTS, MOST_UNZIPPED);
    }

    /**
     * For a package that should be small.
     *
     * @param mostUnzipped bytes of all parts
     */
    public Held(int mostParts, int mostUnzipped) {
        this.mostParts = mostParts;
        this.mostUnzipped = mostUnzipped;
    }

    /** A part is held. */
    void part(int more) {
        bytes += more;
        hold(bytes, MOST_BYTES, "bytes");
    }

    /** An element is held. */
    void element() {
        hold(++elements, MOST_ELEMENTS, "elements");
    }

    @Override
    public void parts(int count) {
        hold(count, mostParts, "parts");
    }

    @Override
    public void unzipped(long more) {
        unzipped += (int) more;
        hold(unzipped, mostUnzipped, "unzipped");
    }

    @Override
    public void name(String name) {
        names.add(name);
        hold(names.size(), MOST_NAMES, "names");
    }

    @Override
    public void keep(int length) {
        part(length);
    }

    /** What is held bounds the work, too. */
    @Override
    public void events(int steps) {}

    /** Refuses what is more than there may be. */
    public static void hold(int count, int most, String counted) {
        if (count > most) {
            throw new BadPackage(Flaw.LARGE, counted);
        }
    }
}
