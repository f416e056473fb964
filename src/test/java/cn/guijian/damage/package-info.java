/** Workbooks damaged by chance, seeded, thousands of times: whatever comes of one, its check ends with an outcome. */
@NullMarked
package cn.guijian.damage;

import org.jspecify.annotations.NullMarked;
