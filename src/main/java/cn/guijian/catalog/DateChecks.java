package cn.guijian.catalog;

import java.time.LocalDate;
import java.util.Optional;

/** Checks the span of time for which a row is in force. */
final class DateChecks {
    private DateChecks() {}

    static void range(Row row, LocalDate from, Optional<LocalDate> until, Faults faults) {
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            faults.add(row.cell(Headers.UNTIL), FaultType.DATE_REVERSED, from);
        }
    }
}
