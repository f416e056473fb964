/** Papers as pages: which columns a page shows, its headings and drawings; the templates are in {@code src/main/jte}. */
@NullMarked
package cn.guijian.report.page;

import org.jspecify.annotations.NullMarked;
