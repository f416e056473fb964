package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.cli.Program.Run;
import cn.guijian.model.Period;
import cn.guijian.model.Printable;
import cn.guijian.model.plan.Column;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Rules;
import cn.guijian.samples.SampleWorkbook;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of files and texts of cells that command a console, turn lines around or look like a message of ours. */
class HostileNamesTest {
    private static final String SPOOF = "\n2023年第4季度，9 份报表：\n全部通过";
    private static final String ESCAPE = "\u001B[2J\u001B]0;x\u0007";
    private static final String TURNED = "\u202Exslx\u200B\u2066";
    private static final String BROKEN = "坏" + ESCAPE + TURNED + SPOOF + ".xlsx";
    private static final String READ = "洛南县" + ESCAPE + TURNED + SPOOF + ".xlsx";

    @TempDir
    private Path folder;

    @Test
    void showNothingButWhatCanBeSeenInAnyOutput() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve(BROKEN), "x");
        Files.writeString(in.resolve("别的" + ESCAPE + SPOOF + ".txt"), "x");
        Files.write(in.resolve(READ), workbook());
        Files.write(in.resolve("b" + READ), workbook());
        Path out = folder.resolve("out");

        Run run = Program.run("check", in, "--rules", Checks.RULES, "--out", out, "--fail-on", "never");

        assertThat(run.exit()).isEqualTo(3);
        assertVisible("console", run.out());
        assertVisible("console", run.err());
        assertThat(run.out().lines()).as("lines of ours").doesNotContain("全部通过");
        assertThat(run.out()).contains("洛南县□[2J", "别的□[2J", "坏□[2J");
        Map<String, String> texts = texts(out);
        assertThat(texts.keySet().stream().map(name -> name.replaceAll(".*\\.", "")))
                .contains("html", "xml", "json");
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getKey().endsWith("result.json")) {
                names.add(new JsonMapper()
                        .readTree(text.getValue())
                        .path("input")
                        .path("file")
                        .asText());
            }
        }
        // JSON keeps what was sent, and the annotated copy is the county's own workbook.
        texts.keySet().removeIf(name -> name.endsWith(".json") || name.endsWith("annotated.xlsx!xl/sharedStrings.xml"));
        texts.forEach(HostileNamesTest::assertVisible);
        assertThat(texts.get("2023Q4/index.html")).contains("坏□[2J□]0;x□□xslx□□□2023年");
        assertThat(names).contains(BROKEN, "b" + READ);
    }

    @Test
    void showNothingButWhatCanBeSeenOfOneWorkbook() throws IOException {
        Path file = Files.write(folder.resolve(READ), workbook());

        Run run = Program.run("check", file, "--rules", Checks.RULES, "--out", folder.resolve("out"));

        assertVisible("console", run.out());
        assertThat(run.out()).contains("清屏?[2J");
        assertThat(run.out().lines()).doesNotContain("全部通过");
    }

    private static byte[] workbook() throws IOException {
        FilledWorkbook workbook = new SampleWorkbook(Rules.catalog())
                .fill(Rules.catalog().unit("洛南县").orElseThrow(), new Period(2023, 4));
        String text = "清屏" + ESCAPE + TURNED + SPOOF;
        workbook.plant(List.of(Fault.text("Z04", Column.QUARTER, text), Fault.explain("Z05", text)));
        return workbook.bytes();
    }

    private static void assertVisible(String name, String text) {
        List<String> hidden = new ArrayList<>();
        text.codePoints()
                .filter(c -> !Printable.isFit(c) && c != '\t' && c != '\r')
                .forEach(c -> hidden.add("U+" + Integer.toHexString(c)));
        assertThat(hidden).as(name).isEmpty();
    }

    /** Every file as text, those inside of office documents too. */
    private static Map<String, String> texts(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(file);
                if (name.matches(".*\\.(docx|xlsx)")) {
                    texts.putAll(parts(name, content));
                } else {
                    texts.put(name, new String(content, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static Map<String, String> parts(String name, byte[] document) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    parts.put(name + "!" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
