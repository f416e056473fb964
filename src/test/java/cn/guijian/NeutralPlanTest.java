package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages and cases of the general rules speak of one plan, of no city and field, that lies in {@code
 * src/test/plans/neutral}: of its codes and names, and of no other.
 */
class NeutralPlanTest {
    private static final Path RULES = Path.of("rules");
    private static final Path INDICATORS = Path.of("src/test/plans/neutral/indicators.csv");
    /** What stands as a bad example on purpose. */
    private static final List<String> WRONG = List.of("R0011-code-unknown/doc.md", "R0025-name-of-another/doc.md");

    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d_!$])(?!R0|Q\\d)[A-Z]{1,3}\\d{2,3}(?![\\w])");
    private static final Pattern IN_A_ROW =
            Pattern.compile("\\| \\**([A-Z]\\d{2})\\** \\| \\**([^|*（]+?)(?:（[^|]*）)?\\** \\|");
    private static final Pattern IN_A_FACT = Pattern.compile("指标=([A-Z]\\d{2}), (?:[^(;]*, )?名称=([^,)]+)");
    private static final Pattern HEADED = Pattern.compile("\\| 代码 \\| (?:指标)?名称 \\|");

    @Test
    void onlyItsCodesAreNamed() throws IOException {
        Map<String, String> names = names();
        List<String> unknown = new ArrayList<>();
        for (Path file : texts()) {
            CODE.matcher(text(file))
                    .results()
                    .map(found -> found.group())
                    .filter(code -> !names.containsKey(code))
                    .forEach(code -> unknown.add(file + " " + code));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCodeStandsBesideItsOwnName() throws IOException {
        Map<String, String> names = names();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path file : texts()) {
            String text = text(file);
            boolean page = file.toString().endsWith(".md");
            if (page && !HEADED.matcher(text).find()) {
                continue;
            }
            Matcher pair = (page ? IN_A_ROW : IN_A_FACT).matcher(text);
            while (pair.find()) {
                seen++;
                if (!Objects.equals(names.get(pair.group(1)), pair.group(2).strip())) {
                    wrong.add(file + " " + pair.group());
                }
            }
        }
        assertThat(seen).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> names() throws IOException {
        String text = Files.readString(INDICATORS).replace("\uFEFF", "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().collect(Collectors.toMap(row -> row.getField("代码"), row -> row.getField("名称")));
        }
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(RULES, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().getFileName().toString().matches("R\\d{4}-.*"))
                    .filter(file -> file.toString().matches(".*(doc\\.md|cases\\.csv)"))
                    .filter(file -> WRONG.stream().noneMatch(file::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
