/** Whose file it is and of which period: covers, and what else names the unit. Knows model, catalog, grid and number. */
@NullMarked
package cn.guijian.intake.cover;

import org.jspecify.annotations.NullMarked;
