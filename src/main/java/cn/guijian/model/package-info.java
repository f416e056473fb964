/**
 * The immutable words of the trade: units, periods, indicators, targets, submissions, findings, results. Knows only
 * the JDK; nothing here reads a file, fires a rule or writes a report.
 */
@NullMarked
package cn.guijian.model;

import org.jspecify.annotations.NullMarked;
