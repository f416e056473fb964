package cn.guijian.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.web.LocalPage;
import cn.guijian.web.Served;
import cn.guijian.web.Visitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {
    private static final Pattern NUMBER = Pattern.compile("编号 ([A-Z0-9]{8})");

    private final StringWriter written = new StringWriter();
    private final FaultLog log = new FaultLog(Served.DAY, new PrintWriter(written));

    private static RuntimeException fault(String said) {
        return new IllegalStateException("洛南县 " + said, new NumberFormatException("13991234567"));
    }

    @Test
    void writesWhereAndWhatButNotWhatWasSaid() {
        String number = log.write("POST /check", fault("4.3"));
        assertThat(number).matches("[A-Z2-9]{8}");
        assertThat(written.toString())
                .startsWith("2024-01-20 09:00:00 程序错误，编号 " + number + "（POST /check）：")
                .contains(
                        "java.lang.IllegalStateException",
                        "\tat cn.guijian.web.queue.FaultLogTest.fault(FaultLogTest.java:",
                        "Caused by: java.lang.NumberFormatException")
                .doesNotContain("洛南", "4.3", "1399");
    }

    @Test
    void namesTheFilesThatCouldNotBeReadOrWritten() {
        log.write("GET /rules", new NoSuchFileException("rules/targets.csv", null, "gone"));
        assertThat(written.toString()).contains("NoSuchFileException: rules/targets.csv: gone");
    }

    @Test
    void writesTheSameFaultWholeOnce() {
        String first = "";
        for (int i = 0; i < 1000; i++) {
            String number = log.write("POST /check", fault("again"));
            first = first.isEmpty() ? number : first;
        }
        assertThat(written.toString().split("\tat cn.guijian.web.queue.FaultLogTest.fault"))
                .hasSize(2);
        assertThat(written.toString()).contains("与编号 " + first + " 相同");
    }

    @Test
    void endlessRecursionFillsNoDisk() {
        StackTraceElement again = new StackTraceElement("cn.guijian.Endless", "again", "Endless.java", 1);
        StackOverflowError endless = new StackOverflowError();
        endless.setStackTrace(Collections.nCopies(1024, again).toArray(StackTraceElement[]::new));
        log.write("GET /", endless);
        assertThat(written.toString().lines()).hasSizeBetween(90, 120);
    }

    @Test
    void thePageShowsTheNumberThatStandsInTheLog(@TempDir Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (LocalPage page = Served.start(
                Served.settings("127.0.0.1", Served.fewRules(folder), Optional.of(data), false),
                new PrintWriter(written))) {
            Files.delete(data);
            Visitor.Answer answer = new Visitor(URI.create(page.address())).get("/quarter");
            assertThat(answer.status()).isEqualTo(500);
            Matcher number = NUMBER.matcher(answer.body());
            assertThat(number.find()).as(answer.body()).isTrue();
            assertThat(answer.body()).doesNotContain("Exception");
            assertThat(written.toString())
                    .contains("编号 " + number.group(1) + "（GET /quarter）", "NoSuchFileException", "QuarterPages");
        }
    }
}
