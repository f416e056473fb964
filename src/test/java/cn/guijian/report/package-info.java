@NullMarked
package cn.guijian.report;

import org.jspecify.annotations.NullMarked;
