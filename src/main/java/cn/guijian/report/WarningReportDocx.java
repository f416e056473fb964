package cn.guijian.report;

import cn.guijian.model.result.CheckResult;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.report.letter.LetterContent;
import cn.guijian.report.letter.LetterTemplates;
import java.io.IOException;

/** The warning report (预警报告) as the draft of an official letter, made from a template that the bureau may restyle. */
public final class WarningReportDocx implements UnitFormat {
    private final LetterTemplates templates;

    public WarningReportDocx(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String option() {
        return "docx";
    }

    @Override
    public String fileName() {
        return "warning-report.docx";
    }

    @Override
    public byte[] render(CheckResult result) throws IOException {
        return templates.write(fileName(), LetterContent.of(result));
    }
}
