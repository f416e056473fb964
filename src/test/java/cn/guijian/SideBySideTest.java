package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Test classes run side by side in one process, so what one of them does to the process must not reach the others. */
class SideBySideTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern CHANGES_THE_PROCESS = Pattern.compile(
            "\\b(System\\.(set(Property|Properties|Out|Err|In)|clearProperty)|(Locale|TimeZone)\\.setDefault)\\(");
    private static final Pattern SAYS_SO = Pattern.compile("^@(Isolated|ResourceLock)\\(", Pattern.MULTILINE);

    @Test
    void whoChangesTheProcessRunsAloneOrHoldsALock() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> changing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> CHANGES_THE_PROCESS.matcher(text(file)).find())
                    .toList();
            assertThat(changing)
                    .isNotEmpty()
                    .allMatch(file -> SAYS_SO.matcher(text(file)).find());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
