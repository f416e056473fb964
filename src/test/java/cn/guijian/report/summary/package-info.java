@NullMarked
package cn.guijian.report.summary;

import org.jspecify.annotations.NullMarked;
