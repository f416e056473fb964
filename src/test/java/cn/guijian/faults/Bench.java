package cn.guijian.faults;

import cn.guijian.check.Checker;
import cn.guijian.check.Checks;
import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Peers;
import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Period;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.SoundWorkbooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sound workbooks of all units of as many quarters as any rule looks back, read once, and a checker that sees them as a run does. */
final class Bench {
    private static final int LOOKED_BACK = 6;

    private final Catalog catalog;
    private final Checker checker;
    private final SubmissionReader reader;
    private final Map<String, TreeMap<Period, Submission>> submissions = new HashMap<>();

    Bench(Period last) {
        var ruleset = Checks.ruleset(Checks.RULES);
        this.catalog = ruleset.catalog();
        this.checker = new Checker(ruleset, IntakeLimits.standard());
        this.reader = new SubmissionReader(catalog, IntakeLimits.standard());
        for (Period period = last.plus(-LOOKED_BACK); period.compareTo(last) <= 0; period = period.plus(1)) {
            for (ReportingUnit unit : catalog.units()) {
                if (reader.read(bytes(unit, period), fileName(unit, period)) instanceof Intake.Read read) {
                    submissions
                            .computeIfAbsent(unit.code(), code -> new TreeMap<>())
                            .put(period, read.submission());
                }
            }
        }
    }

    Catalog catalog() {
        return catalog;
    }

    static String fileName(ReportingUnit unit, Period period) {
        return unit.name() + period + ".xlsx";
    }

    static FilledWorkbook workbook(ReportingUnit unit, Period period) {
        return FilledWorkbook.open(bytes(unit, period));
    }

    static byte[] bytes(ReportingUnit unit, Period period) {
        return SoundWorkbooks.bytes(unit, period);
    }

    /** Checks a workbook that was handed in for {@code period} beside the sound ones of the other units. */
    CheckResult check(byte[] bytes, String fileName, ReportingUnit sender, Period period) {
        Intake intake = reader.read(bytes, fileName);
        return checker.check(
                intake,
                intake instanceof Intake.Read read ? context(read.submission(), sender, period) : Context.alone());
    }

    private Context context(Submission submission, ReportingUnit sender, Period period) {
        List<Submission> quarter = new ArrayList<>(List.of(submission));
        catalog.units().stream()
                .filter(unit -> !unit.equals(sender))
                .map(unit -> history(unit).get(period))
                .forEach(quarter::add);
        return new Context(
                history(submission.unit()).headMap(earliest(submission.period(), period), false),
                Map.of(),
                Optional.of(period),
                Peers.of(catalog, quarter));
    }

    private TreeMap<Period, Submission> history(ReportingUnit unit) {
        return submissions.getOrDefault(unit.code(), new TreeMap<>());
    }

    /** No unit has handed in this quarter before, whatever its cover says. */
    private static Period earliest(Period stated, Period handedIn) {
        return stated.compareTo(handedIn) < 0 ? stated : handedIn;
    }
}
