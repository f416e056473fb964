package cn.guijian.report;

import cn.guijian.model.CheckResult;
import cn.guijian.model.QuarterResult;
import cn.guijian.report.summary.SummaryWorkbook;
import java.io.IOException;
import java.util.function.Function;

/** {@code summary.xlsx}: the quarter as a workbook to filter, to print and to go on reckoning with. */
public final class SummaryXlsx implements QuarterFormat {
    @Override
    public String option() {
        return "xlsx";
    }

    @Override
    public String fileName() {
        return "summary.xlsx";
    }

    @Override
    public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) throws IOException {
        return SummaryWorkbook.of(quarter);
    }
}
