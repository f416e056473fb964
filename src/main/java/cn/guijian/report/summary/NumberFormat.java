package cn.guijian.report.summary;

import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Figure;

/** The number formats that show figures exactly as the other printings write them. */
final class NumberFormat {
    private NumberFormat() {}

    /** As many decimals as are printed; what stands in front of the figure stands there too. */
    static String of(Figures figures, Figure figure) {
        int point = figure.digits().indexOf('.');
        int places = point < 0 ? 0 : figure.digits().length() - point - 1;
        String before = figures.name() + figure.before();
        return (before.isEmpty() ? "" : '"' + before + '"')
                + (places == 0 ? "#,##0" : "#,##0." + "0".repeat(places))
                + (figure.percent() ? "%" : "");
    }

    /** Whether a spreadsheet's number can hold it. */
    static boolean holds(Figure figure) {
        return figure.digits().indexOf('E') < 0
                && Double.isFinite(figure.value().doubleValue());
    }
}
