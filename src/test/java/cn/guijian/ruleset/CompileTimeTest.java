package cn.guijian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.files.OwnFolder;
import cn.guijian.ruleset.RulesFolder.CompileTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompileTimeTest {
    @TempDir
    private Path folder;

    private CompileTime time() {
        return new CompileTime(Optional.of(new OwnFolder(folder.resolve("own"))));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "999, 1", "1000, 2", "12345, 13", "86400000, 999"})
    void theNextTimeIsExpectedToTakeAsLong(long millis, int seconds) {
        time().keep(Duration.ofMillis(millis));
        assertThat(time().expected()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "99999", "1\n"})
    void whatIsNoNumberOfSecondsIsAsIfNothingWereKept(String kept) throws IOException {
        time().keep(Duration.ZERO);
        Files.writeString(folder.resolve("own").resolve(CompileTime.FILE), kept);
        assertThat(time().expected()).isEqualTo(CompileTime.FIRST);
    }

    @Test
    void withoutAPlaceItIsAGuess() throws IOException {
        CompileTime nowhere = new CompileTime(Optional.empty());
        nowhere.keep(Duration.ofSeconds(3));
        assertThat(nowhere.expected()).isEqualTo(CompileTime.FIRST);
        Path file = Files.createFile(folder.resolve("file"));
        CompileTime unwritable = new CompileTime(Optional.of(new OwnFolder(file)));
        unwritable.keep(Duration.ofSeconds(3));
        assertThat(unwritable.expected()).isEqualTo(CompileTime.FIRST);
    }
}
