/**
 * The quarter as one workbook (汇总表): an overview, the matrix in words and in figures, the evaluation, all findings, and
 * a sheet with charts for each indicator. Knows model and {@code report.paper}; texts come from
 * {@code texts.properties}. Apache POI is loaded only when this workbook is asked for.
 */
@NullMarked
package cn.guijian.report.summary;

import org.jspecify.annotations.NullMarked;
