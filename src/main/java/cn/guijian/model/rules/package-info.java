/** What is said of the rules themselves: their list, faults, comparisons and explanations. May know plan and result. */
@NullMarked
package cn.guijian.model.rules;

import org.jspecify.annotations.NullMarked;
