/** Joins the steps: check one, check a batch. May know all but vocabulary. */
@NullMarked
package cn.guijian.app;

import org.jspecify.annotations.NullMarked;
