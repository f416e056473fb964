/**
 * Bytes of whatever kind to the raw grid: the kinds are told apart ({@link cn.guijian.intake.read.FileKind}), packages
 * and old binary workbooks are read. Knows grid and number; POI stays in here.
 */
@NullMarked
package cn.guijian.intake.read;

import org.jspecify.annotations.NullMarked;
