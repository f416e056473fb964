package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What is general says nothing of the first plan: no word of its place, field and years, no code of its indicators. The
 * files that still do stand in {@code src/test/resources/particulars.csv}, each with why; that list only gets shorter.
 */
class ParticularsTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/particulars.csv");
    private static final Pattern PARTICULAR =
            Pattern.compile("商洛|失业|仲裁|参保|人社|十四五|2021|(?<![\\p{L}\\d_])[ZWB]\\d{2}(?![\\w])");
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(java|properties|jte|csv|js|css|json|html|md|drl|txt|xml)");
    private static final Pattern RULE = Pattern.compile("R\\d{4}-.*");

    @Test
    void onlyListedFilesNameThem() throws IOException {
        assertThat(particular()).isEqualTo(exceptions());
    }

    @Test
    void everyExceptionHasItsReason() throws IOException {
        assertThat(lines()).allMatch(line -> line.matches("[^,]+,.+"));
    }

    private static Set<String> particular() throws IOException {
        try (Stream<Path> program = Files.walk(Path.of("src/main"));
                Stream<Path> rules = Files.walk(Path.of("rules"));
                Stream<Path> templates = Files.walk(Path.of("templates/report"))) {
            return Stream.of(
                            program.filter(file -> TEXT.matcher(file.toString()).matches())
                                    .filter(file -> !file.toString().contains("licenses")),
                            rules.filter(file -> file.getNameCount() > 2
                                    && RULE.matcher(file.getName(1).toString()).matches()),
                            templates)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .filter(file -> PARTICULAR.matcher(text(file)).find())
                    .map(file -> file.toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            if (!file.toString().endsWith(".docx")) {
                return Files.readString(file);
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry document = zip.getEntry("word/document.xml");
                return new String(zip.getInputStream(document).readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("<[^>]*>", " ");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> exceptions() throws IOException {
        return lines().stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(EXCEPTIONS).stream().skip(1).toList();
    }
}
