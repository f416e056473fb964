/** Measures how fast the program is, as ratios within one run. See src/docs/performance.md. */
@NullMarked
package cn.guijian.bench;

import org.jspecify.annotations.NullMarked;
