package cn.guijian.catalog;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the order of dates in {@code calendar.csv} and that it holds every quarter of the plan. */
final class CalendarChecks {
    private final Entries<Deadline> calendar;
    private final Optional<Plan> plan;
    private final Faults faults;

    CalendarChecks(Entries<Deadline> calendar, Optional<Plan> plan, Faults faults) {
        this.calendar = calendar;
        this.plan = plan;
        this.faults = faults;
    }

    void check() {
        calendar.forEach(this::checkDates);
        plan.filter(span -> calendar.readable()).ifPresent(this::checkComplete);
    }

    private void checkDates(Row row, Deadline deadline) {
        Period period = deadline.period();
        if (deadline.cutoff().isBefore(period.firstDay()) || deadline.cutoff().isAfter(period.lastDay())) {
            faults.add(
                    row.cell(Headers.CUTOFF),
                    FaultType.CUTOFF_OUTSIDE,
                    period.code(),
                    period.firstDay(),
                    period.lastDay());
        }
        if (deadline.due().isBefore(deadline.cutoff())) {
            faults.add(row.cell(Headers.DUE), FaultType.DEADLINE_ORDER, Headers.CUTOFF, deadline.cutoff());
        }
        if (deadline.rectifyBy().isBefore(deadline.due())) {
            faults.add(row.cell(Headers.RECTIFY_BY), FaultType.DEADLINE_ORDER, Headers.DUE, deadline.due());
        }
    }

    private void checkComplete(Plan span) {
        List<String> written = calendar.all().stream()
                .map(entry -> entry.row().text(Headers.PERIOD))
                .toList();
        String missing = Stream.iterate(span.first(), period -> period.plus(1))
                .limit(span.quarters())
                .map(Period::code)
                .filter(code -> !written.contains(code))
                .collect(Collectors.joining("、"));
        // A row whose period is misspelt has its own fault; the gap would only repeat it.
        if (!missing.isEmpty()
                && written.stream().allMatch(code -> Period.parse(code).isPresent())) {
            String file = PlanTables.CALENDAR.fileName();
            faults.addWhole(file, FaultType.CALENDAR_GAP, file, missing);
        }
    }
}
