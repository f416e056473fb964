/** The plan as its tables state it: indicators, targets, units, tasks, due dates, and what is required by when. May know periods and texts. */
@NullMarked
package cn.guijian.model.plan;

import org.jspecify.annotations.NullMarked;
