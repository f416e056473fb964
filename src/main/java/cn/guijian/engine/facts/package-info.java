/** Translates submissions, earlier quarters and the numbers of the tables into the facts that rules match. May know model, vocabulary and language. */
@NullMarked
package cn.guijian.engine.facts;

import org.jspecify.annotations.NullMarked;
