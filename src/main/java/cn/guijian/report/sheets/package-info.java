/**
 * Writes workbooks: cells, looks, charts and printing, each part as the text it is in the file. Without POI's model, whose
 * first use takes a third of a second (see {@code src/docs/decisions/own-workbook-writer.md}). Knows nothing of what the
 * cells say.
 */
@NullMarked
package cn.guijian.report.sheets;

import org.jspecify.annotations.NullMarked;
