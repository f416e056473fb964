@NullMarked
package cn.guijian.report.letter;

import org.jspecify.annotations.NullMarked;
