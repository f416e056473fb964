/** Says why a rule fired or did not, and runs the cases beside the rules. May know language and engine, but no Drools. */
@NullMarked
package cn.guijian.explain;

import org.jspecify.annotations.NullMarked;
