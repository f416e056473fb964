@NullMarked
package cn.guijian.report.view;

import org.jspecify.annotations.NullMarked;
