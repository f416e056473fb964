package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY =
            Pattern.compile("(?:Texts\\.)?\\btext\\(\\s*\"([a-z][a-zA-Z0-9.-]*\\.[a-zA-Z0-9.-]+)\"\\s*[,)]");

    private static List<String> keys() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/jte")))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> KEY.matcher(read(file)).results().map(m -> m.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        assertThat(keys()).hasSizeGreaterThan(50).allMatch(key -> key.matches(".*\\.(md|drl|csv)") || Texts.has(key));
    }

    @Test
    void everyFaultOfTheRulesHasAText() throws IOException {
        Pattern fault = Pattern.compile("\\.at\\([^\"]*?\"([a-z-]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cn/guijian/language"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .flatMap(file -> fault.matcher(read(file)).results().map(m -> "rules.fault." + m.group(1))))
                    .hasSizeGreaterThan(30)
                    .allMatch(key ->
                            Texts.has(key) || key.equals("rules.fault.missing-") || key.equals("rules.fault.rule"));
        }
    }

    @Test
    void fillsNumbersPlainAndNeverGrouped() {
        assertThat(Texts.text("cli.rules.tested", "a{b}.xlsx", new BigDecimal("1E+4")))
                .isEqualTo("运行例子 a{b}.xlsx 个，不符 10000 处。");
    }
}
