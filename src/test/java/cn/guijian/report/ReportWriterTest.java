package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.files.WholeFile;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.result.CheckResult;
import cn.guijian.report.format.Originals;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.report.json.ResultJson;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");

    @TempDir
    private Path out;

    @Test
    void writesAFolderForEachResultAndTheQuarterBeside() throws IOException {
        Path quarter = writer(true).write(Samples.quarter());
        assertThat(quarter).isEqualTo(out.resolve("2023Q4"));
        assertThat(names(quarter))
                .contains("611021-洛南县", "611000-市本级", "unread-ef56ef56", "unread-ef56ef56-2", "index.html")
                .contains("summary.json", "city-report.docx");
        assertThat(names(quarter.resolve("611026-柞水县"))).containsExactly("reminder.docx");
        assertThat(names(quarter.resolve("611021-洛南县")))
                .contains("result.json", "warning-report.html", "warning-report.docx");
    }

    /** A paper of an earlier run would pass for this one's, and a reminder for a unit that has reported by now. */
    @Test
    void aReminderAndOtherPapersTakeEachOthersPlace() throws IOException {
        Path late = Files.createDirectories(out.resolve("2023Q4/611026-柞水县"));
        Path reported = Files.createDirectories(out.resolve("2023Q4/611021-洛南县"));
        Files.writeString(late.resolve("warning-report.docx"), "old");
        Files.writeString(late.resolve("annotated.xls"), "old");
        Files.writeString(reported.resolve("reminder.docx"), "old");
        writer(true).write(Samples.quarter());
        assertThat(names(late)).containsExactly("reminder.docx");
        assertThat(names(reported)).contains("warning-report.docx").doesNotContain("reminder.docx");
    }

    @Test
    void namesFoldersByCodeAloneWhereNamesCannotBeHeld() throws IOException {
        Path quarter = writer(false).write(Samples.quarter());
        assertThat(names(quarter))
                .contains("611021", "6110GX")
                .allMatch(n -> n.chars().allMatch(c -> c < 128));
    }

    /** The circular speaks to all units: of one unit's own workbooks there is none, and none of an earlier run stays. */
    @Test
    void writesNoCircularWhereTheCityIsNotAssessed() throws IOException {
        Path quarter = writer(true).write(Samples.quarter());
        assertThat(quarter.resolve("city-report.docx")).exists();

        writer(true).write(Samples.unassessed());
        assertThat(quarter.resolve("city-report.docx")).doesNotExist();
        assertThat(quarter.resolve("index.html")).exists();
    }

    @Test
    void linksOnlyToFilesThatAreThere() throws IOException {
        Path quarter = writer(true).write(Samples.quarter());
        List<String> links = LINK.matcher(Files.readString(quarter.resolve("index.html")))
                .results()
                .map(m -> URLDecoder.decode(m.group(1), StandardCharsets.UTF_8))
                .distinct()
                .toList();
        assertThat(links)
                .hasSize(10)
                .allSatisfy(link -> assertThat(quarter.resolve(link)).exists());
    }

    @Test
    void writesTheSameBytesAgainAndLeavesNothingHalf() throws IOException {
        Map<Path, String> first = contents(writer(true).write(Samples.quarter()));
        Map<Path, String> second = contents(writer(true).write(Samples.quarter()));
        assertThat(second).isEqualTo(first);
        assertThat(first.keySet()).noneMatch(p -> p.toString().endsWith(".part"));
    }

    /** Whoever finds an index or a summary finds every report that it speaks of. */
    @Test
    void writesWhatSpeaksForAllTheOthersLast() throws IOException {
        writer(true).write(Samples.quarter());
        Set<Path> all = contents(out).keySet();
        List<Set<Path>> after = new ArrayList<>();
        ReportWriter.Each watched = writings -> {
            for (ReportWriter.Writing writing : writings) {
                writing.write();
                after.add(contents(out).keySet());
            }
        };

        new ReportWriter(out, ReportSet.all(), true, Originals.none(), watched, (file, fault) -> {
                    throw fault;
                })
                .write(Samples.quarter());

        Set<Path> closing = Set.of(Path.of("2023Q4/index.html"), Path.of("2023Q4/summary.json"));
        assertThat(all).containsAll(closing);
        assertThat(after.subList(0, after.size() - 2))
                .allSatisfy(files ->
                        assertThat(files).as("those of the run before are gone").doesNotContainAnyElementsOf(closing));
        assertThat(after.get(after.size() - 2)).hasSize(all.size() - 1);
        assertThat(after.get(after.size() - 1)).isEqualTo(all);
    }

    @Test
    void leavesAQuarterThatWasEndedHalfWayWithoutIndexAndSummary() throws IOException {
        writer(true).write(Samples.quarter());
        int[] left = {7};
        ReportWriter.Each ended = writings -> {
            for (ReportWriter.Writing writing : writings) {
                if (--left[0] < 0) {
                    throw new IOException("No space left on device");
                }
                writing.write();
            }
        };
        ReportWriter writer = new ReportWriter(out, ReportSet.all(), true, Originals.none(), ended, (file, fault) -> {
            throw fault;
        });

        assertThatThrownBy(() -> writer.write(Samples.quarter())).isInstanceOf(IOException.class);
        assertThat(names(out.resolve("2023Q4")))
                .contains("summary.xlsx", "611021-洛南县")
                .doesNotContain("index.html", "summary.json");
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBePutInItsPlace() throws IOException {
        Path busy = Files.createDirectories(out.resolve("result.json"));
        Files.writeString(busy.resolve("old"), "old");
        assertThatThrownBy(() -> WholeFile.write(busy, new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(names(out)).containsExactly("result.json");
        assertThat(busy.resolve("old")).hasContent("old");
    }

    @Test
    void writesOneSubmissionAlone() throws IOException {
        assertThat(writer(true).write(Samples.troubled())).isEqualTo(out.resolve("2023Q4/611021-洛南县"));
        CheckResult unknown = Samples.unreadable(Optional.empty(), "x.xlsx", "ef56".repeat(16));
        assertThat(writer(true).write(unknown)).isEqualTo(out.resolve("unread-ef56ef56"));
    }

    @Test
    void keepsANameFromLeavingItsFolder() throws IOException {
        CheckResult result = Samples.clean(Plan.unit("..", "a/..\\b:c."));
        assertThat(writer(true).write(result).getFileName()).hasToString("_.-a_.._b_c_");
    }

    @Test
    void writesOnlyTheFormatsAskedFor() throws IOException {
        ReportSet json = ReportSet.all().only(List.of("json"));
        Path folder = new ReportWriter(out, json, true).write(Samples.troubled());
        assertThat(names(folder)).containsExactly("result.json");
        assertThat(ReportSet.all().options()).contains("json", "html", "docx");
        assertThatThrownBy(() -> ReportSet.all().only(List.of("pdf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pdf");
    }

    @Test
    void oneReportThatCannotBeMadeCostsNoOther() throws IOException {
        Path folder = writer(true).write(Samples.troubled());
        UnitFormat broken = new UnitFormat() {
            @Override
            public String option() {
                return "html";
            }

            @Override
            public String fileName() {
                return "warning-report.html";
            }

            @Override
            public byte[] render(CheckResult result) {
                throw new IllegalStateException("a bug");
            }
        };
        ReportSet formats = new ReportSet(List.of(broken, new ResultJson()));
        Files.delete(folder.resolve("result.json"));
        Map<Path, RuntimeException> failures = new TreeMap<>();
        new ReportWriter(out, formats, true, Originals.none(), ReportWriter.Each.IN_TURN, failures::put)
                .write(Samples.troubled());
        assertThat(failures.keySet()).containsExactly(folder.resolve("warning-report.html"));
        assertThat(names(folder))
                .as("the report of the run before is gone, the next one is written")
                .contains("result.json")
                .doesNotContain("warning-report.html");
        assertThatThrownBy(() -> new ReportWriter(out, formats, true).write(Samples.troubled()))
                .isInstanceOf(IllegalStateException.class);
    }

    private ReportWriter writer(boolean unitNames) {
        return new ReportWriter(out, ReportSet.all(), unitNames);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file), Fingerprint.sha256(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
