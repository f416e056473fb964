package cn.guijian.report;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.page.CityPage;
import cn.guijian.report.page.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The quarter at a glance: who reported, and the matrix of units and indicators, linked to the reports. */
public final class IndexHtml implements QuarterFormat {
    @Override
    public String option() {
        return "html";
    }

    @Override
    public String fileName() {
        return "index.html";
    }

    @Override
    public boolean closes() {
        return true;
    }

    @Override
    public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) {
        return Pages.render("index.jte", CityPage.of(quarter, folderOf.andThen(IndexHtml::link)));
    }

    private static String link(String folder) {
        return URLEncoder.encode(folder, StandardCharsets.UTF_8).replace("+", "%20") + "/"
                + WarningReportHtml.FILE_NAME;
    }
}
