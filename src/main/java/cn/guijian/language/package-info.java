/** The rule language: its words, its grammar, lint, cases and layout. May know model and vocabulary; knows nothing of Drools. */
@NullMarked
package cn.guijian.language;

import org.jspecify.annotations.NullMarked;
