/**
 * The local page (网页): a thin face on {@link cn.guijian.check} in the browser. May know app and model; pages are laid
 * out by jte templates in {@code src/main/jte/web}, what they show of results comes ready from app.
 */
@NullMarked
package cn.guijian.web;

import org.jspecify.annotations.NullMarked;
