/**
 * The raw grid that every kind of file is read into, what reading one may cost ({@link cn.guijian.intake.grid.Budget})
 * and how it is refused ({@link cn.guijian.intake.grid.Refused}). Knows model, number, and of office only what counts the cost.
 */
@NullMarked
package cn.guijian.intake.grid;

import org.jspecify.annotations.NullMarked;
