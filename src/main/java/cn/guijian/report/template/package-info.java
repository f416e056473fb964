/** The blank workbook that counties fill in, made from the tables alone. May know model and office. */
@NullMarked
package cn.guijian.report.template;

import org.jspecify.annotations.NullMarked;
