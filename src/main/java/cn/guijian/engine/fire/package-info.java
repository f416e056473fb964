/** Compiles rules, keeps them, fires them on facts. Drools stays in here. May know model, vocabulary, language and facts. */
@NullMarked
package cn.guijian.engine.fire;

import org.jspecify.annotations.NullMarked;
