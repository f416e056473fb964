package cn.guijian.check;

import cn.guijian.engine.facts.Context;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.SheetExcerpt;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decisions;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The check of one workbook that lies in memory (预审): the same engine and rules as {@link CheckRun}, no file is
 * written and no other unit is looked at. Safe for use by many threads.
 */
public final class PreCheck {
    private final IntakeLimits limits;
    private final Checker checker;
    private final Catalog catalog;
    private final List<Path> history;

    /**
     * A check by these rules.
     *
     * @param history the folder of earlier quarters, where there is one
     * @throws IOException when that folder can't be listed
     */
    public PreCheck(Ruleset ruleset, Optional<Path> history) throws IOException {
        this.limits = IntakeLimits.standard();
        this.checker = new Checker(ruleset, limits);
        this.catalog = ruleset.catalog();
        this.history = history.isPresent() ? History.folders(history, List.of()) : List.of();
    }

    /** The most bytes that a workbook may have. */
    public static long mostBytes() {
        return IntakeLimits.standard().fileBytes();
    }

    /**
     * A checked workbook.
     *
     * @param pictures what stands around the cells of each finding, by the finding's id, and of each judged value, by
     *     the indicator's code
     */
    public record Checked(CheckResult result, Map<String, List<SheetExcerpt>> pictures) {
        public Checked {
            pictures = Map.copyOf(pictures);
        }
    }

    /** Reads a workbook without judging it. */
    public Intake read(byte[] bytes, String name) {
        return checker.read(bytes, name);
    }

    /**
     * Judges what was read.
     *
     * @param beside other submissions at hand; those of the same unit's earlier quarters are its history
     * @param before results of earlier tries: says what was mended since
     * @throws IOException when a folder of the history can't be read
     */
    public Checked check(Intake intake, byte[] bytes, Collection<Submission> beside, Collection<CheckResult> before)
            throws IOException {
        Rulings rulings = new Rulings(Previous.of(before), Decisions.none(), Optional.empty(), false);
        CheckResult result = rulings.applyTo(checker.check(intake, context(intake, beside, rulings)));
        return new Checked(result, Pictures.of(result, bytes, limits));
    }

    private Context context(Intake intake, Collection<Submission> beside, Rulings rulings) throws IOException {
        if (!(intake instanceof Intake.Read read)) {
            return Context.alone();
        }
        Submission submission = read.submission();
        Workers workers = new Workers(1); // the page serves several persons at once
        Archive archive = new Archive();
        beside.stream().filter(other -> other.unit().equals(submission.unit())).forEach(archive::add);
        new History(checker, Progress.SILENT, workers)
                .load(history, List.of(submission), archive, workbooks -> RememberedQuarters.UNKNOWN);
        Chronicle chronicle = new Chronicle(checker, catalog, archive, rulings, one -> Optional.empty());
        chronicle.until(submission.period(), workers);
        return chronicle.around(submission);
    }
}
