/**
 * Reads the tables of {@code rules/} into the model's {@link cn.guijian.model.plan.Catalog} and refuses bad data with
 * file:row:column. All faults are collected, so that a policy officer mends a table in one go. May know model.
 */
@NullMarked
package cn.guijian.catalog;

import org.jspecify.annotations.NullMarked;
