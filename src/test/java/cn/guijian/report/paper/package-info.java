@NullMarked
package cn.guijian.report.paper;

import org.jspecify.annotations.NullMarked;
