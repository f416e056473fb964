package cn.guijian.intake;

import cn.guijian.model.Catalog;
import cn.guijian.model.Cover;
import cn.guijian.model.CoverItem;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Intake;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Submission;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one file as a submission. Never throws for what a file holds, however broken or hostile; an exception from here
 * is a bug. Safe for use by many threads.
 */
public final class SubmissionReader {
    private final Catalog catalog;
    private final IntakeLimits limits;

    public SubmissionReader(Catalog catalog, IntakeLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
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

    private Intake read(InputFile input, RawWorkbook workbook, Budget budget) {
        Cover cover = CoverReader.read(workbook, budget);
        Optional<ReportingUnit> unit = UnitText.read(cover.text(CoverItem.UNIT), catalog);
        Optional<Period> period = PeriodText.read(cover.text(CoverItem.PERIOD));
        if (unit.isPresent() && period.isPresent()) {
            FormReader.Form form = FormReader.read(workbook, catalog, unit.get(), budget);
            return new Intake.Read(
                    new Submission(input, unit.get(), period.get(), cover, form.rows(), form.troubles()));
        }
        List<Trouble> troubles = new ArrayList<>();
        if (unit.isEmpty()) {
            troubles.add(unknown(Trouble.Type.UNIT_UNKNOWN, CoverItem.UNIT, cover));
        }
        if (period.isEmpty()) {
            troubles.add(unknown(Trouble.Type.PERIOD_UNKNOWN, CoverItem.PERIOD, cover));
        }
        return new Intake.Unread(input, troubles);
    }

    private static Trouble unknown(Trouble.Type type, CoverItem item, Cover cover) {
        Optional<Location> entry = Optional.ofNullable(cover.entries().get(item));
        String found = entry.map(e -> e.raw().isEmpty() ? Texts.text("intake.blank") : Words.brief(e.raw()))
                .orElseGet(() -> Texts.text("intake.no.label", item.label()));
        return Troubles.at(type, entry.stream().toList(), found);
    }
}
