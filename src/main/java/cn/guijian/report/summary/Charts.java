package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Target.Bound;
import cn.guijian.report.summary.ChartFrame.Box;
import cn.guijian.report.summary.ChartFrame.Titles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;

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
    private final Indicator indicator;
    private final Trend trend;

    Charts(SummarySheet sheet, Indicator indicator, Trend trend) {
        this.sheet = sheet;
        this.indicator = indicator;
        this.trend = trend;
    }

    /**
     * Draws what there is to draw, and writes the table of the trend below.
     *
     * @param row the first free row
     * @param heads the row with the heads of the units' table, whose rows follow it
     * @return the next free row
     */
    int draw(int row, int heads, List<Optional<IndicatorResult>> units) {
        boolean values =
                units.stream().anyMatch(u -> u.flatMap(IndicatorResult::value).isPresent());
        boolean past = !trend.isEmpty() && trend.lines().size() <= MOST_LINES;
        if (!values && !past) {
            return trend.write(sheet, row);
        }
        int first = row + 1;
        int bottom = first + ROWS;
        if (values) {
            units(new Box(0, first, past ? MIDDLE : sheet.columns(), bottom), heads, units);
        }
        int next = trend.write(sheet, bottom + 1);
        if (past) {
            trend(new Box(values ? MIDDLE : 0, first, sheet.columns(), bottom), bottom + 2);
        }
        return next;
    }

    private void units(Box box, int heads, List<Optional<IndicatorResult>> units) {
        ChartFrame frame = new ChartFrame(
                sheet.sheet(),
                box,
                new Titles(
                        text("summary.chart.units", indicator.code(), indicator.name()),
                        text("summary.head.unit"),
                        indicator.planUnit()));
        if (units.stream()
                .flatMap(u -> u.flatMap(IndicatorResult::value).stream())
                .allMatch(v -> v.signum() >= 0)) {
            frame.startAtZero();
        }
        ChartSeries series = new ChartSeries(sheet.sheet(), frame, heads, units.size());
        series.bars(VALUE, "5B9BD5");
        ask(series, REQUIRED, new Stroke("ED7D31", false, MarkerStyle.DASH), units, IndicatorResult::required);
        ask(
                series,
                TARGET,
                new Stroke("548235", true, MarkerStyle.DIAMOND),
                units,
                r -> r.bound().map(Bound::value));
        series.plot();
    }

    /** What is asked of all alike is a line; where each has its own share a line between them would say nothing. */
    private static void ask(
            ChartSeries series,
            int column,
            Stroke stroke,
            List<Optional<IndicatorResult>> units,
            Function<IndicatorResult, Optional<BigDecimal>> asked) {
        List<BigDecimal> known =
                units.stream().flatMap(u -> u.flatMap(asked).stream()).toList();
        if (known.isEmpty()) {
            return;
        }
        boolean alike = known.size() > 1 && known.stream().allMatch(v -> v.compareTo(known.get(0)) == 0);
        if (alike) {
            series.line(column, stroke);
        } else {
            series.marks(column, stroke);
        }
    }

    private void trend(Box box, int heads) {
        ChartFrame frame = new ChartFrame(
                sheet.sheet(),
                box,
                new Titles(
                        text("summary.chart.trend", indicator.code(), indicator.name()),
                        text("summary.head.period"),
                        indicator.planUnit()));
        ChartSeries series =
                new ChartSeries(sheet.sheet(), frame, heads, trend.periods().size());
        boolean city = trend.hasCity();
        for (int i = 0; i < trend.lines().size(); i++) {
            if (trend.lines().get(i).city() == city
                    && !trend.lines().get(i).values().isEmpty()) {
                series.line(i + 1, Stroke.ofTrend(i));
            }
        }
        series.plot();
    }
}
