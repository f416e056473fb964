package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator over the quarters, this one the last: the city and what was required of it, then each unit.
 *
 * @param periods oldest first; empty without any earlier quarter
 */
record Trend(Indicator indicator, List<Period> periods, List<Line> lines) {
    private static final int MOST_QUARTERS = 20;

    /** The values of one column by period. */
    record Line(String name, boolean city, Map<Period, BigDecimal> values) {
        Line {
            values = Map.copyOf(values);
        }
    }

    static Trend of(Indicator indicator, Board board) {
        List<Line> lines = new ArrayList<>();
        board.city(indicator).ifPresent(c -> lines.addAll(city(c, board.period())));
        for (ReportingUnit unit : board.units(indicator)) {
            board.result(unit, indicator).ifPresent(r -> lines.add(unit(unit, r, board.period())));
        }
        List<Period> all = lines.stream()
                .flatMap(l -> l.values.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        boolean past = all.stream().anyMatch(p -> !p.equals(board.period()));
        return past
                ? new Trend(indicator, all.subList(Math.max(0, all.size() - MOST_QUARTERS), all.size()), lines)
                : new Trend(indicator, List.of(), List.of());
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }

    /** Whether there is a line of the city to draw. */
    boolean hasCity() {
        return lines.stream().anyMatch(l -> l.city && l.values.size() > 1);
    }

    int columns() {
        return isEmpty() ? 0 : lines.size() + 1;
    }

    /** Writes the table and returns the next free row. */
    int write(SummarySheet sheet, int first) {
        if (isEmpty()) {
            return first;
        }
        sheet.paragraph(first, text("summary.trend", indicator.planUnit()), Look.HEADING);
        List<String> heads = new ArrayList<>(SummarySheet.named("period"));
        lines.forEach(line -> heads.add(line.name));
        sheet.heads(first + 1, heads);
        int row = first + 2;
        for (Period period : periods) {
            sheet.text(row, 0, period.code(), Look.CENTER);
            for (int i = 0; i < lines.size(); i++) {
                Optional<BigDecimal> value =
                        Optional.ofNullable(lines.get(i).values.get(period));
                sheet.figure(row, i + 1, value.map(v -> Figure.of(indicator, v)));
            }
            row++;
        }
        return row;
    }

    private static List<Line> city(CityIndicator city, Period now) {
        return List.of(
                new Line(text("summary.city"), true, values(city.history(), city.value(), now)),
                new Line(text("summary.city.required"), true, required(city, now)));
    }

    private static Line unit(ReportingUnit unit, IndicatorResult result, Period now) {
        return new Line(unit.name(), false, values(result.history(), result.value(), now));
    }

    private static Map<Period, BigDecimal> values(List<PastValue> history, Optional<BigDecimal> value, Period now) {
        Map<Period, BigDecimal> values = new HashMap<>();
        history.forEach(past -> values.put(past.period(), past.value()));
        value.ifPresent(v -> values.put(now, v));
        return values;
    }

    private static Map<Period, BigDecimal> required(CityIndicator city, Period now) {
        Map<Period, BigDecimal> values = new HashMap<>();
        city.history().forEach(past -> past.required().ifPresent(r -> values.put(past.period(), r)));
        city.required().ifPresent(r -> values.put(now, r));
        return values;
    }
}
