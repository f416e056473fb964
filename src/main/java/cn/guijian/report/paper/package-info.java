/**
 * What a paper says, once for all printings: a result or a quarter as sentences and tables by name. Every sentence of a
 * paper is here and in {@code texts.properties} under {@code paper.}; printings lay out and know no wording. Knows model.
 */
@NullMarked
package cn.guijian.report.paper;

import org.jspecify.annotations.NullMarked;
