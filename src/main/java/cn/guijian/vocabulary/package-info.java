/** The facts that rules see, in Chinese, in one file. May know the JDK. */
@NullMarked
package cn.guijian.vocabulary;

import org.jspecify.annotations.NullMarked;
