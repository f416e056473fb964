package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final long LONG_MILLIS = 20_000;
    private static final long SHORT_MILLIS = 1_000;
    private static final String HALF_WRITTEN = "ru";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
    private final StringWriter printed = new StringWriter();
    private Thread watching = new Thread();

    @BeforeEach
    void watch() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("R0203"));
        Files.writeString(folder.resolve("R0203/rule.drl"), "rule");
        Watch watch = new Watch(folder, new PrintWriter(printed, true), Clock.systemUTC());
        watching = new Thread(() -> {
            try {
                watch.run(this::once);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        watching.start();
        assertThat(again(LONG_MILLIS)).isTrue();
        for (int i = 0; i < SHORT_MILLIS && !printed.toString().contains("Ctrl-C"); i++) {
            Thread.sleep(10);
        }
    }

    /** What a run finds lies in the file alone, so that no thread needs to ask the other one. */
    private int once() throws IOException {
        Path rule = folder.resolve("R0203/rule.drl");
        String text = Files.readString(rule);
        runs.add(text);
        if (text.equals(HALF_WRITTEN)) {
            throw new IOException("half written");
        }
        return text.equals("rule") ? ExitCode.CLEAN : ExitCode.MUST_FIX;
    }

    @AfterEach
    void end() throws InterruptedException {
        watching.interrupt();
        watching.join(LONG_MILLIS);
        assertThat(watching.isAlive()).isFalse();
    }

    private boolean again(long millis) throws InterruptedException {
        return runs.poll(millis, TimeUnit.MILLISECONDS) != null;
    }

    @Test
    void aSaveInPlaceRunsItOnceMore() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("R0203/rule.drl"), "rule 1");
        Files.writeString(folder.resolve("R0203/rule.drl"), "rule 2");
        assertThat(again(LONG_MILLIS)).isTrue();
        assertThat(again(SHORT_MILLIS)).isFalse();
        assertThat(printed.toString())
                .containsSubsequence("通过（退出码 0）", "Ctrl-C", "R0203/rule.drl 有改动", "未通过（退出码 2）")
                .containsPattern("\\d\\d:\\d\\d:\\d\\d　");
    }

    @Test
    void aFileThatIsMovedOverTheOldOneIsASaveToo() throws IOException, InterruptedException {
        Path beside = Files.writeString(folder.resolve("R0203/.rule.drl.swp"), "rule 1");
        assertThat(again(SHORT_MILLIS)).isFalse();
        Files.move(beside, folder.resolve("R0203/rule.drl"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(again(LONG_MILLIS)).isTrue();
    }

    @Test
    void aNewFolderIsWatchedWithWhatIsWrittenIntoIt() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("R0215/deeper"));
        assertThat(again(LONG_MILLIS)).isTrue();
        Files.writeString(folder.resolve("R0215/deeper/rule.drl"), "rule");
        assertThat(again(LONG_MILLIS)).isTrue();
        Files.delete(folder.resolve("R0215/deeper/rule.drl"));
        assertThat(again(LONG_MILLIS)).isTrue();
    }

    @Test
    void aRunThatBreaksDoesNotEndTheWatch() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("R0203/rule.drl"), HALF_WRITTEN);
        assertThat(again(LONG_MILLIS)).isTrue();
        assertThat(again(SHORT_MILLIS)).isFalse();
        Files.writeString(folder.resolve("R0203/rule.drl"), "rule");
        assertThat(again(LONG_MILLIS)).isTrue();
        assertThat(printed.toString()).contains("没能做完", "可能：");
    }
}
