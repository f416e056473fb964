/**
 * The form in the raw grid: tables by their headers, rows by their codes, cells with their values and what is to be told
 * about them. Knows model, catalog, grid and number.
 */
@NullMarked
package cn.guijian.intake.form;

import org.jspecify.annotations.NullMarked;
