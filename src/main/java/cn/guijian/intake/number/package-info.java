/**
 * How numbers, dates and texts of a cell are seen: formats with their sections, what is drawn, what a person meant to
 * type. Knows model only.
 */
@NullMarked
package cn.guijian.intake.number;

import org.jspecify.annotations.NullMarked;
