/**
 * Turns a workbook into a {@link cn.guijian.model.form.Submission}: records what a cell holds, never judges. May know model
 * and catalog.
 *
 * <p>Four steps, each a room: {@code read} turns the bytes into a raw grid ({@link cn.guijian.intake.grid.RawWorkbook}),
 * {@code cover} finds whose it is, {@code form} finds the tables in it and {@code number} says how what is stored is seen.
 * Whatever a file holds ends in an {@link cn.guijian.model.form.Intake}; {@link cn.guijian.intake.grid.Refused} carries a
 * refusal from where it is noticed to {@link cn.guijian.intake.SubmissionReader} and never leaves intake.
 */
@NullMarked
package cn.guijian.intake;

import org.jspecify.annotations.NullMarked;
