package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a check begins, and whatever is remembered of earlier ones, its files are the same; processes are in the bench. */
class WaysOfStartingTest {
    private static final Path WORKBOOK = Checks.SAMPLES.resolve("2023Q4/luonan.xlsx");

    @TempDir
    Path folder;

    @Test
    void everyWayGivesTheSameFiles() throws IOException {
        SortedMap<String, byte[]> anew = files("anew", "check", WORKBOOK, "--no-cache");
        assertThat(anew).hasSizeGreaterThan(5);
        Checks.assertSame(files("first", "check", WORKBOOK), anew);
        Checks.assertSame(files("again", "check", WORKBOOK), anew);
        Checks.assertSame(files("named", "check", WORKBOOK, "--rules", "rules"), anew);
        Checks.assertSame(files("equals", "检查", WORKBOOK, "--rules=rules"), anew);
        Checks.assertSame(files("alone", "检查", WORKBOOK, "--threads", "1"), anew);
    }

    private SortedMap<String, byte[]> files(String name, Object... words) throws IOException {
        Object[] all = java.util.Arrays.copyOf(words, words.length + 4);
        all[words.length] = "--out";
        all[words.length + 1] = folder.resolve(name);
        all[words.length + 2] = "--fail-on";
        all[words.length + 3] = "never";
        assertThat(Run.of(all).exit()).isZero();
        return Checks.contents(folder.resolve(name));
    }
}
