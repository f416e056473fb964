package cn.guijian.papers;

import cn.guijian.check.Checks;
import cn.guijian.check.RunOutcome;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The samples as a bureau checks them, all quarters at once with all reports; run once for all tests that read papers.
 *
 * @param files the bytes of every report by its path
 */
record SampleRun(RunOutcome outcome, SortedMap<String, byte[]> files) {
    private static final class Shared {
        static final SampleRun RUN = run();
    }

    static SampleRun shared() {
        return Shared.RUN;
    }

    private static SampleRun run() {
        try {
            Path out = Files.createTempDirectory("papers");
            RunOutcome outcome = Checks.run(Checks.ruleset(Checks.RULES), out, Set.of(), Checks.SAMPLES);
            SortedMap<String, byte[]> files = Checks.contents(out);
            Checks.delete(out);
            return new SampleRun(outcome, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<QuarterResult> quarters() {
        return outcome.written().stream().map(RunOutcome.Written::quarter).toList();
    }

    /** A report that must be there. */
    byte[] file(String folder, String name) {
        return find(folder, name).orElseThrow(() -> new AssertionError("no " + folder + "/" + name));
    }

    Optional<byte[]> find(String folder, String name) {
        return Optional.ofNullable(files.get(folder + "/" + name));
    }

    String text(String folder, String name) {
        return new String(file(folder, name), StandardCharsets.UTF_8);
    }

    /** The folder of a submission's papers. */
    String folder(QuarterResult quarter, CheckResult result) {
        String key = result.unit()
                .map(ReportingUnit::code)
                .orElse(result.input().sha256().substring(0, 8));
        return folders(quarter)
                .filter(folder -> folder.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** The folders that hold the papers of one submission each. */
    Stream<String> folders(QuarterResult quarter) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(quarter.period().code() + "/"))
                .filter(path -> path.indexOf('/') != path.lastIndexOf('/'))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct();
    }

    /** What the console would print had only this workbook been checked. */
    RunOutcome alone(QuarterResult quarter, CheckResult result) {
        QuarterResult one = new QuarterResult(
                quarter.period(),
                quarter.units(),
                List.of(result),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                quarter.cityCoverage(),
                false);
        return of(one);
    }

    /** A run that came to this one quarter. */
    static RunOutcome of(QuarterResult one) {
        return new RunOutcome(
                List.of(new RunOutcome.Written(one, Path.of("reports"))),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
