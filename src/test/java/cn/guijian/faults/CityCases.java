package cn.guijian.faults;

import cn.guijian.check.CheckRun;
import cn.guijian.check.CheckRun.Request;
import cn.guijian.check.Checks;
import cn.guijian.check.RunOutcome;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.ruleset.Progress;
import cn.guijian.samples.Rules;
import cn.guijian.samples.SoundWorkbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whole quarters: a sound one, and one in which the city itself is odd. */
final class CityCases {
    private static final Period SOUND = new Period(2025, 4);

    private final Path folder;

    CityCases(Path folder) {
        this.folder = folder;
    }

    List<QuarterResult> all() throws IOException {
        return Stream.concat(run(Checks.RULES, sound()), run(oddRules(), withUnreadableFile()))
                .toList();
    }

    private Path sound() throws IOException {
        Path quarter = Files.createDirectories(folder.resolve("sound").resolve(SOUND.code()));
        for (ReportingUnit unit : Rules.catalog().units()) {
            Files.write(quarter.resolve(unit.code() + ".xlsx"), SoundWorkbooks.bytes(unit, SOUND));
        }
        return quarter;
    }

    /** 高新区 is counted within its host counties, and one county's task is one person short. */
    private Path oddRules() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("odd-city"));
        Checks.edit(rules.resolve("plans/shangluo-hr-2021/units.csv"), "商洛高新技术产业开发区,,高新区,是", "商洛高新技术产业开发区,,高新区,否");
        Checks.edit(rules.resolve("plans/shangluo-hr-2021/allocation.csv"), "Z01,611021,,12901", "Z01,611021,,12900");
        return rules;
    }

    /** The samples' last quarter, with a note in the place of one unit's workbook. */
    private Path withUnreadableFile() throws IOException {
        Path quarter = Files.createDirectories(folder.resolve("odd").resolve("2023Q4"));
        try (Stream<Path> files = Files.list(Checks.SAMPLES.resolve("2023Q4"))) {
            for (Path file : files.filter(f -> !f.endsWith("zhashui.xlsx")).toList()) {
                Files.copy(file, quarter.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(quarter.resolve("柞水县.xlsx"), "报表另寄");
        return quarter;
    }

    private Stream<QuarterResult> run(Path rules, Path quarter) throws IOException {
        Request request = new Request(
                List.of(quarter),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                folder.resolve("out"),
                Path.of("templates", "report"),
                Set.of("json"),
                false);
        RunOutcome outcome = new CheckRun(Checks.ruleset(rules), request, Progress.SILENT).run();
        return outcome.written().stream().map(RunOutcome.Written::quarter);
    }
}
