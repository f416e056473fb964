/** A rule's folder: its file, page and cases, read, linted and laid out. May know the language. */
@NullMarked
package cn.guijian.language.rule;

import org.jspecify.annotations.NullMarked;
