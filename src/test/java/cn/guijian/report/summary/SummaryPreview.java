package cn.guijian.report.summary;

import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet.SummaryXlsx;
import cn.guijian.report.letter.CitySamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample workbooks to a folder, to look at them, and says how long each took. */
final class SummaryPreview {
    private SummaryPreview() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            write(out.resolve("quarter.xlsx"), SummarySamples.quarter());
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
        write(out.resolve("past.xlsx"), SummarySamples.pastOfUnits());
        write(out.resolve("hostile.xlsx"), SummarySamples.hostile());
        write(out.resolve("empty.xlsx"), CitySamples.empty());
    }

    private static void write(Path file, QuarterResult quarter) throws IOException {
        Files.write(file, new SummaryXlsx().render(quarter, result -> ""));
    }
}
