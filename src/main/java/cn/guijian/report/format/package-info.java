/** What a format of report is: for a unit, for a quarter, for a copy of what was handed in. May know model. */
@NullMarked
package cn.guijian.report.format;

import org.jspecify.annotations.NullMarked;
