package cn.guijian.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks that the spans of rows that follow each other neither overlap nor leave a gap, an open end being taken over, and
 * that all start from the same base: a line bends where a target changes, what it started from is past.
 */
final class SpanChecks {
    private final TableFaults faults;
    private final Map<String, List<Span>> spans = new TreeMap<>();

    SpanChecks(TableFaults faults) {
        this.faults = faults;
    }

    private record Span(TableRow row, LocalDate from, Optional<LocalDate> until, Optional<BigDecimal> base) {}

    /** Adds a row; rows of the same subject are held against each other. */
    void add(String subject, TableRow row, LocalDate from, Optional<LocalDate> until, Optional<BigDecimal> base) {
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            faults.add(row.cell(Headers.UNTIL), FaultType.DATE_REVERSED, from);
        }
        spans.computeIfAbsent(subject, key -> new ArrayList<>()).add(new Span(row, from, until, base));
    }

    void check() {
        spans.forEach((subject, rows) -> {
            rows.sort(Comparator.comparing(Span::from));
            for (int i = 1; i < rows.size(); i++) {
                check(subject, rows.get(i - 1), rows.get(i));
            }
            checkBases(subject, rows);
        });
    }

    private void check(String subject, Span earlier, Span later) {
        if (earlier.until().isEmpty() || earlier.from().equals(later.from())) {
            return;
        }
        LocalDate last = earlier.until().get();
        if (last.isBefore(earlier.from()) || later.from().equals(last.plusDays(1))) {
            return;
        }
        faults.add(
                later.row().cell(Headers.FROM),
                later.from().isAfter(last) ? FaultType.SPAN_GAP : FaultType.SPAN_OVERLAP,
                earlier.row().line(),
                last,
                subject);
    }

    /** Rows without a base say nothing of it. */
    private void checkBases(String subject, List<Span> rows) {
        List<Span> based = rows.stream().filter(row -> row.base().isPresent()).toList();
        for (Span later : based) {
            Span first = based.get(0);
            if (first.base().orElseThrow().compareTo(later.base().orElseThrow()) != 0) {
                faults.add(
                        later.row().cell(Headers.BASE),
                        FaultType.BASE_CHANGED,
                        first.row().line(),
                        first.base().orElseThrow().toPlainString(),
                        subject);
            }
        }
    }
}
