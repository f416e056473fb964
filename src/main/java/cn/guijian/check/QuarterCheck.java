package cn.guijian.check;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.InputFile;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet;
import cn.guijian.report.ReportZip;
import cn.guijian.report.letter.LetterTemplates;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A quarter's folder, checked as {@link CheckRun} does it; reports are made when they are asked for. */
public final class QuarterCheck {
    private final QuarterResult quarter;
    private final CheckRun.Judged judged;
    private final Path templates;

    private QuarterCheck(QuarterResult quarter, CheckRun.Judged judged, Path templates) {
        this.quarter = quarter;
        this.judged = judged;
        this.templates = templates;
    }

    /**
     * Checks a quarter's folder; earlier quarters lie in the folders beside it.
     *
     * @param templates the folder with the bureau's templates; it need not exist
     * @return empty when the folder holds no workbook of this quarter
     * @throws IOException when a folder can't be listed
     */
    public static Optional<QuarterCheck> of(Ruleset ruleset, Path folder, Period period, Path templates)
            throws IOException {
        CheckRun.Request request = new CheckRun.Request(
                List.of(folder),
                Optional.of(period),
                Optional.empty(),
                Optional.empty(),
                folder,
                templates,
                Set.of(),
                true);
        CheckRun.Judged judged = new CheckRun(ruleset, request, Progress.SILENT).judge();
        return judged.quarters().stream()
                .filter(quarter -> quarter.period().equals(period))
                .findFirst()
                .map(quarter -> new QuarterCheck(quarter, judged, templates));
    }

    public QuarterResult quarter() {
        return quarter;
    }

    /** Files that were left out: no workbooks by their ending, or of another period. */
    public List<String> leftOut() {
        return java.util.stream.Stream.concat(
                        judged.otherPeriods().stream().map(InputFile::file), judged.ignored().stream())
                .toList();
    }

    /** What a result is called in addresses: its unit's code, or what stands for its file. */
    public static String key(CheckResult result) {
        return result.unit()
                .map(ReportingUnit::code)
                .orElseGet(() -> "file-" + result.input().brief());
    }

    /** The result that is called so. */
    public Optional<CheckResult> result(String key) {
        return quarter.results().stream().filter(r -> key(r).equals(key)).findFirst();
    }

    /** A result with pictures of its cells. */
    public PreCheck.Checked pictured(CheckResult result) {
        return new PreCheck.Checked(result, Pictures.of(result, original(result), IntakeLimits.standard()));
    }

    /** The workbook that was checked; without content when it has changed or gone since. */
    public byte[] original(CheckResult result) {
        return judged.originals().read(result.input()).orElseGet(() -> new byte[0]);
    }

    /**
     * All reports of the quarter as one zip.
     *
     * @throws IOException when the stream breaks
     */
    public void zip(OutputStream out) throws IOException {
        ReportSet formats = ReportSet.all(LetterTemplates.in(templates, note -> {}));
        new ReportZip(formats, judged.originals()).write(quarter, out);
    }
}
