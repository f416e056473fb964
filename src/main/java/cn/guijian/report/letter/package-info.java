/**
 * Official letters (公文) as Word documents: what a letter says, and how it is put into its template. The template is a
 * Word document of the bureau's own making; every part of it that holds no mark is passed on byte by byte. Works on the
 * XML inside the package, because that costs a tenth of the time of a document model. Knows model and view.
 */
@NullMarked
package cn.guijian.report.letter;

import org.jspecify.annotations.NullMarked;
