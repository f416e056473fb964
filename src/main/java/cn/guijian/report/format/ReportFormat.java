package cn.guijian.report.format;

/**
 * One file that a run writes. A new format is one class that implements {@link UnitFormat}, {@link CopyFormat},
 * {@link SilentFormat} or {@link QuarterFormat}, and its name in {@code ReportSet}.
 */
public sealed interface ReportFormat permits UnitFormat, CopyFormat, SilentFormat, QuarterFormat {
    /** The word of {@code --format} that asks for it: html, json. */
    String option();

    /** The name of the file, ASCII. */
    String fileName();
}
