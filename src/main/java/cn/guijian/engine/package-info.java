/** Lints, compiles and fires the rules and collects their findings. May know model and vocabulary; Drools stays in here. */
@NullMarked
package cn.guijian.engine;

import org.jspecify.annotations.NullMarked;
