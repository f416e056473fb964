/** Turns a workbook into a {@link cn.guijian.model.Submission}: records what a cell holds, never judges. May know model and catalog; POI stays in here. */
@NullMarked
package cn.guijian.intake;

import org.jspecify.annotations.NullMarked;
