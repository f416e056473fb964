/** Says why a rule fired or did not. May know language and engine. */
@NullMarked
package cn.guijian.explain;

import org.jspecify.annotations.NullMarked;
