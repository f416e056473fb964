package cn.guijian.report;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.format.CopyFormat;
import cn.guijian.report.format.Originals;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.format.ReportFormat;
import cn.guijian.report.format.SilentFormat;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.report.json.ResultJson;
import cn.guijian.report.json.SummaryJson;
import cn.guijian.report.letter.LetterTemplates;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats that a run writes, in the order in which they are written. */
public record ReportSet(List<ReportFormat> formats) {
    public ReportSet {
        formats = List.copyOf(formats);
    }

    /** Every format there is, letters from the templates that come with the program. */
    public static ReportSet all() {
        return all(LetterTemplates.bundled());
    }

    /**
     * Every format there is. A new one is named here and nowhere else.
     *
     * @param templates where the letters take their looks from
     */
    public static ReportSet all(LetterTemplates templates) {
        return new ReportSet(List.of(
                new ResultJson(),
                new WarningReportHtml(),
                new WarningReportDocx(templates),
                new AnnotatedWorkbook(),
                new ReminderDocx(templates),
                new SummaryJson(),
                new IndexHtml(),
                new CityReportDocx(templates),
                new OperatorNotes(),
                new SummaryXlsx()));
    }

    /** The words of {@code --format}, each once. */
    public Set<String> options() {
        return formats.stream().map(ReportFormat::option).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Only the formats that these words ask for.
     *
     * @throws IllegalArgumentException when a word is none of {@link #options()}
     */
    public ReportSet only(Collection<String> options) {
        if (!options().containsAll(options)) {
            throw new IllegalArgumentException("no such format among " + options + ", there are " + options());
        }
        return new ReportSet(
                formats.stream().filter(f -> options.contains(f.option())).toList());
    }

    /**
     * One file of one submission.
     *
     * @param option a word of {@link #options()}
     * @return empty where there is no such file for a submission, or nothing to copy
     * @throws IOException when a library could not write it
     */
    public Optional<CopyFormat.NamedFile> ofUnit(String option, CheckResult result, Originals originals)
            throws IOException {
        for (ReportFormat format : formats) {
            if (format.option().equals(option) && format instanceof UnitFormat unit) {
                return Optional.of(new CopyFormat.NamedFile(unit.fileName(), unit.render(result)));
            }
            if (format.option().equals(option) && format instanceof CopyFormat copy) {
                return copy.render(result, originals);
            }
        }
        return Optional.empty();
    }

    List<UnitFormat> ofUnits() {
        return formats.stream()
                .filter(UnitFormat.class::isInstance)
                .map(UnitFormat.class::cast)
                .toList();
    }

    List<CopyFormat> ofCopies() {
        return formats.stream()
                .filter(CopyFormat.class::isInstance)
                .map(CopyFormat.class::cast)
                .toList();
    }

    List<SilentFormat> ofSilent() {
        return formats.stream()
                .filter(SilentFormat.class::isInstance)
                .map(SilentFormat.class::cast)
                .toList();
    }

    List<QuarterFormat> ofQuarters() {
        return formats.stream()
                .filter(QuarterFormat.class::isInstance)
                .map(QuarterFormat.class::cast)
                .toList();
    }

    /** Those that there are for a quarter. */
    List<QuarterFormat> of(QuarterResult quarter) {
        return ofQuarters().stream().filter(format -> format.isFor(quarter)).toList();
    }
}
