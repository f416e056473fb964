package cn.guijian.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks that the spans of rows that follow each other neither overlap nor leave a gap; an open end is taken over. */
final class SpanChecks {
    private final Faults faults;
    private final Map<String, List<Span>> spans = new TreeMap<>();

    SpanChecks(Faults faults) {
        this.faults = faults;
    }

    private record Span(Row row, LocalDate from, Optional<LocalDate> until) {}

    /** Adds a row; rows of the same subject are held against each other. */
    void add(String subject, Row row, LocalDate from, Optional<LocalDate> until) {
        spans.computeIfAbsent(subject, key -> new ArrayList<>()).add(new Span(row, from, until));
    }

    void check() {
        spans.forEach((subject, rows) -> {
            rows.sort(Comparator.comparing(Span::from));
            for (int i = 1; i < rows.size(); i++) {
                check(subject, rows.get(i - 1), rows.get(i));
            }
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
}
