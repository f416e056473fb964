package cn.guijian.report;

import cn.guijian.model.CheckResult;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.SheetExcerpt;
import cn.guijian.report.page.CityPage;
import cn.guijian.report.page.QuarterScreen;
import cn.guijian.report.page.UnitPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Parts of the reports for the local page: the same words, tables and colours, without a page around them and with no
 * style of their own. Every text in them is escaped.
 */
public final class ScreenParts {
    private ScreenParts() {}

    /** A checked workbook with pictures of its cells, by the finding's id and the indicator's code. */
    public static String check(CheckResult result, Map<String, List<SheetExcerpt>> pictures) {
        return text("screen/check.jte", UnitPage.of(result, pictures));
    }

    /**
     * A quarter: who reported, the city, the matrix.
     *
     * @param part the quarter with only what the matrix is to show
     * @param linkOf the address of a result's own page
     */
    public static String quarter(QuarterResult quarter, QuarterResult part, Function<CheckResult, String> linkOf) {
        return text("screen/quarter.jte", new QuarterScreen(CityPage.of(quarter, linkOf), CityPage.of(part, linkOf)));
    }

    /** The style sheet of these parts. */
    public static String style() {
        String whole = text("screen/style.jte", "");
        return whole.replace("<style>", "").replace("</style>", "");
    }

    private static String text(String template, Object page) {
        return new String(Pages.render(template, page), StandardCharsets.UTF_8);
    }
}
