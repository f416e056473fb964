package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Figure;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.IndicatorSheet;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.sheets.Chart;
import cn.guijian.report.sheets.Chart.Box;
import cn.guijian.report.sheets.Chart.Marker;
import cn.guijian.report.sheets.Chart.Rows;
import cn.guijian.report.sheets.Chart.Titles;
import java.math.BigDecimal;
import java.util.List;

/** The charts below an indicator's table: the units of this quarter, and beside it the quarters. */
final class Charts {
    private static final int ROWS = 18;
    private static final int MIDDLE = 5;
    private static final int VALUE = 1;
    private static final int REQUIRED = 2;
    private static final int TARGET = 3;
    /** More lines can't be told apart. */
    private static final int MOST_LINES = 12;

    private final SummarySheet sheet;
    private final IndicatorSheet indicator;
    private final List<Row> units;

    Charts(SummarySheet sheet, IndicatorSheet indicator) {
        this.sheet = sheet;
        this.indicator = indicator;
        this.units = indicator.units().isEmpty()
                ? List.of()
                : indicator.units().groups().get(0).rows();
    }

    /**
     * Draws what there is to draw, and writes the table of the quarters below.
     *
     * @param row the first free row
     * @param heads the row with the heads of the units' table, whose rows follow it
     * @return the next free row
     */
    int draw(int row, int heads) {
        Table course = indicator.course();
        boolean values = !known(Head.VALUE).isEmpty();
        boolean past = !course.isEmpty() && course.heads().size() <= MOST_LINES;
        if (!values && !past) {
            return IndicatorPage.course(sheet, row, course);
        }
        int first = row + 1;
        int bottom = first + ROWS;
        if (values) {
            units(new Box(0, first, past ? MIDDLE : sheet.columns(), bottom), heads);
        }
        int next = IndicatorPage.course(sheet, bottom + 1, course);
        if (past) {
            course(new Box(values ? MIDDLE : 0, first, sheet.columns(), bottom), bottom + 2);
        }
        return next;
    }

    private void units(Box box, int heads) {
        Chart chart = chart(box, "print.chart.units", Head.WHO, new Rows(heads, units.size()));
        if (known(Head.VALUE).stream().allMatch(v -> v.signum() >= 0)) {
            chart.startAtZero();
        }
        chart.bars(VALUE, "5B9BD5");
        ask(chart, REQUIRED, new Stroke("ED7D31", false, Marker.DASH), known(Head.REQUIRED));
        ask(chart, TARGET, new Stroke("548235", true, Marker.DIAMOND), known(Head.TARGET));
        sheet.sheet().draw(chart);
    }

    /** What is asked of all alike is a line; where each has its own share a line between them would say nothing. */
    private static void ask(Chart chart, int column, Stroke stroke, List<BigDecimal> known) {
        if (known.isEmpty()) {
            return;
        }
        boolean alike = known.size() > 1 && known.stream().allMatch(v -> v.compareTo(known.get(0)) == 0);
        if (alike) {
            chart.line(column, stroke.joined());
        } else {
            chart.line(column, stroke.alone());
        }
    }

    /** The line of the city where it has one, else those of the units. */
    private void course(Box box, int heads) {
        Table course = indicator.course();
        Chart chart = chart(
                box,
                "print.chart.course",
                Head.PERIOD,
                new Rows(heads, course.rows().size()));
        boolean city = points(Head.CITY) > 1 || points(Head.CITY_REQUIRED) > 1;
        for (int i = 0; i < course.heads().size(); i++) {
            Head head = course.heads().get(i);
            if (head.isOfUnit() != city && points(head) > 0) {
                chart.line(i + 1, Stroke.ofTrend(i).joined());
            }
        }
        sheet.sheet().draw(chart);
    }

    private long points(Head head) {
        return indicator.course().rows().stream()
                .filter(row -> row.figures(head).figure().isPresent())
                .count();
    }

    private Chart chart(Box box, String title, Head categories, Rows rows) {
        return new Chart(
                box,
                new Titles(text(title, indicator.code() + " " + indicator.name()), categories.name(), indicator.unit()),
                rows);
    }

    private List<BigDecimal> known(Head head) {
        return units.stream()
                .flatMap(row -> row.figures(head).figure().stream())
                .map(Figure::value)
                .toList();
    }
}
