/** A submission as it was read: cover, rows, numbers, and what could not be read. May know the plan. */
@NullMarked
package cn.guijian.model.form;

import org.jspecify.annotations.NullMarked;
