/** What is marked in a copy and how it looks, whatever the file's format. Knows model, the report's words and office. */
@NullMarked
package cn.guijian.report.annotate.mark;

import org.jspecify.annotations.NullMarked;
