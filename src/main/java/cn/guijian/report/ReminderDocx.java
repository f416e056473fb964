package cn.guijian.report;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.format.SilentFormat;
import cn.guijian.report.letter.LetterContent;
import cn.guijian.report.letter.LetterTemplates;
import java.io.IOException;

/** The reminder (催报通知) to a unit that sent nothing, made from a template that the bureau may restyle. */
public final class ReminderDocx implements SilentFormat {
    static final String FILE_NAME = "reminder.docx";

    private final LetterTemplates templates;

    public ReminderDocx(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String option() {
        return "docx";
    }

    @Override
    public String fileName() {
        return FILE_NAME;
    }

    @Override
    public byte[] render(QuarterResult quarter, ReportingUnit silent) throws IOException {
        return templates.write(fileName(), LetterContent.of(quarter, silent));
    }
}
