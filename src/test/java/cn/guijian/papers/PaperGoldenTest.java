package cn.guijian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.RunOutcome;
import cn.guijian.cli.Console;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.samples.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word of every paper of the samples, as printed: a changed sentence is a changed line in the repository. The JSON
 * is held byte by byte, through its hashes.
 */
class PaperGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "papers");

    private final SampleRun run = SampleRun.shared();
    private final String rules =
            run.quarters().get(0).results().get(0).provenance().rulesSha256();

    @Test
    void unitsAreTold() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            for (String folder : run.folders(quarter).toList()) {
                String name = folder.replaceFirst(".*/", "").replaceFirst("-\\p{IsHan}+$", "");
                check(quarter, name, ofUnit(folder));
            }
        }
    }

    @Test
    void theCityIsTold() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            check(quarter, "city", ofCity(quarter));
        }
    }

    @Test
    void theConsoleTellsAll() throws IOException {
        List<String> lines = new ArrayList<>(Console.lines(run.outcome()));
        for (QuarterResult quarter : run.quarters()) {
            for (CheckResult result : quarter.results()) {
                RunOutcome alone = run.alone(quarter, result);
                lines.add("== " + result.input().file());
                lines.addAll(Console.lines(alone));
            }
        }
        Golden.checkLines(FOLDER.resolve("console.txt"), plain(lines));
    }

    @Test
    void jsonIsTheSameByteByByte() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : run.files().entrySet()) {
            if (file.getKey().endsWith(".json")) {
                String json = new String(file.getValue(), StandardCharsets.UTF_8).replace(rules, "rules");
                hashes.add(sha256(json) + " " + file.getKey());
            }
        }
        Golden.checkLines(FOLDER.resolve("json.txt"), hashes);
    }

    @Test
    void nothingElseIsKept() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            long papers = run.quarters().stream().flatMap(run::folders).count();
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize((int) papers + run.quarters().size() + 2);
        }
    }

    private List<String> ofUnit(String folder) throws IOException {
        Optional<byte[]> reminder = run.find(folder, "reminder.docx");
        if (reminder.isPresent()) {
            return Stream.concat(Stream.of("== reminder.docx"), WordReader.read(reminder.get()).all().stream())
                    .toList();
        }
        List<String> lines = new ArrayList<>(List.of("== warning-report.docx"));
        lines.addAll(WordReader.read(run.file(folder, "warning-report.docx")).all());
        lines.add("== warning-report.html");
        lines.addAll(PageReader.read(run.text(folder, "warning-report.html")).all());
        Optional<byte[]> copy = run.find(folder, "annotated.xlsx");
        if (copy.isPresent()) {
            lines.add("== annotated.xlsx");
            lines.addAll(ExcelReader.read(copy.get()).values().iterator().next().all());
            lines.addAll(ExcelReader.comments(copy.get()));
        }
        return lines;
    }

    private List<String> ofCity(QuarterResult quarter) throws IOException {
        String folder = quarter.period().code();
        List<String> lines = new ArrayList<>(List.of("== city-report.docx"));
        lines.addAll(WordReader.read(run.file(folder, "city-report.docx")).all());
        lines.add("== operator-notes.md");
        lines.addAll(run.text(folder, "operator-notes.md").lines().toList());
        lines.add("== index.html");
        // What the cells of the matrix open to stands in the units' papers.
        lines.addAll(
                PageReader.read(run.text(folder, "index.html").replaceAll("(?s)<div class=\"panels\">.*?</div>", ""))
                        .all());
        new TreeMap<>(ExcelReader.read(run.file(folder, "summary.xlsx"))).forEach((sheet, printed) -> {
            lines.add("== summary.xlsx " + sheet);
            lines.addAll(printed.all());
        });
        return lines;
    }

    private void check(QuarterResult quarter, String name, List<String> lines) throws IOException {
        Golden.checkLines(FOLDER.resolve(quarter.period().code()).resolve(name + ".txt"), plain(lines));
    }

    /** Without what changes with every edit of a rule and every folder. */
    private List<String> plain(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace(rules, "规则").replace(rules.substring(0, 8), "规则"))
                .map(line -> line.replaceAll("/\\S*/papers\\d+", "reports"))
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
