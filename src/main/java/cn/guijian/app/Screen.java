package cn.guijian.app;

import cn.guijian.model.CheckResult;
import cn.guijian.model.QuarterResult;
import cn.guijian.report.ScreenParts;
import java.util.function.Function;

/** What the local page shows of results, as pieces of HTML in which every text is escaped. */
public final class Screen {
    private Screen() {}

    /** A checked workbook: conclusions, findings by their cause with a picture of the cells, indicators, coverage. */
    public static String check(PreCheck.Checked checked) {
        return ScreenParts.check(checked.result(), checked.pictures());
    }

    /**
     * A quarter: who reported, the city, the matrix.
     *
     * @param filter which part of the matrix is shown
     * @param linkOf the address of a result's own page
     */
    public static String quarter(QuarterResult quarter, QuarterFilter filter, Function<CheckResult, String> linkOf) {
        return ScreenParts.quarter(quarter, filter.apply(quarter), linkOf);
    }

    /** The style sheet of these pieces. */
    public static String style() {
        return ScreenParts.style();
    }
}
