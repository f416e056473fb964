/** Marks put into the parts of an Office package: all that is not a mark keeps its bytes. Knows mark and office. */
@NullMarked
package cn.guijian.report.annotate.xlsx;

import org.jspecify.annotations.NullMarked;
