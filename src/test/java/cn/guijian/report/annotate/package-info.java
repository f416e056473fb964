@NullMarked
package cn.guijian.report.annotate;

import org.jspecify.annotations.NullMarked;
