/**
 * Made-up submissions: a consistent five-year series for every unit, workbooks filled with it, and faults to plant in
 * them. For tests and for {@code sample-submissions}; deterministic, no clock, no random source.
 */
@NullMarked
package cn.guijian.samples;

import org.jspecify.annotations.NullMarked;
