package cn.guijian.report;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.annotate.AnnotatedCopy;
import cn.guijian.report.format.CopyFormat;
import cn.guijian.report.format.Originals;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.format.ReportFormat;
import cn.guijian.report.format.SilentFormat;
import cn.guijian.report.format.UnitFormat;
import cn.guijian.report.json.ResultJson;
import cn.guijian.report.json.SummaryJson;
import cn.guijian.report.letter.LetterContent;
import cn.guijian.report.letter.LetterTemplates;
import cn.guijian.report.page.CityPage;
import cn.guijian.report.page.Pages;
import cn.guijian.report.page.UnitPage;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.summary.SummaryWorkbook;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** {@code summary.xlsx}: the quarter as a workbook to filter, to print and to go on reckoning with. */
    public static final class SummaryXlsx implements QuarterFormat {
        @Override
        public String option() {
            return "xlsx";
        }

        @Override
        public String fileName() {
            return "summary.xlsx";
        }

        @Override
        public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) throws IOException {
            return SummaryWorkbook.of(quarter);
        }
    }

    /** The warning report (预警报告) as the draft of an official letter, made from a template that the bureau may restyle. */
    public static final class WarningReportDocx implements UnitFormat {
        private final LetterTemplates templates;

        public WarningReportDocx(LetterTemplates templates) {
            this.templates = templates;
        }

        @Override
        public String option() {
            return "docx";
        }

        @Override
        public String fileName() {
            return "warning-report.docx";
        }

        @Override
        public byte[] render(CheckResult result) throws IOException {
            return templates.write(fileName(), LetterContent.of(result));
        }
    }

    /** The reminder (催报通知) to a unit that sent nothing, made from a template that the bureau may restyle. */
    public static final class ReminderDocx implements SilentFormat {
        static final String FILE_NAME = "reminder.docx";

        private final LetterTemplates templates;

        public ReminderDocx(LetterTemplates templates) {
            this.templates = templates;
        }

        @Override
        public String option() {
            return "docx";
        }

        @Override
        public String fileName() {
            return FILE_NAME;
        }

        @Override
        public byte[] render(QuarterResult quarter, ReportingUnit silent) throws IOException {
            return templates.write(fileName(), LetterContent.of(quarter, silent));
        }
    }

    /** The county's own workbook with every finding marked at its cell, and the list of them in front. */
    public static final class AnnotatedWorkbook implements CopyFormat {
        @Override
        public String option() {
            return "xlsx";
        }

        @Override
        public String fileName() {
            return "annotated.xlsx";
        }

        @Override
        public List<String> fileNames() {
            return AnnotatedCopy.FILE_NAMES;
        }

        @Override
        public Optional<NamedFile> render(CheckResult result, Originals originals) throws IOException {
            if (result.status() == CheckResult.Status.UNREADABLE) {
                return Optional.empty();
            }
            AnnotatedCopy copy = AnnotatedCopy.of(result, originals.read(result.input()));
            return Optional.of(new NamedFile(copy.fileName(), copy.content()));
        }
    }

    /** The quarter at a glance: who reported, and the matrix of units and indicators, linked to the reports. */
    public static final class IndexHtml implements QuarterFormat {
        @Override
        public String option() {
            return "html";
        }

        @Override
        public String fileName() {
            return "index.html";
        }

        @Override
        public boolean closes() {
            return true;
        }

        @Override
        public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) {
            return Pages.render("index.jte", CityPage.of(quarter, folderOf.andThen(IndexHtml::link)));
        }

        private static String link(String folder) {
            return URLEncoder.encode(folder, StandardCharsets.UTF_8).replace("+", "%20") + "/"
                    + WarningReportHtml.FILE_NAME;
        }
    }

    /** The city's circular (通报) on a quarter, made from a template that the bureau may restyle. */
    public static final class CityReportDocx implements QuarterFormat {
        private final LetterTemplates templates;

        public CityReportDocx(LetterTemplates templates) {
            this.templates = templates;
        }

        @Override
        public String option() {
            return "docx";
        }

        @Override
        public String fileName() {
            return "city-report.docx";
        }

        /** Nobody speaks to all units who has seen the workbooks of one. */
        @Override
        public boolean isFor(QuarterResult quarter) {
            return quarter.assessed();
        }

        @Override
        public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) throws IOException {
            return templates.write(fileName(), LetterContent.of(quarter));
        }
    }

    /** What only whoever runs the program can mend, as a page of its own: no paper that is sent says a word of it. */
    public static final class OperatorNotes implements QuarterFormat {
        @Override
        public String option() {
            return "docx";
        }

        @Override
        public String fileName() {
            return "operator-notes.md";
        }

        @Override
        public byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) {
            Paper paper = CityPaper.of(quarter);
            List<String> notes = Stream.of(Part.OPERATOR, Part.OPERATOR_FAULTS)
                    .flatMap(part -> paper.sentences(part).texts().stream())
                    .toList();
            String listed = notes.isEmpty()
                    ? text("print.operator.none")
                    : notes.stream().map(note -> "- " + note.replace('\n', ' ')).collect(Collectors.joining("\n"));
            String page = "# " + text("print.operator", paper.line(Part.PERIOD), Part.OPERATOR.title()) + "\n\n"
                    + listed + "\n";
            return page.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The warning report (预警报告) as one page that opens offline and prints on A4. */
    public static final class WarningReportHtml implements UnitFormat {
        static final String FILE_NAME = "warning-report.html";

        @Override
        public String option() {
            return "html";
        }

        @Override
        public String fileName() {
            return FILE_NAME;
        }

        @Override
        public byte[] render(CheckResult result) {
            UnitPage page = UnitPage.of(result);
            return Pages.render(page.template(), page);
        }
    }
}
