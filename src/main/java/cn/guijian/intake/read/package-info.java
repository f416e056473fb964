/**
 * Bytes of whatever kind to the raw grid: the kinds are told apart ({@link cn.guijian.intake.read.WorkbookReader.FileKind}), packages
 * and old binary workbooks are read. Knows grid, number, office and POI's binary reader.
 */
@NullMarked
package cn.guijian.intake.read;

import org.jspecify.annotations.NullMarked;
