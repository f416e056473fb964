package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.number.WrittenNumber;
import cn.guijian.intake.read.WorkbookReader.FileKind;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IntakeTextsTest {
    private static final Pattern REFUSAL =
            Pattern.compile("Refused\\.(unreadable|damaged|tooLarge)\\(\\s*\"([a-z0-9.]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyTroubleHasAMessage(Trouble.Type type) {
        assertThat(Texts.has("intake.trouble." + type.rule())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyMendHasAName(WrittenNumber.Mend mend) {
        assertThat(Texts.has(mend.key())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfFileHasCauseAndRemedy(FileKind kind) {
        assertThat(List.of("intake.cause." + kind.key(), "intake.remedy." + kind.key()))
                .allMatch(Texts::has);
    }

    @Test
    void everyRefusalHasItsTexts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cn/guijian/intake"))) {
            List<String> keys = files.filter(Files::isRegularFile)
                    .flatMap(file -> REFUSAL.matcher(read(file)).results().flatMap(IntakeTextsTest::keys))
                    .toList();
            assertThat(keys).hasSizeGreaterThan(60).allMatch(Texts::has);
        }
    }

    private static Stream<String> keys(MatchResult refusal) {
        String key = refusal.group(2);
        return switch (refusal.group(1)) {
            case "unreadable" -> Stream.of("intake.cause." + key, "intake.remedy." + key);
            case "damaged" -> Stream.of("intake.damage." + key);
            default -> Stream.of("intake.limit." + key, "intake.limit." + key + ".value");
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
