@NullMarked
package cn.guijian.report.page;

import org.jspecify.annotations.NullMarked;
