/** Marks put into an old binary workbook through POI, which keeps macros and other streams. Knows mark and POI. */
@NullMarked
package cn.guijian.report.annotate.xls;

import org.jspecify.annotations.NullMarked;
