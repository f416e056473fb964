package cn.guijian.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One point of an indicator's trend, in the plan's unit.
 *
 * @param required what was required by the end of that period
 */
public record PastValue(Period period, BigDecimal value, Optional<BigDecimal> required) {}
