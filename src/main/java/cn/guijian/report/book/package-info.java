/** The rule book (规则手册): every rule with its page, every indicator with its targets, as one page to search and print. */
@NullMarked
package cn.guijian.report.book;

import org.jspecify.annotations.NullMarked;
