package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.PastCache.PastReader;
import cn.guijian.check.PastCache.PastWriter;
import cn.guijian.engine.judge.Doubted;
import cn.guijian.files.InputLimits;
import cn.guijian.files.Inputs;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decisions;
import cn.guijian.model.result.Doubt;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastCacheTest {
    private static final Ruleset RULES = Checks.shipped();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2023Q4/luonan.xlsx", "2023Q4/shanyang.xlsx", "2024Q1/zhenan.xlsx"})
    void rememberedQuartersGiveTheSameResults(String workbook) throws IOException {
        Path file = Checks.SAMPLES.resolve(workbook);
        List<CheckResult> plain = results(file, PastCache.none());
        assertThat(results(file, cache())).isEqualTo(plain);
        assertThat(kept()).hasSize(1);
        assertThat(results(file, cache())).isEqualTo(plain);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatIsRememberedIsNotReadAgain() throws IOException {
        Path file = Checks.SAMPLES.resolve("2023Q4/luonan.xlsx");
        results(file, cache());
        Path only = kept().get(0);
        String key = only.getFileName().toString().replace(".past", "");
        Files.write(only, RulesCache.sealed(key, PastWriter.write(KnownPast.NOTHING)));
        assertThat(results(file, cache()))
                .as("a past that was emptied by hand shows in the result")
                .isNotEqualTo(results(file, PastCache.none()));
    }

    @Test
    void aWorkbookThatHasChangedIsReadAnew() throws IOException {
        Path quarters = copyOfSamples();
        Path file = quarters.resolve("2023Q4/luonan.xlsx");
        List<CheckResult> before = results(file, cache());
        Path earlier = quarters.resolve("2023Q3/luonan.xlsx");
        var time = Files.getLastModifiedTime(earlier);
        Files.copy(file, earlier, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(earlier, time);
        List<CheckResult> after = results(file, cache());
        assertThat(after).isEqualTo(results(file, PastCache.none())).isNotEqualTo(before);
        Files.delete(quarters.resolve("2023Q2/luonan.xlsx"));
        assertThat(results(file, cache()))
                .isEqualTo(results(file, PastCache.none()))
                .isNotEqualTo(after);
    }

    @Test
    void whatIsDamagedOrOfOtherRulesDoesNotCount() throws IOException {
        Path file = Checks.SAMPLES.resolve("2023Q4/luonan.xlsx");
        List<CheckResult> plain = results(file, cache());
        byte[] content = Files.readAllBytes(kept().get(0));
        content[content.length / 2] ^= 1;
        Files.write(kept().get(0), content);
        assertThat(results(file, cache())).isEqualTo(plain);
        List<Inputs.Workbook> workbooks =
                Inputs.collect(List.of(file), InputLimits.standard()).workbooks();
        assertThat(cache().key("a", workbooks)).isPresent().isNotEqualTo(cache().key("b", workbooks));
    }

    @Test
    void nothingIsRememberedWhereMoreIsSaidOrChecked() throws IOException {
        Path file = Checks.SAMPLES.resolve("2023Q4/luonan.xlsx");
        run(request(List.of(file)).with(new CheckRun.Bureau(true, false, Decisions.none())), cache());
        run(request(List.of(file, Checks.SAMPLES.resolve("2023Q3/luonan.xlsx"))), cache());
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void everySubmissionComesBackAsItWas() throws IOException {
        List<Submission> submissions = new ArrayList<>();
        Map<Submission, Doubted> doubted = new IdentityHashMap<>();
        Checker checker = new Checker(RULES, IntakeLimits.standard());
        for (Inputs.Workbook workbook :
                Inputs.collect(List.of(Checks.SAMPLES), InputLimits.standard()).workbooks()) {
            if (checker.read(workbook) instanceof Intake.Read read) {
                submissions.add(read.submission());
                doubted.put(
                        read.submission(),
                        new Doubted(List.of(new Doubted.Cause(
                                submissions.size() % 2 == 0,
                                Doubt.values()[submissions.size() % Doubt.values().length],
                                Set.of("Z01"),
                                Set.of("主要指标!E" + submissions.size(), "")))));
            }
        }
        KnownPast back = PastReader.read(PastWriter.write(new KnownPast(submissions, doubted)), RULES.catalog());
        assertThat(submissions).hasSizeGreaterThan(40);
        assertThat(back.submissions().equals(submissions)).isTrue();
        assertThat(back.submissions().stream().map(back.doubted()::get))
                .isEqualTo(submissions.stream().map(doubted::get).toList());
    }

    private List<CheckResult> results(Path file, PastCache cache) throws IOException {
        return run(request(List.of(file)), cache);
    }

    private static List<CheckResult> run(CheckRun.Request request, PastCache cache) throws IOException {
        return new CheckRun(RULES, request, Progress.SILENT, 1)
                .remembering(cache).judge().quarters().stream()
                        .flatMap(quarter -> quarter.results().stream())
                        .toList();
    }

    private CheckRun.Request request(List<Path> paths) {
        return Checks.request(folder.resolve("out"), Set.of("json"), paths.toArray(Path[]::new));
    }

    private PastCache cache() {
        return PastCache.in(folder.resolve("cache"));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    private Path copyOfSamples() throws IOException {
        Path copy = folder.resolve("samples");
        try (Stream<Path> files = Files.walk(Checks.SAMPLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(Checks.SAMPLES.relativize(file).toString()));
            }
        }
        return copy;
    }
}
