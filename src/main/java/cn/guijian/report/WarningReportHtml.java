package cn.guijian.report;

import cn.guijian.model.result.CheckResult;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.report.page.Pages;
import cn.guijian.report.page.UnitPage;

/** The warning report (预警报告) as one page that opens offline and prints on A4. */
public final class WarningReportHtml implements UnitFormat {
    static final String FILE_NAME = "warning-report.html";

    @Override
    public String option() {
        return "html";
    }

    @Override
    public String fileName() {
        return FILE_NAME;
    }

    @Override
    public byte[] render(CheckResult result) {
        UnitPage page = UnitPage.of(result);
        return Pages.render(page.template(), page);
    }
}
