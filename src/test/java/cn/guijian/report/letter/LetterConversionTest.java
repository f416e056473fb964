package cn.guijian.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.Office;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the letters and loses nothing; where it is not installed the test says that it was skipped. */
class LetterConversionTest {
    @TempDir
    private Path folder;

    @Test
    void officeReadsTheLetterToAUnit() throws IOException, InterruptedException {
        byte[] letter =
                LetterTemplates.bundled().write("warning-report.docx", LetterContent.of(LetterSamples.troubled()));
        assertThat(converted(letter)).contains("规划指标报表退回修改的通知", "四、工作要求", "需年终评定", "恢复模板中的公式", "说明：");
    }

    @Test
    void officeReadsTheCircular() throws IOException, InterruptedException {
        byte[] letter = LetterTemplates.bundled().write("city-report.docx", LetterContent.of(CitySamples.quarter()));
        assertThat(converted(letter)).contains("指标进展情况的通报", "四、工作要求", "附件4", "无法读取");
    }

    @Test
    void takesATemplateThatAnotherProgramSaved() throws IOException, InterruptedException {
        byte[] saved = convert(TemplateDocx.of("warning-report"), "docx:MS Word 2007 XML");
        Path reports = Files.createDirectories(folder.resolve("report"));
        Files.write(reports.resolve("warning-report.docx"), saved);
        List<String> notes = new ArrayList<>();
        byte[] letter = LetterTemplates.in(folder, notes::add)
                .write("warning-report.docx", LetterContent.of(LetterSamples.troubled()));
        assertThat(notes).isEmpty();
        assertThat(Word.open(letter).lines())
                .isEqualTo(Word.open(LetterTemplates.bundled()
                                .write("warning-report.docx", LetterContent.of(LetterSamples.troubled())))
                        .lines());
    }

    private String converted(byte[] letter) throws IOException, InterruptedException {
        return new String(convert(letter, "txt:Text (encoded):UTF8"), StandardCharsets.UTF_8);
    }

    private byte[] convert(byte[] document, String to) throws IOException, InterruptedException {
        return Office.convert(folder, "letter.docx", document, to);
    }
}
