/** The main job: checks one workbook, a quarter, a year, and writes the reports. May know everything but explain, workbench and the two faces. */
@NullMarked
package cn.guijian.check;

import org.jspecify.annotations.NullMarked;
