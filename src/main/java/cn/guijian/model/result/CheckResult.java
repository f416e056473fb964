package cn.guijian.model.result;

import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.ReportingUnit;
import java.util.List;
import java.util.Optional;

/**
 * The check of one submission: all that its reports say.
 *
 * @param unit empty when the file could not be assigned
 * @param indicators those in the unit's scope, inputs left out, in table order
 * @param findings worst first, then in workbook order
 * @param trials findings of rules on trial (试行): shown, but they block and count nothing
 * @param deadline the calendar row of the period
 * @param changes against an earlier run, where one was named
 * @param terms under which it was checked
 */
public record CheckResult(
        Provenance provenance,
        InputFile input,
        Optional<ReportingUnit> unit,
        Optional<Period> period,
        Optional<Cover> cover,
        Status status,
        List<IndicatorResult> indicators,
        List<Finding> findings,
        List<Finding> trials,
        Coverage coverage,
        Optional<Deadline> deadline,
        Optional<Changes> changes,
        Terms terms) {

    public CheckResult {
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
        trials = List.copyOf(trials);
    }

    /** A result of a quarter that is still open to answers, without findings of rules on trial. */
    public CheckResult(
            Provenance provenance,
            InputFile input,
            Optional<ReportingUnit> unit,
            Optional<Period> period,
            Optional<Cover> cover,
            Status status,
            List<IndicatorResult> indicators,
            List<Finding> findings,
            Coverage coverage,
            Optional<Deadline> deadline,
            Optional<Changes> changes) {
        this(
                provenance,
                input,
                unit,
                period,
                cover,
                status,
                indicators,
                findings,
                List.of(),
                coverage,
                deadline,
                changes,
                Terms.NONE);
    }

    /**
     * What judged it.
     *
     * @param version of guijian
     * @param rulesSha256 hash over every file of the rules folder
     * @param rulesCount number of rules with DRL
     */
    public record Provenance(String version, String drools, String rulesSha256, int rulesCount, PlanUsed plan) {

        /** What is known of nobody's plan. */
        public Provenance(String version, String drools, String rulesSha256, int rulesCount) {
            this(version, drools, rulesSha256, rulesCount, new PlanUsed(Plan.UNKNOWN, ""));
        }

        /**
         * The plan by which was checked.
         *
         * @param sha256 over its files
         */
        public record PlanUsed(Plan plan, String sha256) {}
    }

    /** What becomes of the submission. */
    public enum Status {
        ACCEPTED("通过"),
        NEEDS_EXPLANATION("需说明"),
        RETURNED("退回修改"),
        UNREADABLE("无法读取");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What the bureau said beside the workbooks.
     *
     * @param closed whether the date to answer by has passed ({@code --final})
     * @param decisions hash of the file with its decisions
     * @param notes whether papers are to list 提示性 findings too ({@code --notes})
     */
    public record Terms(boolean closed, Optional<String> decisions, boolean notes) {
        /** Nothing. */
        public static final Terms NONE = new Terms(false, Optional.empty(), false);
    }

    /** The same result of a file whose own content names no unit, given to the one that its name mentions. */
    public CheckResult assignedTo(ReportingUnit named, Period of) {
        return with(Optional.of(named), Optional.of(of), indicators, changes, terms);
    }

    /** The same result with only some of its indicators, to be looked at. */
    public CheckResult withIndicators(List<IndicatorResult> some) {
        return with(unit, period, some, changes, terms);
    }

    /** The same result beside an earlier one. */
    public CheckResult changedBy(Changes since) {
        return with(unit, period, indicators, Optional.of(since), terms);
    }

    /** The same result, under these terms. */
    public CheckResult under(Terms other) {
        return with(unit, period, indicators, changes, other);
    }

    private CheckResult with(
            Optional<ReportingUnit> whose,
            Optional<Period> of,
            List<IndicatorResult> some,
            Optional<Changes> since,
            Terms other) {
        return new CheckResult(
                provenance, input, whose, of, cover, status, some, findings, trials, coverage, deadline, since, other);
    }

    /** Number of findings of one level. */
    public long count(Level level) {
        return findings.stream().filter(f -> f.level() == level).count();
    }
}
