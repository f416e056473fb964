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
import cn.guijian.report.summary.SummarySheet.Heads;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One indicator: all units in a table and a chart, and where there are earlier quarters its course. */
final class IndicatorPage {
    private static final int HEADS = 2;
    private static final int COLUMN = 12;
    private static final Columns COLUMNS =
            Columns.of("who value required target progress verdict", 16, 13, 14, 13, 14, 14);
    /** From here on the reason runs to the last column. */
    private static final int REASON = COLUMNS.limits().size();

    private static final int LEAST = REASON + 3;

    private final IndicatorSheet indicator;

    IndicatorPage(IndicatorSheet indicator) {
        this.indicator = indicator;
    }

    List<Integer> limits() {
        List<Integer> limits = new ArrayList<>(COLUMNS.limits());
        int columns = Math.max(
                LEAST,
                indicator.course().isEmpty() ? 0 : indicator.course().heads().size() + 1);
        limits.addAll(Collections.nCopies(columns - REASON, COLUMN));
        return limits;
    }

    void write(SummarySheet sheet) {
        for (int column = 0; column < sheet.columns(); column++) {
            sheet.widen(column, limits().get(column));
        }
        sheet.title(0, indicator.units().caption());
        sheet.paragraph(1, indicator.units().note(), Look.NOTE);
        COLUMNS.heads(sheet, HEADS);
        sheet.span(HEADS, REASON, Head.NOTE.name(), Look.HEAD);
        int row = HEADS + 1;
        List<Table.Group> groups = indicator.units().groups();
        for (Table.Group group : groups) {
            // The city below the units and outside of the chart: a sum would dwarf its parts.
            row = rows(sheet, row, group.rows(), group == groups.get(0) ? Look.TEXT : Look.HEAD);
        }
        int next = new Charts(sheet, indicator).draw(row, HEADS);
        sheet.finish(new Heads(HEADS, 1, 1), next - 1);
    }

    private static int rows(SummarySheet sheet, int first, List<Row> rows, Look look) {
        for (int i = 0; i < rows.size(); i++) {
            sheet.span(first + i, REASON, rows.get(i).word(Head.VERDICT).reason(), Look.TEXT);
        }
        return COLUMNS.rows(sheet, first, rows, look);
    }

    /** Writes the table of the quarters and returns the next free row. */
    static int course(SummarySheet sheet, int first, Table course) {
        if (course.isEmpty()) {
            return first;
        }
        sheet.paragraph(first, course.caption(), Look.HEADING);
        Columns columns = Columns.of("period", COLUMN).with(course.heads(), COLUMN);
        columns.heads(sheet, first + 1);
        return columns.rows(sheet, first + 2, course.rows(), Look.TEXT);
    }

    /** The charts below an indicator's table: the units of this quarter, and beside it the quarters. */
    private static final class Charts {
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
                    new Titles(
                            text(title, indicator.code() + " " + indicator.name()),
                            categories.name(),
                            indicator.unit()),
                    rows);
        }

        private List<BigDecimal> known(Head head) {
            return units.stream()
                    .flatMap(row -> row.figures(head).figure().stream())
                    .map(Figure::value)
                    .toList();
        }

        /**
         * How a series is drawn.
         *
         * @param colour RGB in hexadecimal
         * @param dashed so that a line shows through that lies below
         * @param marker so that lines differ in print too
         */
        private record Stroke(String colour, boolean dashed, Marker marker) {
            private static final int POINT_SIZE = 6;
            private static final int MARK_SIZE = 16;
            private static final List<String> COLOURS = List.of(
                    "5B9BD5", "ED7D31", "70AD47", "7F7F7F", "FFC000", "4472C4", "9E480E", "636363", "997300", "255E91");
            private static final List<Marker> MARKERS = List.of(
                    Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND, Marker.X, Marker.STAR, Marker.PLUS);

            /** The n-th line of a trend. */
            static Stroke ofTrend(int number) {
                return new Stroke(
                        COLOURS.get(number % COLOURS.size()),
                        number >= COLOURS.size(),
                        MARKERS.get(number % MARKERS.size()));
            }

            /** Points with a line through them. */
            Chart.Look joined() {
                return new Chart.Look(colour, true, dashed, marker, POINT_SIZE);
            }

            /** Points alone. */
            Chart.Look alone() {
                return new Chart.Look(colour, false, dashed, marker, marker == Marker.DASH ? MARK_SIZE : POINT_SIZE);
            }
        }
    }
}
