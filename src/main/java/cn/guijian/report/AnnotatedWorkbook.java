package cn.guijian.report;

import cn.guijian.model.result.CheckResult;
import cn.guijian.report.annotate.AnnotatedCopy;
import cn.guijian.report.format.CopyFormat;
import cn.guijian.report.format.Originals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The county's own workbook with every finding marked at its cell, and the list of them in front. */
public final class AnnotatedWorkbook implements CopyFormat {
    @Override
    public String option() {
        return "xlsx";
    }

    @Override
    public String fileName() {
        return "annotated.xlsx";
    }

    @Override
    public List<String> fileNames() {
        return AnnotatedCopy.FILE_NAMES;
    }

    @Override
    public Optional<NamedFile> render(CheckResult result, Originals originals) throws IOException {
        if (result.status() == CheckResult.Status.UNREADABLE) {
            return Optional.empty();
        }
        AnnotatedCopy copy = AnnotatedCopy.of(result, originals.read(result.input()));
        return Optional.of(new NamedFile(copy.fileName(), copy.content()));
    }
}
