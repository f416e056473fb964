package cn.guijian.catalog;

import cn.guijian.model.Texts;

/**
 * One thing wrong in the tables of {@code rules/}, with the place and how to mend it.
 *
 * @param file the table's file name, e.g. {@code targets.csv}; the folder's path when it is missing as a whole
 * @param row line of the file on which the record starts, counted from 1; 0 for a fault of the whole file
 * @param column the field within the record, counted from 1; 0 for a fault of the whole file
 * @param message what is wrong and what was expected, in Chinese
 * @param remedy how to mend it, in Chinese
 */
public record CatalogFault(String file, int row, int column, String message, String remedy) {

    /** The fault on one line, as a compiler writes it: {@code targets.csv:5:3: …}. */
    public String text() {
        return row == 0
                ? Texts.text("catalog.fault-of-file", file, message, remedy)
                : Texts.text("catalog.fault-at", file, row, column, message, remedy);
    }
}
