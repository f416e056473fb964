package cn.guijian.intake;

import cn.guijian.intake.cover.Covers;
import cn.guijian.intake.cover.Identity;
import cn.guijian.intake.cover.SecondCovers;
import cn.guijian.intake.cover.UnitNames;
import cn.guijian.intake.form.FormReader;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.Gaps;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.SeenText;
import cn.guijian.intake.read.FileBytes;
import cn.guijian.intake.read.WorkbookReader;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads one file as a submission. Never throws for what a file holds, however broken or hostile; an exception from here
 * is a bug. Safe for use by many threads.
 */
public final class SubmissionReader {
    private final Catalog catalog;
    private final IntakeLimits limits;
    private final UnitNames names;

    public SubmissionReader(Catalog catalog, IntakeLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
        this.names = new UnitNames(catalog);
    }

    /**
     * Reads {@code file}. Of a file that can't be opened or is too large the hash is empty, since nothing was read.
     *
     * @param displayName how the result names the file
     */
    public Intake read(Path file, String displayName) {
        byte[] bytes;
        try {
            bytes = FileBytes.read(file, limits);
        } catch (Refused e) {
            return new Intake.Unread(new InputFile(displayName, "", FileBytes.size(file)), List.of(e.trouble()));
        }
        return read(bytes, displayName);
    }

    /** Reads a workbook that lies in memory, such as an entry of a zip. */
    public Intake read(byte[] bytes, String displayName) {
        InputFile input = new InputFile(displayName, Fingerprint.sha256(bytes), bytes.length);
        try {
            FileBytes.check(bytes, limits);
            Budget budget = new Budget(limits);
            return read(input, new WorkbookReader(budget).read(bytes), budget);
        } catch (Refused e) {
            return new Intake.Unread(input, List.of(e.trouble()));
        }
    }

    private Intake read(InputFile input, RawWorkbook file, Budget budget) {
        RawWorkbook workbook = OwnList.leftOut(file);
        Covers covers = Covers.of(workbook, catalog.plan().span(), budget);
        Identity.Found found = Identity.of(covers, workbook, catalog, names, input.file());
        if (found.unit().isEmpty() || found.period().isEmpty()) {
            return new Intake.Unread(
                    input,
                    found.troubles().stream()
                            .filter(trouble -> trouble.type() != Trouble.Type.COVER_INFERRED)
                            .toList());
        }
        ReportingUnit unit = found.unit().get();
        Period period = found.period().get();
        FormReader.Form form = FormReader.read(workbook, catalog, unit, period, budget);
        List<Trouble> troubles = new ArrayList<>(PackageTroubles.of(workbook));
        troubles.addAll(found.troubles());
        troubles.addAll(SecondCovers.of(covers, names));
        troubles.addAll(form.troubles());
        return new Intake.Read(
                new Submission(input, unit, period, covers.chosen().cover(), form.rows(), troubles, form.seen()));
    }

    /** Says what a file should hold and does not, where all else could be read. */
    private static final class PackageTroubles {
        private PackageTroubles() {}

        static List<Trouble> of(RawWorkbook workbook) {
            List<Trouble> troubles = new ArrayList<>();
            Gaps gaps = workbook.gaps();
            gaps.emptySheets().stream()
                    .map(SeenText::brief)
                    .reduce((a, b) -> Texts.text("intake.list", a, b))
                    .ifPresent(names -> troubles.add(Trouble.ofFile(Trouble.Type.SHEET_EMPTY, names)));
            if (gaps.withoutStyles()) {
                troubles.add(missing("styles"));
            }
            if (gaps.withoutTexts()) {
                troubles.add(missing("texts"));
            }
            return troubles;
        }

        private static Trouble missing(String part) {
            return Trouble.ofFile(Trouble.Type.PART_MISSING, Texts.text("intake.missing." + part));
        }
    }

    /** Knows the list of findings that an earlier check put in front of a workbook: it is no sheet of the form. */
    private static final class OwnList {
        private static final List<String> HEADERS = Stream.of(
                        "class", "sheet", "cell", "coded", "message", "advice", "rule", "clause", "answer")
                .map(head -> Texts.text("paper.head." + head))
                .toList();
        private static final int ROWS = 10;

        private OwnList() {}

        /** The workbook without such lists; most of the headers are enough, since other versions had others. */
        static RawWorkbook leftOut(RawWorkbook workbook) {
            return workbook.sheets().stream().noneMatch(OwnList::is)
                    ? workbook
                    : new RawWorkbook(
                            workbook.sheets().stream()
                                    .filter(sheet -> !is(sheet))
                                    .toList(),
                            workbook.gaps());
        }

        private static boolean is(RawSheet sheet) {
            return sheet.rows().stream().limit(ROWS).anyMatch(OwnList::isHeader);
        }

        private static boolean isHeader(RawRow row) {
            int known = 0;
            for (RawCell cell : row.cells()) {
                known += cell.content() instanceof Content.Text text && HEADERS.contains(text.text()) ? 1 : 0;
            }
            return known * 3 >= HEADERS.size() * 2;
        }
    }
}
