/** The results as JSON, as their schemas say. May know model and papers. */
@NullMarked
package cn.guijian.report.json;

import org.jspecify.annotations.NullMarked;
