/**
 * Turns a workbook into a {@link cn.guijian.model.Submission}: records what a cell holds, never judges. May know model
 * and catalog; POI stays in here.
 *
 * <p>Three layers: the bytes are told apart ({@link cn.guijian.intake.FileKind}), read into a raw grid
 * ({@link cn.guijian.intake.RawWorkbook}) and the form is found in the grid ({@link cn.guijian.intake.FormReader}).
 * Whatever a file holds ends in an {@link cn.guijian.model.Intake}; {@link cn.guijian.intake.Refused} carries a refusal
 * from where it is noticed to {@link cn.guijian.intake.SubmissionReader} and never leaves this package.
 */
@NullMarked
package cn.guijian.intake;

import org.jspecify.annotations.NullMarked;
