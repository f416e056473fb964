package cn.guijian.oracle;

import java.math.BigDecimal;

/**
 * What is asked of one unit, in the plan's unit: the plan's own row, or the unit's allocation put in its place.
 *
 * @param base the 2020 value, or null
 * @param mode the 考核方式
 */
record Goal(String comparator, BigDecimal target, BigDecimal base, String mode) {}
