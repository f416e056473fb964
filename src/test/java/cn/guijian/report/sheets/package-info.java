@NullMarked
package cn.guijian.report.sheets;

import org.jspecify.annotations.NullMarked;
