package cn.guijian.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.files.InputWalk.Looks;
import cn.guijian.files.Inputs.Source;
import cn.guijian.files.Inputs.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    private static final InputLimits LIMITS = InputLimits.standard();

    @TempDir
    private Path folder;

    /** A zip whose entries hold their own names. */
    private static byte[] zip(Charset charset, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String entry : entries) {
                put(zip, entry, entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, entry, content);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String entry, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(content);
    }

    private Inputs inputs(byte[] zip, InputLimits limits) throws IOException {
        return Inputs.collect(List.of(Files.write(folder.resolve("in.zip"), zip)), limits);
    }

    private static List<String> names(Inputs inputs) {
        return inputs.workbooks().stream().map(Workbook::name).toList();
    }

    /** What is said of a file that was not looked at. */
    private static List<String> closed(Workbook workbook) {
        return ((Source.Closed) workbook.source()).trouble().details();
    }

    private static byte[] content(Workbook workbook, int most) throws IOException {
        return ((Source.Entry) workbook.source()).start(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void readsZipNamesWithAndWithoutTheUtf8Flag(String charset) throws IOException {
        Inputs inputs = inputs(
                zip(Charset.forName(charset), "二季度/洛南县 报表.xlsx", "说明.txt", "~$洛南县.xlsx", "__MACOSX/._a.xlsx"), LIMITS);

        assertThat(names(inputs)).containsExactly("in.zip/二季度/洛南县 报表.xlsx");
        assertThat(inputs.ignored()).containsExactly("in.zip/说明.txt");
        assertThat(content(inputs.workbooks().get(0), 100))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("二季度/洛南县 报表.xlsx");
    }

    /** macOS writes UTF-8 and does not say so; what is neither that nor GB18030 is read under some name. */
    @ParameterizedTest
    @CsvSource({"UTF-8,洛南县.xlsx", "GB18030,洛南县.xlsx", "Big5,"})
    void readsZipNamesWhoseCharsetNobodyTells(String charset, String name) throws IOException {
        byte[] zip = zip(
                StandardCharsets.ISO_8859_1, inLatin("洛南县", charset) + ".xlsx", inLatin("鎮", charset) + "\u00FF.xlsx");
        byte[] clean = name == null ? zip : zip(StandardCharsets.ISO_8859_1, inLatin("洛南县", charset) + ".xlsx");
        for (byte[] bytes : List.of(clean, zipOf("q.zip", clean))) {
            Inputs inputs = inputs(bytes, LIMITS);
            assertThat(inputs.workbooks())
                    .hasSize(name == null ? 2 : 1)
                    .allSatisfy(w -> assertThat(content(w, 9)).isNotEmpty());
            assertThat(name == null || names(inputs).get(0).endsWith("/" + name))
                    .isTrue();
        }
    }

    private static String inLatin(String text, String charset) {
        return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }

    @Test
    void neverTakesMoreOfAnEntryThanAFileMayHold() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "../../outside.xlsx");

        assertThat(content(inputs(zip, LIMITS).workbooks().get(0), 4)).hasSize(4);
        assertThat(content(inputs(zipOf("q.zip", zip), LIMITS).workbooks().get(0), 4))
                .hasSize(4);
    }

    @Test
    void leavesABrokenZipToIntake() throws IOException {
        byte[] broken = "PK nothing".getBytes(StandardCharsets.UTF_8);

        assertThat(names(inputs(broken, LIMITS))).containsExactly("in.zip");
        assertThat(names(inputs(zipOf("q/b.zip", broken), LIMITS))).containsExactly("in.zip/q/b.zip");
    }

    @Test
    void walksNestedFoldersInOrderAndNamesWhatItLeavesOut() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        for (String name : List.of("b/c/3.XLS", "b/2.et", "1.xlsx", "readme.md", "expected.csv", ".DS_Store")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Inputs inputs = Inputs.collect(List.of(folder), LIMITS);
        assertThat(names(inputs)).containsExactly("1.xlsx", "b/2.et", "b/c/3.XLS");
        assertThat(inputs.ignored()).containsExactly("expected.csv", "readme.md");
    }

    /** What may be a submission goes to intake, which reads it or says why not; the others are counted. */
    @ParameterizedTest
    @CsvSource({
        "a.xlsb, true",
        "a.ods, true",
        "a.csv, true",
        "a.ET, true",
        "a.rar, true",
        "a.7z, true",
        "a.tar, true",
        "a.tgz, true",
        "a.numbers, true",
        "a.docx, false",
        "a.pdf, false",
        "a.PNG, false",
        "desktop.ini, false",
        "Thumbs.db, false"
    })
    void tellsSubmissionsByTheirNames(String name, boolean mayBeOne) throws IOException {
        Inputs inFolder = Inputs.collect(
                List.of(Files.writeString(folder.resolve(name), "x").getParent()), LIMITS);
        Inputs inZip = inputs(zip(StandardCharsets.UTF_8, name), LIMITS);
        Inputs inZipInZip = inputs(zipOf("q.zip", zip(StandardCharsets.UTF_8, name)), LIMITS);

        for (Inputs inputs : List.of(inFolder, inZip, inZipInZip)) {
            assertThat(names(inputs)).hasSize(mayBeOne ? 1 : 0);
            assertThat(inputs.ignored()).hasSize(mayBeOne ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"PK\u0003\u0004xx, true", "Rar!xx, true", "text, false", "'', false"})
    void looksIntoAFileWhoseNameSaysNothing(String start, boolean mayBeOne) throws IOException {
        for (String name : List.of("洛南县", "洛南县.xlsx.bak", "洛南县.download")) {
            Path file = Files.write(folder.resolve(name), start.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(names(Inputs.collect(List.of(folder), LIMITS))).hasSize(mayBeOne ? 1 : 0);
            Files.delete(file);
            assertThat(names(inputs(zipOf(name, start.getBytes(StandardCharsets.ISO_8859_1)), LIMITS)))
                    .hasSize(mayBeOne ? 1 : 0);
            Files.delete(folder.resolve("in.zip"));
        }
    }

    @Test
    void opensZipsInZipsSoDeep() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "洛南县.xlsx", "说明.txt");
        byte[] third = zipOf("乙/c.zip", zipOf("b.zip", zip));

        Inputs inputs = inputs(third, LIMITS);
        assertThat(names(inputs)).containsExactly("in.zip/乙/c.zip/b.zip/洛南县.xlsx");
        assertThat(inputs.ignored()).containsExactly("in.zip/乙/c.zip/b.zip/说明.txt");
        assertThat(content(inputs.workbooks().get(0), 100))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("洛南县.xlsx");

        Inputs deeper = inputs(zipOf("d.zip", third), LIMITS);
        assertThat(names(deeper)).containsExactly("in.zip/d.zip/乙/c.zip/b.zip");
        assertThat(closed(deeper.workbooks().get(0)).get(0)).contains("套压缩包过深");
    }

    @Test
    void holdsZipsInZipsToWhatMemoryHolds() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "a.xlsx");
        InputLimits enough = new InputLimits(9, 99, 9, 3, 2 * zip.length);
        InputLimits less = new InputLimits(9, 99, 9, 3, 2 * zip.length - 1);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(both)) {
            put(out, "1.zip", zip);
            put(out, "2.zip", zip);
        }

        assertThat(names(inputs(both.toByteArray(), enough)))
                .containsExactly("in.zip/1.zip/a.xlsx", "in.zip/2.zip/a.xlsx");
        Inputs inputs = inputs(both.toByteArray(), less);
        assertThat(names(inputs)).containsExactly("in.zip/1.zip/a.xlsx", "in.zip/2.zip");
        assertThat(closed(inputs.workbooks().get(1)).get(0)).contains("压缩包过大");
    }

    @Test
    void namesEveryWorkbookBehindTheLimit() throws IOException {
        String[] many = IntStream.range(0, 107)
                .mapToObj(i -> "x" + (1000 + i) + ".xlsx")
                .toArray(String[]::new);

        Inputs inputs = inputs(zip(StandardCharsets.UTF_8, many), LIMITS.withWorkbooks(5));
        assertThat(names(inputs))
                .hasSize(5 + 101)
                .startsWith("in.zip/x1000.xlsx")
                .endsWith("in.zip/x1105.xlsx");
        assertThat(inputs.workbooks().subList(0, 5))
                .allSatisfy(w -> assertThat(w.source()).isInstanceOf(Source.Entry.class));
        assertThat(closed(inputs.workbooks().get(5)))
                .containsExactly("一次审核的报表过多，这一份没有审核", "最多 5 份", "请分几次审核，或用 --max-workbooks 提高上限。");
        assertThat(closed(inputs.workbooks().get(105)).get(0))
                .isEqualTo("一次审核的报表过多，从这一份到 in.zip/x1106.xlsx 共 2 份都没有审核");
        assertThat(names(inputs(zip(StandardCharsets.UTF_8, many), LIMITS.withWorkbooks(107))))
                .hasSize(107);
        assertThat(names(inputs(zip(StandardCharsets.UTF_8, many), LIMITS.withWorkbooks(106))))
                .hasSize(107);
    }

    @Test
    void takesEveryCountyOfTheCountryInOneRun() {
        assertThat(LIMITS.workbooks()).isGreaterThanOrEqualTo(2_844);
    }

    @Test
    void looksAtSoManyFilesAndSaysWhereItStopped() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "x");
        }
        InputLimits limits = new InputLimits(9, 4, 9, 3, 9_999);

        Inputs ofFolder = Inputs.collect(List.of(folder), limits);
        assertThat(ofFolder.ignored()).hasSize(4);
        assertThat(closed(ofFolder.workbooks().get(0))).containsExactly("文件过多，后面的没有看", "最多 4 个", "请分几次审核。");
        assertThat(Inputs.collect(List.of(folder), new InputLimits(9, 5, 9, 3, 99))
                        .workbooks())
                .isEmpty();

        assertThat(names(inputs(zip(StandardCharsets.UTF_8, "1.txt", "2.txt", "3.txt", "4.txt", "5.txt"), limits)))
                .as("no zip that we open")
                .containsExactly("in.zip");
        Inputs ofZips = inputs(zipOf("q.zip", zip(StandardCharsets.UTF_8, "1.txt", "2.txt", "3.txt", "4.txt")), limits);
        assertThat(ofZips.ignored()).hasSize(3);
        assertThat(closed(ofZips.workbooks().get(0)).get(0)).contains("文件过多");
    }

    @Test
    void namesFoldersThatAreTooDeepAndLinksThatLeadAway() throws IOException {
        Path in = folder.resolve("in");
        Files.createDirectories(in.resolve("a/b/c"));
        Files.writeString(in.resolve("a/b/c/1.xlsx"), "x");
        Path away = Files.createDirectories(folder.resolve("away"));
        Files.createSymbolicLink(in.resolve("away"), away);
        Files.createSymbolicLink(in.resolve("circle"), in);

        assertThat(names(Inputs.collect(List.of(in), new InputLimits(9, 99, 3, 3, 99))))
                .contains("a/b/c/1.xlsx");
        Inputs inputs = Inputs.collect(List.of(in), new InputLimits(9, 99, 2, 3, 99));
        assertThat(names(inputs)).containsExactly("a/b/c", "away");
        assertThat(closed(inputs.workbooks().get(0))).containsExactly("文件夹套得过深，没有进去看", "最多 2 层", "请把里面的文件移到浅一些的文件夹。");
        assertThat(closed(inputs.workbooks().get(1)).get(0)).contains("指向别处的文件夹");
        assertThat(inputs.ignored()).containsExactly("circle");
    }

    @Test
    void namesTheSecondOfTwoEntriesOfOneName() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "甲.xlsx", "乙.xlsx", "丙.xlsx");
        byte[] twice = new String(zip, StandardCharsets.ISO_8859_1)
                .replace(inLatin("乙", "UTF-8"), inLatin("甲", "UTF-8"))
                .getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] bytes : List.of(twice, zipOf("q.zip", twice))) {
            Inputs inputs = inputs(bytes, LIMITS);
            assertThat(names(inputs).stream().map(Looks::last)).containsExactly("丙.xlsx", "甲.xlsx", "甲.xlsx");
            assertThat(inputs.workbooks().get(1).source()).isInstanceOf(Source.Entry.class);
            assertThat(closed(inputs.workbooks().get(2)).get(0)).contains("同名");
        }
    }

    @Test
    void takesNoReportOfOursForASubmission() throws IOException {
        String[] names = {
            "2023Q4/x/annotated.xlsx",
            "2023Q4/x/result.json",
            "2023Q4\\summary.xlsx",
            "2023Q4\\summary.json",
            "2023Q3/summary.xlsx",
            "2023Q3/city-report.docx",
            "annotated.xlsx"
        };

        Inputs inputs = inputs(zip(StandardCharsets.UTF_8, names), LIMITS);
        assertThat(names(inputs)).containsExactly("in.zip/annotated.xlsx");
    }

    @Test
    void waitsForNoPipe() throws IOException, InterruptedException {
        for (String pipe : List.of("pipe", "pipe.xlsx", "pipe.zip")) {
            new ProcessBuilder("mkfifo", folder.resolve(pipe).toString())
                    .start()
                    .waitFor();
        }

        assertThat(names(Inputs.collect(List.of(folder), LIMITS))).containsExactly("pipe", "pipe.xlsx", "pipe.zip");
    }
}
