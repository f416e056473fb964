package cn.guijian.bench;

import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A batch in a warm process against the bare reading of the same files by POI, both on one thread, then on all. */
final class WarmBatch {
    private static final int WORKBOOKS = 90;

    private final Path work;
    private final int runs;

    WarmBatch(Path work, int runs) {
        this.work = work;
        this.runs = runs;
    }

    void print() throws IOException {
        Ruleset rules = Runs.rules(Province.rules(work.resolve("warm-rules"), WORKBOOKS));
        Path workbooks = Province.workbooks(work.resolve("warm"), WORKBOOKS);
        Path out = work.resolve("warm-out");
        int warmUps = Math.max(1, runs / 2);
        Spread poi = Stopwatch.measure(warmUps, runs, () -> readAll(workbooks)).per(WORKBOOKS);
        Spread json = Stopwatch.measure(warmUps, runs, () -> Runs.check(rules, workbooks, out, Set.of("json"), 1))
                .per(WORKBOOKS);
        Spread all = Stopwatch.measure(warmUps, warmUps, () -> Runs.check(rules, workbooks, out, Set.of(), 1))
                .per(WORKBOOKS);
        int processors = Runtime.getRuntime().availableProcessors();
        Spread parallel = Stopwatch.measure(
                        warmUps, runs, () -> Runs.check(rules, workbooks, out, Set.of("json"), processors))
                .per(WORKBOOKS);
        Bench.line("bare POI reading, a workbook", poi);
        Bench.line("check with JSON only, one thread, a workbook", json);
        Bench.line("   against POI, aim 0.5", json.times(poi));
        Bench.line("check with all reports, one thread, a workbook", all);
        Bench.line("   against POI, aim 2", all.times(poi));
        Bench.line("check with JSON only on " + processors + " threads, a workbook", parallel);
        Bench.line("   one thread against these, aim 1.8", json.times(parallel));
    }

    /** XSSFWorkbook, every cell read as the text it shows. */
    static void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            long length = 0;
            for (Path file : sorted) {
                length += read(file);
            }
            if (length == 0) {
                throw new IOException("nothing was read below " + folder);
            }
        }
    }

    private static long read(Path file) throws IOException {
        long length = 0;
        DataFormatter formatter = new DataFormatter();
        try (InputStream stream = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        length += formatter.formatCellValue(cell).length();
                    }
                }
            }
        }
        return length;
    }
}
