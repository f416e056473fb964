package cn.guijian.damage;

import java.util.Random;

/** The ways in which a workbook is damaged. The same random numbers give the same bytes. */
public enum Damage {
    /** Bytes of a .xlsx: its zip's checksums see whatever matters. */
    PACKAGE_BYTES,
    /** Bytes of a .xls, which has no checksums. */
    BINARY_BYTES,
    /** Records of a .xls: left out, doubled, swapped, cut, lengthened, renamed. */
    RECORDS,
    /** Entries of a zip: left out, doubled, renamed, swapped, emptied. */
    ENTRIES,
    /** The XML of a part, with a right checksum. */
    MARKUP,
    /** What a cell holds. */
    CELLS;

    /** A damaged copy of a good workbook. */
    public byte[] of(Workbooks good, Random random) {
        return switch (this) {
            case PACKAGE_BYTES -> ByteDamage.of(good.xlsx(), random);
            case BINARY_BYTES -> ByteDamage.of(good.xls(), random);
            case RECORDS -> RecordDamage.of(good.xls(), random);
            case ENTRIES -> EntryDamage.of(good.xlsx(), random);
            case MARKUP -> MarkupDamage.of(good.xlsx(), random);
            case CELLS -> CellDamage.any(random).in(good.xlsx(), random);
        };
    }

    /** Whether it can't change a number unnoticed. */
    boolean isSeen() {
        return this == PACKAGE_BYTES || this == ENTRIES;
    }

    boolean isBinary() {
        return this == BINARY_BYTES || this == RECORDS;
    }
}
