package cn.guijian.engine.facts;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of targets and tasks that are in force from the plan's first day on. */
public final class TestRows {
    private TestRows() {}

    public static Target target(String code, Comparator comparator, String value, Mode mode, @Nullable String base) {
        return new Target(
                code,
                Optional.of(new Target.Bound(comparator, new BigDecimal(value))),
                Optional.ofNullable(base).map(BigDecimal::new),
                mode,
                LocalDate.of(2021, 1, 1),
                Optional.empty(),
                "文件",
                code + "条款",
                "");
    }

    public static Allocation allocation(String code, ReportingUnit unit, String target, @Nullable String base) {
        return new Allocation(
                code,
                unit.code(),
                Optional.ofNullable(base).map(BigDecimal::new),
                new BigDecimal(target),
                LocalDate.of(2021, 1, 1),
                Optional.empty(),
                "");
    }
}
