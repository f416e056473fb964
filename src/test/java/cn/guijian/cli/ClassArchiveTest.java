package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.cli.ClassArchive.ArchiveMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ClassArchiveTest {
    @TempDir
    Path folder;

    @AfterEach
    void forgetLauncher() {
        System.clearProperty("guijian.archive");
    }

    @Test
    void onlyALauncherAsksForAnArchive() {
        assertThat(ClassArchive.ofLauncher()).isEmpty();
        System.setProperty("guijian.archive", "relative/guijian");
        assertThat(ClassArchive.ofLauncher()).isEmpty();
        System.setProperty("guijian.archive", folder.resolve("guijian").toString());
        assertThat(ClassArchive.ofLauncher()).contains(new ClassArchive(folder.resolve("guijian")));
    }

    @Test
    void isTriedOnceForOneJavaAndProgram() throws IOException {
        ClassArchive archive = new ClassArchive(folder.resolve("cache").resolve("guijian"));
        archive.makeIfMissing();
        Path key = folder.resolve("cache/guijian.key");
        FileTime before = FileTime.from(Instant.parse("2023-01-01T00:00:00Z"));
        Files.setLastModifiedTime(key, before);

        archive.makeIfMissing();
        assertThat(Files.getLastModifiedTime(key)).isEqualTo(before);
        Files.writeString(key, "another Java");
        archive.makeIfMissing();
        assertThat(Files.readString(key)).contains(System.getProperty("java.vm.version"));
    }

    @Test
    void unusableFolderStopsNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        new ClassArchive(file.resolve("cache").resolve("guijian")).makeIfMissing();
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "java/lang/Object id: 0, true",
        "@lambda-proxy cn/guijian/app/Batch apply, true",
        "@lambda-proxy cn/guijian/cli/Main convert ()Lpicocli/CommandLine$ITypeConverter;, false",
        "@lambda-proxy org/apache/poi/util/IOUtils run, false",
        "@lambda-form-invoker [SPECIES_RESOLVE] L, true"
    })
    void leavesOutLambdasOnWhichJavaCrashes(String line, boolean kept) {
        assertThat(ArchiveMaker.canBeArchived(line)).isEqualTo(kept);
    }
}
