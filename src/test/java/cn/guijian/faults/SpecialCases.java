package cn.guijian.faults;

import cn.guijian.check.Checks;
import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Peers;
import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Period;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Ground;
import cn.guijian.samples.Kind;
import cn.guijian.samples.Rules;
import cn.guijian.samples.SoundWorkbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules that no sample can break: they need other targets, another year, or a gap in the history. */
final class SpecialCases {
    private static final Period END = new Period(2025, 4);
    private static final Period LAST_YEAR_END = new Period(2022, 4);

    private final Path folder;
    private final ReportingUnit unit = Rules.catalog().unit("611021").orElseThrow();

    SpecialCases(Path folder) {
        this.folder = folder;
    }

    List<CheckResult> all() throws IOException {
        return List.of(
                afterThePlan(), endOfThePlan(), endMissed(), withoutLastQuarter(), withoutLastYear(), otherTargets());
    }

    private CheckResult afterThePlan() {
        return check(Checks.RULES, sound(new Period(2026, 2)), Map.of());
    }

    private CheckResult endOfThePlan() {
        return check(Checks.RULES, sound(END), Map.of());
    }

    /** In the plan's last quarter fewer are insured than the plan asks for. */
    private CheckResult endMissed() {
        BigDecimal due = Ground.of(Rules.catalog(), unit, END).input("B04");
        BigDecimal insured = due.multiply(new BigDecimal("0.9")).setScale(0, RoundingMode.FLOOR);
        return check(Checks.RULES, sound(END).plant(List.of(Fault.number("B03", Column.VALUE, insured))), Map.of());
    }

    /** The quarter before is not at hand, only the last year's end. */
    private CheckResult withoutLastQuarter() {
        Ground ground = Ground.of(Rules.catalog(), unit, Kind.QUARTER);
        return check(
                Checks.RULES,
                sound(Kind.QUARTER).plant(List.of(ground.add("W01", Column.PLAN, 55))),
                Map.of(LAST_YEAR_END, read(sound(LAST_YEAR_END))));
    }

    /** In the plan's first year there is no same quarter of the year before: one case closed after hundreds. */
    private CheckResult withoutLastYear() {
        Map<Period, Submission> history = new TreeMap<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            Period then = new Period(2021, quarter);
            history.put(then, read(sound(then)));
        }
        Period period = new Period(2021, 4);
        BigDecimal one =
                Ground.of(Rules.catalog(), unit, period).lastInput("B12").add(BigDecimal.ONE);
        return check(Checks.RULES, sound(period).plant(List.of(Fault.number("B12", Column.VALUE, one))), history);
    }

    /** Targets of kinds that the plan does not have: limits, strict bounds, rates on a schedule. */
    private CheckResult otherTargets() throws IOException {
        CheckResult sound = endOfThePlan();
        Path rules = Checks.copyOfRules(folder.resolve("other-targets"));
        Path targets = rules.resolve("plans/shangluo-hr-2021/targets.csv");
        String mediated = value(sound, "Z12");
        String placed = value(sound, "W04");
        Checks.edit(targets, "Z05,≥,95,,期末达标", "Z05,≤,90,,每期达标");
        Checks.edit(targets, "Z12,≥,60,,每期达标", "Z12,>," + mediated + ",,每期达标");
        Checks.edit(targets, "Z16,≥,50,,期末达标", "Z16,≤,30,,期末达标");
        Checks.edit(targets, "W19,≥,90,,每期达标", "W19,≥,99,98,序时进度");
        Checks.edit(targets, "W08,≥,30,,每期达标", "W08,≤,30,20,序时进度");
        Checks.edit(targets, "W04,≥,90,,每期达标", "W04,<," + placed + "," + placed + ",序时进度");
        return check(rules, sound(END), Map.of());
    }

    private FilledWorkbook sound(Period period) {
        return SoundWorkbooks.open(unit.code(), period);
    }

    private static CheckResult check(Path rules, FilledWorkbook workbook, Map<Period, Submission> history) {
        Context context = new Context(history, Map.of(), Optional.empty(), Peers.none());
        return Checks.checker(rules).check(new Intake.Read(read(workbook)), context);
    }

    private static Submission read(FilledWorkbook workbook) {
        SubmissionReader reader = new SubmissionReader(Rules.catalog(), IntakeLimits.standard());
        if (reader.read(workbook.bytes(), "special.xlsx") instanceof Intake.Read read) {
            return read.submission();
        }
        throw new IllegalStateException("a sound workbook was not read");
    }

    private static String value(CheckResult result, String code) {
        return result.indicators().stream()
                .filter(i -> i.indicator().code().equals(code))
                .findFirst()
                .flatMap(i -> i.value())
                .orElseThrow()
                .toPlainString();
    }
}
