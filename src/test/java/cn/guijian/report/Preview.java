package cn.guijian.report;

import java.nio.file.Path;

/** Writes the samples to a folder, to look at them: {@code java … cn.guijian.report.Preview OUT}. */
final class Preview {
    private Preview() {}

    public static void main(String[] arguments) throws java.io.IOException {
        new ReportWriter(Path.of(arguments[0]), ReportSet.all(), true).write(FullQuarter.quarter());
    }
}
