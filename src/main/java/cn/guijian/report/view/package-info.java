/**
 * What a page shows, in words and figures ready to print: the templates only lay it out. Knows model only; texts come
 * from {@code texts.properties}.
 */
@NullMarked
package cn.guijian.report.view;

import org.jspecify.annotations.NullMarked;
