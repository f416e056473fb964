/** Checks that wait their turn, and what became of them. */
@NullMarked
package cn.guijian.web.queue;

import org.jspecify.annotations.NullMarked;
