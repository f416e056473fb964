/** Writes what was found, one class per format, and the blank template. May know model and catalog; never calls the engine. */
@NullMarked
package cn.guijian.report;

import org.jspecify.annotations.NullMarked;
