package cn.guijian.model.plan;

import cn.guijian.model.Period;
import java.time.LocalDate;

/**
 * One row of {@code rules/calendar.csv}.
 *
 * @param cutoff last day the statistics cover (统计截止日)
 * @param due last day to hand in (截止日期)
 * @param rectifyBy last day to answer a warning (整改期限)
 */
public record Deadline(Period period, LocalDate cutoff, LocalDate due, LocalDate rectifyBy) {}
