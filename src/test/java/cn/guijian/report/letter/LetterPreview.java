package cn.guijian.report.letter;

import cn.guijian.model.result.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the sample letters to a folder, to look at them: {@code java … LetterPreview OUT TEMPLATES}. */
final class LetterPreview {
    private LetterPreview() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        LetterTemplates templates = LetterTemplates.in(Path.of(arguments[1]), System.out::println);
        Files.createDirectories(out);
        write(templates, out.resolve("troubled.docx"), LetterSamples.troubled());
        write(
                templates,
                out.resolve("many.docx"),
                LetterSamples.with(LetterSamples.unit("商南县"), LetterFindings.many(75)));
        write(templates, out.resolve("warned.docx"), LetterSamples.warned(LetterSamples.unit("洛南县")));
        write(templates, out.resolve("questioned.docx"), LetterSamples.questioned(LetterSamples.unit("洛南县")));
        write(templates, out.resolve("hinted.docx"), LetterSamples.hinted(LetterSamples.unit("洛南县")));
        write(templates, out.resolve("clean.docx"), LetterSamples.clean(LetterSamples.unit("高新区")));
        write(templates, out.resolve("returned.docx"), LetterSamples.returned(LetterSamples.unit("市本级")));
        write(templates, out.resolve("unread.docx"), LetterSamples.unread(Optional.empty(), "a/报表（最终版）.xlsx"));
        Files.write(
                out.resolve("reminder.docx"),
                templates.write("reminder.docx", LetterContent.of(CitySamples.quarter(), LetterSamples.unit("柞水县"))));
        Files.write(
                out.resolve("city.docx"), templates.write("city-report.docx", LetterContent.of(CitySamples.quarter())));
        Files.write(
                out.resolve("city-bare.docx"),
                templates.write("city-report.docx", LetterContent.of(CitySamples.withoutCity())));
        Files.write(
                out.resolve("city-empty.docx"),
                templates.write("city-report.docx", LetterContent.of(CitySamples.empty())));
    }

    private static void write(LetterTemplates templates, Path file, CheckResult result) throws IOException {
        Files.write(file, templates.write("warning-report.docx", LetterContent.of(result)));
    }
}
