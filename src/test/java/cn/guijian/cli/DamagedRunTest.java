package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.check.Checks;
import cn.guijian.cli.Program.Run;
import cn.guijian.damage.Damage;
import cn.guijian.damage.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over folders of damaged workbooks, with every report. How many, and from which seed: {@link Search}. */
@Timeout(3600)
class DamagedRunTest {
    private static final int RUNS = Search.times(2, 50);
    private static final List<String> UNITS = List.of(
            "danfeng", "gaoxin", "luonan", "shangnan", "shangzhou", "shanyang", "shibenji", "zhashui", "zhenan");
    private static final Pattern INTERNAL = Pattern.compile("Exception|StackOverflow|\\bat [a-z]+\\.|cn\\.guijian\\.");

    @TempDir
    private Path folder;

    @Test
    void endsWithACodeOfTheContractAndAReportForEachFile() throws IOException {
        Random random = Search.random("damaged runs");
        for (int i = 0; i < RUNS; i++) {
            Path in = Files.createDirectory(folder.resolve("in" + i));
            for (String unit : UNITS) {
                Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
                byte[] bytes = random.nextInt(3) == 0
                        ? Files.readAllBytes(Checks.SAMPLES.resolve("2023Q4").resolve(unit + ".xlsx"))
                        : damage.of(Workbooks.sample(unit + ".xlsx"), random);
                Files.write(in.resolve(unit + ".xlsx"), bytes);
            }
            Path out = folder.resolve("out" + i);

            Run run = Program.run("check", in, "--out", out);

            assertThat(run.exit()).as(Search.at(i) + run.out() + run.err()).isIn(0, 2, 3);
            assertThat(run.err()).isEmpty();
            assertClean(run.out());
            Map<String, String> files = Program.files(out);
            assertThat(files).isNotEmpty();
            files.forEach((name, content) -> {
                if (name.endsWith(".html") || name.endsWith(".json")) {
                    assertClean(new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                }
                if (name.endsWith(".html")) {
                    assertThat(content).as(name).doesNotContain("<script>alert");
                }
            });
        }
    }

    private static void assertClean(String text) {
        assertThat(INTERNAL.matcher(text).results().map(r -> text.substring(Math.max(0, r.start() - 80), r.end())))
                .isEmpty();
    }
}
