package cn.guijian.report;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.letter.LetterContent;
import cn.guijian.report.letter.LetterTemplates;
import java.io.IOException;
import java.util.function.Function;

/** The city's circular (通报) on a quarter, made from a template that the bureau may restyle. */
public final class CityReportDocx implements QuarterFormat {
    private final LetterTemplates templates;

    public CityReportDocx(LetterTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String option() {
        return "docx";
    }

    @Override
    public String fileName() {
        return "city-report.docx";
    }

    /** Nobody speaks to all units who has seen the workbooks of one. */
    @Override
    public boolean isFor(QuarterResult quarter) {
        return quarter.assessed();
    }

    @Override
    public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) throws IOException {
        return templates.write(fileName(), LetterContent.of(quarter));
    }
}
