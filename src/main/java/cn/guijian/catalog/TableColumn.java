package cn.guijian.catalog;

/**
 * A column of a table.
 *
 * @param mayBeMissing whether a table without it reads as if its cells were blank
 */
record TableColumn(String header, boolean mayBeMissing) {}
