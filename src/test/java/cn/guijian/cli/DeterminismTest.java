package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.check.Checks;
import cn.guijian.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same input gives the same bytes, wherever, in whatever order. */
@Isolated("changes the locale and the time zone of the process")
@Timeout(300)
class DeterminismTest {
    private static final Path QUARTER = Checks.SAMPLES.resolve("2023Q4");

    @TempDir
    private Path folder;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Map<String, String> reports = QuarterRun.reports();
    private final Map<String, String> templates = QuarterRun.templates();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void inAnyLocaleAndTimeZone() {
        List<String> tags =
                List.of("tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE", "zh-CN", "hi-IN");
        List<String> zones = List.of(
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "Asia/Shanghai",
                "Asia/Kathmandu",
                "America/St_Johns",
                "UTC");
        for (int i = 0; i < tags.size(); i++) {
            Locale.setDefault(Locale.forLanguageTag(tags.get(i)));
            TimeZone.setDefault(TimeZone.getTimeZone(zones.get(i)));
            Path out = folder.resolve("locale" + i);

            Program.run("check", QUARTER, "--out", out);
            assertSame(tags.get(i), Program.files(out), reports);

            Path forms = folder.resolve("templates" + i);
            Program.run("template", "--period", "2024Q1", "--out", forms);
            assertSame(tags.get(i), Program.files(forms), templates);
        }
    }

    @Test
    void inAProcessThatStartedThere() throws IOException, InterruptedException {
        Path console = folder.resolve("console");
        Path out = folder.resolve("arabic");
        Process process = Program.start(
                console,
                List.of(
                        "-Duser.language=ar",
                        "-Duser.country=SA",
                        "-Duser.extensions=u-nu-arab",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-6"),
                "check",
                QUARTER,
                "--out",
                out);
        Run run = Program.ended(process, console);

        assertThat(run.out()).contains("2023年第四季度规划指标审核总览");
        assertSame("arabic", Program.files(out), reports);
    }

    @Test
    void inAnyOrderOfFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(QUARTER)) {
            list.filter(f -> f.toString().endsWith(".xlsx")).sorted().forEach(files::add);
        }
        Map<String, String> sorted = check(files, folder.resolve("sorted"));
        Random random = Search.random("order of files");
        for (int i = 0; i < Search.times(2, 20); i++) {
            Collections.shuffle(files, random);
            assertThat(check(files, folder.resolve("shuffled" + i)))
                    .as(Search.at(files))
                    .isEqualTo(sorted);
        }
    }

    private static Map<String, String> check(List<Path> files, Path out) {
        List<Object> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(files);
        arguments.addAll(List.of("--out", out));
        Program.run(arguments.toArray());
        return Program.files(out);
    }

    private static void assertSame(String where, Map<String, String> files, Map<String, String> expected) {
        assertThat(files.keySet()).as(where).isEqualTo(expected.keySet());
        files.forEach((name, content) -> assertThat(content.equals(expected.get(name)))
                .as(where + " " + name)
                .isTrue());
    }
}
