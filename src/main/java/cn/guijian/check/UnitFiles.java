package cn.guijian.check;

import cn.guijian.model.result.CheckResult;
import cn.guijian.report.ReportSet;
import cn.guijian.report.format.CopyFormat.NamedFile;
import cn.guijian.report.format.Originals;
import cn.guijian.report.letter.LetterTemplates;
import cn.guijian.report.letter.UnusableTemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The report files of one submission, made on demand and in memory: the same bytes as {@link CheckRun} writes. */
public final class UnitFiles {
    private final ReportSet formats;

    /** @param templates the folder with the bureau's templates; it need not exist */
    public UnitFiles(Path templates) {
        this.formats = ReportSet.all(LetterTemplates.in(templates, note -> {}));
    }

    /** A report file. */
    public record ReportFile(String name, byte[] content) {}

    /**
     * The file that {@code --format} calls by this word.
     *
     * @param original the workbook as it was submitted
     * @return empty where there is nothing to write, such as a copy of what could not be read
     * @throws TemplateException when a template can't be used
     * @throws IOException when a library could not write it
     */
    public Optional<ReportFile> of(String option, CheckResult result, byte[] original) throws IOException {
        Originals originals = input -> input.equals(result.input()) ? Optional.of(original.clone()) : Optional.empty();
        try {
            return formats.ofUnit(option, result, originals).map(UnitFiles::file);
        } catch (UnusableTemplateException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ReportFile file(NamedFile file) {
        return new ReportFile(file.name(), file.content());
    }
}
