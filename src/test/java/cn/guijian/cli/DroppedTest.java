package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.check.RunOutcome;
import cn.guijian.cli.CheckCommand.WrittenPage;
import cn.guijian.cli.Main.Dropped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedTest {
    @TempDir
    private Path folder;

    @Test
    void aDroppedWorkbookIsCheckedAndItsReportLiesBesideIt() throws IOException {
        String file = Files.createFile(folder.resolve("洛南县 报表.xlsx")).toString();
        assertThat(Dropped.asCommand(file))
                .containsExactly(
                        "check", "--open", "--out", folder.resolve("reports").toString(), file);
    }

    @Test
    void commandsOptionsAndMissingFilesAreLeftAlone() throws IOException {
        String file = Files.createFile(folder.resolve("a.xlsx")).toString();
        String missing = folder.resolve("b.xlsx").toString();
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("check", file),
                List.of("--help"),
                List.of("rules"),
                List.of(file, missing))) {
            assertThat(Dropped.asCommand(words.toArray(String[]::new))).containsExactlyElementsOf(words);
        }
    }

    @Test
    void oneWorkbookOpensItsReportSeveralTheOverviewAndAnUnreadableOneItsCauses() throws IOException {
        assertThat(opened(Checks.SAMPLES.resolve("2023Q4/luonan.xlsx")))
                .hasValueSatisfying(page -> assertThat(page).endsWithRaw(Path.of("611021-洛南县", "warning-report.html")));
        assertThat(opened(Checks.SAMPLES.resolve("2023Q4/luonan.xlsx"), Checks.SAMPLES.resolve("2023Q4/danfeng.xlsx")))
                .hasValueSatisfying(page -> assertThat(page).endsWithRaw(Path.of("2023Q4", "index.html")));
        Path broken = Files.writeString(folder.resolve("坏.xlsx"), "no workbook");
        assertThat(opened(broken)).hasValueSatisfying(page -> assertThat(page).hasFileName("warning-report.html"));
    }

    private Optional<Path> opened(Path... workbooks) throws IOException {
        Path out = folder.resolve("reports-" + workbooks.length + workbooks[0].getFileName());
        RunOutcome outcome = Checks.run(Checks.ruleset(Checks.RULES), out, Set.of("html"), workbooks);
        return WrittenPage.of(outcome, out);
    }
}
