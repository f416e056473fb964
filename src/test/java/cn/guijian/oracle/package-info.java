/**
 * A second, independent reading of the specification: recomputes every verdict from a workbook and the rule tables.
 *
 * <p>Shares nothing with the program it checks. It knows the JDK, POI, FastCSV and the design page, and calls nothing
 * in {@code src/main}; a difference between the two is a fault in one of them or a gap in the page.
 */
package cn.guijian.oracle;
