package cn.guijian.report;

import cn.guijian.model.CheckResult;
import cn.guijian.report.view.WarningPage;

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
        WarningPage page = WarningPage.of(result);
        return Pages.render(page.unreadable() ? "unread-report.jte" : "warning-report.jte", page);
    }
}
