package cn.guijian.report;

import cn.guijian.model.rules.RuleComparison;
import cn.guijian.report.summary.ComparisonWorkbook;
import java.io.IOException;

/** {@code comparison.xlsx}: what a change of the rules turns, as a workbook to filter and to hand round. */
public final class ComparisonXlsx {
    private ComparisonXlsx() {}

    /** The bytes of the file. */
    public static byte[] of(RuleComparison comparison) throws IOException {
        return ComparisonWorkbook.of(comparison);
    }
}
