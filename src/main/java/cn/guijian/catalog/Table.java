package cn.guijian.catalog;

import java.util.List;

/** A CSV file with fixed columns. */
interface Table {
    /** The file as faults name it. */
    String fileName();

    /** Its columns, in their usual order. */
    List<String> headers();

    /** Whether it may have no rows. */
    default boolean mayBeEmpty() {
        return false;
    }
}
