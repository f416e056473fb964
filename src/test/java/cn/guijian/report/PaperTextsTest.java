package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One prefix for what papers say, every sentence once, and no printing that knows any. */
class PaperTextsTest {
    /** From so many letters on a text says something; below it is a word, which may well be a head here and a button there. */
    private static final int SENTENCE = 6;
    /** Looked up by the kind: of trouble, of which several are mended alike, of table, of change, whose parts change places. */
    private static final Pattern BY_KIND = Pattern.compile(
            ".*\\.remedy(\\..*|$)|rules\\.fault\\..*|inputs\\.limit\\..*|template\\.table\\..*|cases\\..*");

    private static final List<String> PRINTINGS = List.of(
            "src/main/java/cn/guijian/report/letter",
            "src/main/java/cn/guijian/report/page",
            "src/main/java/cn/guijian/report/summary",
            "src/main/java/cn/guijian/report/annotate",
            "src/main/jte/parts",
            "src/main/jte/screen",
            "src/main/jte/index.jte",
            "src/main/jte/warning-report.jte",
            "src/main/jte/unread-report.jte");
    private static final Pattern KEY = Pattern.compile("\"(paper\\.[a-z][A-Za-z0-9.\\-]*)\"");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]{2,}");

    private final Properties texts = texts();

    @Test
    void noSentenceStandsInTwoKeys() {
        Map<String, List<String>> byText = new TreeMap<>();
        texts.stringPropertyNames().stream()
                .filter(key -> !BY_KIND.matcher(key).matches())
                .forEach(key -> byText.computeIfAbsent(bare(texts.getProperty(key)), k -> new ArrayList<>())
                        .add(key));
        assertThat(byText.entrySet().stream()
                        .filter(e ->
                                e.getKey().length() >= SENTENCE && e.getValue().size() > 1))
                .isEmpty();
    }

    /** A text that another one holds whole would have to be changed twice. */
    @Test
    void noSentenceOfAPaperIsPartOfAnother() {
        List<String> papers = texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("paper."))
                .toList();
        Set<String> within = new HashSet<>();
        for (String key : papers) {
            String text = bare(texts.getProperty(key));
            for (String other : papers) {
                if (!other.equals(key)
                        && text.length() > 12
                        && bare(texts.getProperty(other)).contains(text)) {
                    within.add(key + " in " + other);
                }
            }
        }
        assertThat(within).isEmpty();
    }

    @Test
    void printingsKnowNoWordOfAPaper() throws IOException {
        for (String place : PRINTINGS) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String code = Files.readString(file).replaceAll("(?m)^\\s*(/?\\*|//).*$", "");
                    // The rule book is no paper; its heads are.
                    if (!file.toString().contains("book")) {
                        assertThat(KEY.matcher(code).find()).as(file.toString()).isFalse();
                    }
                    // Styles name fonts.
                    if (file.toString().endsWith(".jte") && !file.toString().endsWith("style.jte")) {
                        assertThat(CHINESE.matcher(code.replaceAll("\"[^\"]*\"", ""))
                                        .find())
                                .as(file.toString())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void everyKeyOfAPaperIsUsedAndEveryOneUsedIsThere() throws IOException {
        Set<String> named = new HashSet<>();
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
                all.append(Files.readString(file));
            }
        }
        Matcher keys = KEY.matcher(all);
        while (keys.find()) {
            named.add(keys.group(1));
        }
        Set<String> starts = named.stream()
                .filter(key -> key.endsWith(".") || key.endsWith("count") || key.endsWith("rate"))
                .collect(Collectors.toSet());
        assertThat(named.stream().filter(key -> !key.endsWith("."))).allMatch(Texts::has);
        assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("paper.")))
                .allMatch(key -> named.contains(key) || starts.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyLevelVerdictAndStatusHasItsText() {
        assertThat(Level.values()).allMatch(l -> Texts.has((l.isGrade() ? "paper.warned." : "paper.fault.") + l));
        assertThat(Arrays.stream(Status.values()).filter(s -> s != Status.UNREADABLE))
                .allMatch(s -> Texts.has("paper.status." + s));
        assertThat(List.of(
                        Verdict.NOT_REPORTED,
                        Verdict.IN_DOUBT,
                        Verdict.TO_VERIFY,
                        Verdict.NO_CASES,
                        Verdict.NOT_JUDGED))
                .allMatch(v -> Texts.has("paper.verdict." + v));
    }

    /** Without numbers, blanks and punctuation. */
    private static String bare(String text) {
        return text.replaceAll("\\{\\d\\}", "").replaceAll("[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}]", "");
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PaperTextsTest.class.getResourceAsStream("/cn/guijian/texts.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
