/**
 * The submitted workbook with our marks (审核批注): the package is edited at the level of zip and XML, so that all that is
 * not a mark keeps its bytes. May know model, the report's words and, for .xls, POI.
 */
@NullMarked
package cn.guijian.report.annotate;

import org.jspecify.annotations.NullMarked;
