package cn.guijian.bench;

import cn.guijian.check.Checker;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.intake.grid.IntakeLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The small scripts of other makes: SheetJS or ExcelJS to read, json-rules-engine to check. They do a part of the checks
 * only. Their packages are installed beside the other files of the bench; skipped where there is no Node.
 */
final class NodePeers {
    private static final Path PROGRAM = Path.of("src/bench/node");
    private static final Path SAMPLE = Path.of("sample-submissions/shangluo-hr-2021/2023Q4/luonan.xlsx").toAbsolutePath();

    private final Path work;
    private final int runs;

    NodePeers(Path work, int runs) {
        this.work = work;
        this.runs = runs;
    }

    void print() throws IOException {
        try {
            Province.copy(PROGRAM, folder());
            Commands.output(folder(), Map.of(), List.of("npm", "install", "--no-package-lock", "--no-audit", "--silent"));
        } catch (IOException e) {
            Bench.line("skipped", e);
            return;
        }
        Bench.line("node -e 0, for scale", cold(List.of("node", "-e", "0")));
        Ruleset rules = Runs.rules(Path.of("rules"));
        Checker checker = new Checker(rules, IntakeLimits.standard());
        Spread ours = Stopwatch.measure(runs * 10, runs * 10, () -> checker.check(SAMPLE, "luonan.xlsx"));
        Bench.line("guijian, warm, a workbook", ours);
        for (String reader : List.of("sheetjs", "exceljs")) {
            Spread cold = cold(command(reader, 1));
            Spread warm = warm(reader);
            Bench.line(reader + " with json-rules-engine, cold", cold);
            Bench.line(reader + " with json-rules-engine, warm, a workbook", warm);
            Bench.line("   against guijian", warm.times(ours));
        }
    }

    private Path folder() {
        return work.resolve("node");
    }

    private Spread cold(List<String> command) throws IOException {
        return Commands.measure(runs, work, Map.of(), command);
    }

    private Spread warm(String reader) throws IOException {
        String said = Commands.output(work, Map.of(), command(reader, runs * 10));
        return Spread.of(Arrays.stream(said.strip().split("\\s+"))
                .skip(runs * 5L)
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    private List<String> command(String reader, int times) {
        return List.of("node", folder().resolve("check.mjs").toString(), reader, SAMPLE.toString(), "" + times);
    }
}
