/** What all office documents share: zips without a clock, texts that they can hold. */
@NullMarked
package cn.guijian.report.office;

import org.jspecify.annotations.NullMarked;
