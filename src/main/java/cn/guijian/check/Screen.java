package cn.guijian.check;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.page.CityPage;
import cn.guijian.report.page.Pages;
import cn.guijian.report.page.QuarterScreen;
import cn.guijian.report.page.UnitPage;
import java.util.function.Function;

/** What the local page shows of results, as pieces of HTML in which every text is escaped. */
public final class Screen {
    private Screen() {}

    /** A checked workbook: conclusions, findings by their cause with a picture of the cells, indicators, coverage. */
    public static String check(PreCheck.Checked checked) {
        return Pages.html("screen/check.jte", UnitPage.of(checked.result(), checked.pictures()));
    }

    /**
     * A quarter: who reported, the city, the matrix.
     *
     * @param filter which part of the matrix is shown
     * @param linkOf the address of a result's own page
     */
    public static String quarter(QuarterResult quarter, QuarterFilter filter, Function<CheckResult, String> linkOf) {
        return Pages.html(
                "screen/quarter.jte",
                new QuarterScreen(CityPage.of(quarter, linkOf), CityPage.of(filter.apply(quarter), linkOf)));
    }

    /** The style sheet of these pieces. */
    public static String style() {
        return Pages.html("screen/style.jte", "").replace("<style>", "").replace("</style>", "");
    }
}
