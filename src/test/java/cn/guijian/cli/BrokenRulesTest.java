package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.samples.Golden;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to break a rules folder gives exactly one message, at the right place, that says how to mend it. */
class BrokenRulesTest {
    private static final Path LISTING = Path.of("target", "broken-rules.txt");
    private static final int AT_LEAST = 40;

    private record Shown(BrokenFolder folder, int exit, String text, List<String> heads) {}

    @Test
    void everyBrokenFolderGivesExactlyOneMessage(@TempDir Path parent) throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (BrokenFolder folder : BrokenFolder.all()) {
            Path here = parent.resolve(String.valueOf(shown.size()));
            shown.add(check(folder, here));
        }
        list(shown);
        if (Golden.isWriting()) {
            write(shown);
        }
        assertThat(shown).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        for (Shown each : shown) {
            assertThat(each.heads())
                    .as(each.folder().name())
                    .containsExactly(each.folder().expected());
            boolean error = each.heads().get(0).startsWith("错误");
            assertThat(each.exit()).as(each.folder().name()).isEqualTo(error ? ExitCode.MUST_FIX : ExitCode.CLEAN);
            assertThat(each.text()).as(each.folder().name()).containsPattern("\n    [^\n]*(可能|可用|用|写|改|按|关|把|删|补|每个)");
        }
    }

    private static Shown check(BrokenFolder folder, Path parent) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text, true);
        int exit = Main.run(
                printer,
                printer,
                "rules",
                "check",
                "--rules",
                folder.make(parent).toString());
        String shown = text.toString().replace(parent.toString(), "").replace("\r\n", "\n");
        List<String> heads = shown.lines()
                .filter(line -> line.startsWith("错误 ") || line.startsWith("提醒 "))
                .toList();
        return new Shown(folder, exit, shown, heads);
    }

    /** For people to read and to quote from. */
    private static void list(List<Shown> shown) throws IOException {
        StringBuilder text = new StringBuilder();
        shown.forEach(each -> text.append("## ")
                .append(each.folder().name())
                .append('\n')
                .append(each.text())
                .append('\n'));
        Files.createDirectories(LISTING.getParent());
        Files.writeString(LISTING, text);
    }

    private static void write(List<Shown> shown) throws IOException {
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(BrokenFolder.TABLE)) {
            writer.writeRecord("名称", "文件", "做法", "原文", "改为", "期望");
            for (Shown each : shown) {
                BrokenFolder f = each.folder();
                writer.writeRecord(f.name(), f.file(), f.way(), f.from(), f.to(), String.join(" | ", each.heads()));
            }
        }
    }
}
