/** What the pages show, as the records that their templates take. */
@NullMarked
package cn.guijian.web.view;

import org.jspecify.annotations.NullMarked;
