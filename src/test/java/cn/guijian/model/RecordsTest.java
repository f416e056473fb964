package cn.guijian.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.form.Cover;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.plan.Comparator;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Provenance;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.ConditionResult;
import cn.guijian.model.rules.ConditionResult.Mark;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.RuleComparison;
import cn.guijian.model.rules.RuleComparison.Change;
import cn.guijian.model.rules.RuleComparison.Difference;
import cn.guijian.model.rules.RuleComparison.FindingTurn;
import cn.guijian.model.rules.RuleEntry;
import cn.guijian.model.rules.RuleFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the records say of themselves. */
class RecordsTest {
    private static final InputFile FILE = new InputFile("a.xlsx", "", 0);
    private static final Period PERIOD = new Period(2023, 3);
    private static final ReportingUnit UNIT =
            new ReportingUnit("611002", "商州区", List.of(), Optional.empty(), UnitKind.COUNTY, true);

    private static Finding finding(String id, Level level) {
        return new Finding(
                id,
                "R0203",
                "例",
                level,
                Optional.empty(),
                Set.of(),
                "",
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("说明"),
                Finding.Status.EXPLAINED,
                Optional.empty());
    }

    private static CheckResult result(List<Finding> findings, List<Finding> trials) {
        return new CheckResult(
                new Provenance("1", "10", "", 3),
                FILE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CheckResult.Status.RETURNED,
                List.of(),
                findings,
                trials,
                new Coverage(List.of("R0203"), List.of()),
                Optional.empty(),
                Optional.empty(),
                CheckResult.Terms.NONE);
    }

    private static Target target(String clause) {
        return new Target(
                "Z02",
                Optional.of(new Target.Bound(Comparator.BELOW, new BigDecimal("4.30"))),
                Optional.empty(),
                Mode.EVERY_PERIOD,
                LocalDate.of(2021, 1, 1),
                Optional.empty(),
                "文件",
                clause,
                "");
    }

    @Test
    void aResultCountsItsFindingsByLevelAndKeepsWhatItIsNotGiven() {
        CheckResult result = result(
                List.of(finding("a", Level.MUST_FIX), finding("b", Level.NOTE), finding("c", Level.MUST_FIX)),
                List.of(finding("d", Level.MUST_FIX)));
        assertThat(result.count(Level.MUST_FIX)).isEqualTo(2);
        assertThat(result.count(Level.RED)).isZero();

        CheckResult assigned = result.assignedTo(UNIT, PERIOD);
        assertThat(assigned.unit()).contains(UNIT);
        assertThat(assigned.period()).contains(PERIOD);
        assertThat(assigned.findings()).isEqualTo(result.findings());
        assertThat(assigned.trials()).isEqualTo(result.trials());
        assertThat(result.withIndicators(List.of())).isEqualTo(result);
        assertThat(CheckResult.Status.RETURNED.label()).isEqualTo("退回修改");
    }

    @Test
    void aFindingThatIsOpenAgainIsOtherwiseTheSame() {
        Finding explained = finding("a", Level.MUST_EXPLAIN);
        Finding open = explained.with(draft -> draft.status = Finding.Status.OPEN);
        assertThat(explained.isOpenQuestion()).isFalse();
        assertThat(open.isOpenQuestion()).isTrue();
        assertThat(open.with(draft -> draft.status = Finding.Status.NOT_ACCEPTED)
                        .isOpenQuestion())
                .isTrue();
        assertThat(open.with(draft -> draft.level = Level.MUST_FIX).isOpenQuestion())
                .isFalse();
        assertThat(open.with(draft -> draft.status = Finding.Status.EXPLAINED)).isEqualTo(explained);
        assertThat(open.explanation()).contains("说明");
        assertThat(open.under("b").root()).contains("b");
    }

    @Test
    void aCoverageHasFailedWhereARuleBroke() {
        Coverage.NotEvaluated without = new Coverage.NotEvaluated("R0402", "没有往期", false);
        assertThat(new Coverage(List.of(), List.of()).hasFailure()).isFalse();
        assertThat(new Coverage(List.of(), List.of(without)).hasFailure()).isFalse();
        assertThat(new Coverage(List.of(), List.of(without, new Coverage.NotEvaluated("R0203", "", true))).hasFailure())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDS, HOLDS, true, ''",
        "HOLDS, FAILS, false, b",
        "FAILS, FAILS, false, a",
        "HOLDS, UNASKED, false, ''",
    })
    void aCandidateFiredWhereEveryConditionHolds(Mark first, Mark second, boolean fired, String failing) {
        Candidate candidate = new Candidate(
                "值",
                Optional.of("Z01"),
                List.of(condition("a", first), condition("b", second)),
                Optional.empty(),
                List.of(),
                0);
        assertThat(candidate.fired()).isEqualTo(fired);
        assertThat(candidate.failing().map(ConditionResult::text).orElse("")).isEqualTo(failing);
        Candidate.TargetPlace place = new Candidate.TargetPlace(3, target("专栏2"), Optional.empty());
        assertThat(candidate.against(Optional.of(place)).target()).contains(place);
        assertThat(candidate.against(Optional.of(place)).against(Optional.empty()))
                .isEqualTo(candidate);
    }

    private static ConditionResult condition(String text, Mark mark) {
        return new ConditionResult(text, 1, "填报值", 1, mark, List.of(), Optional.empty());
    }

    @Test
    void aComparisonTurnsWhereAnythingEndsOtherwise() {
        RuleComparison.Subject subject = new RuleComparison.Subject(PERIOD, "611002", "商州区", "a.xlsx");
        FindingTurn added = new FindingTurn(
                subject, Change.ADDED, Optional.empty(), Optional.of(finding("a", Level.NOTE)), List.of());
        FindingTurn changed = new FindingTurn(
                subject,
                Change.CHANGED,
                Optional.of(finding("b", Level.NOTE)),
                Optional.of(finding("b", Level.RED)),
                List.of(RuleComparison.Part.LEVEL));
        FindingTurn removed = new FindingTurn(
                subject, Change.REMOVED, Optional.of(finding("c", Level.NOTE)), Optional.empty(), List.of());
        assertThat(added.finding().id()).isEqualTo("a");
        assertThat(changed.finding().level()).isEqualTo(Level.RED);
        assertThat(removed.finding().id()).isEqualTo("c");
        var verdict = new RuleComparison.VerdictTurn(subject, "Z01", "", Optional.empty(), Optional.empty());
        var status = new RuleComparison.StatusTurn(subject, Optional.empty(), Optional.empty());

        assertThat(comparison(List.of(), List.of(), List.of()).turns()).isFalse();
        assertThat(comparison(List.of(verdict), List.of(), List.of()).turns()).isTrue();
        assertThat(comparison(List.of(), List.of(status), List.of()).turns()).isTrue();
        RuleComparison all = comparison(List.of(), List.of(), List.of(added, changed, removed));
        assertThat(all.turns()).isTrue();
        assertThat(all.findings(Change.REMOVED)).containsExactly(removed);
    }

    private static RuleComparison comparison(
            List<RuleComparison.VerdictTurn> verdicts,
            List<RuleComparison.StatusTurn> statuses,
            List<FindingTurn> findings) {
        RuleComparison.Side side = new RuleComparison.Side("rules", new Provenance("1", "10", "", 3));
        return new RuleComparison(
                side, side, 0, List.of(), verdicts, statuses, findings, List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"'', x, ADDED", "x, '', REMOVED", "x, y, CHANGED"})
    void aDifferenceIsNewGoneOrChanged(String before, String after, Change change) {
        assertThat(new Difference("units.csv", "x", text(before), text(after)).change())
                .isEqualTo(change);
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, '', a.csv: 错",
        "3, 0, '', a.csv:3: 错",
        "3, 5, '', a.csv:3:5: 错",
        "3, 5, 改, a.csv:3:5: 错 改",
    })
    void aFaultIsOneLine(int line, int column, String remedy, String text) {
        assertThat(new RuleFault("a.csv", line, column, "错", remedy).text()).isEqualTo(text);
    }

    @Test
    void aRuleRestsOnItsOwnClauseOrOnThoseOfItsTargets() {
        RuleEntry entry = entry(Optional.empty());
        assertThat(entry.block()).isEqualTo("R05");
        assertThat(entry.clauses()).containsExactly("甲", "乙");
        assertThat(entry(Optional.of("丙")).clauses()).containsExactly("丙");
    }

    private static RuleEntry entry(Optional<String> clause) {
        return new RuleEntry(
                "R0501",
                "",
                "",
                Optional.empty(),
                "",
                List.of(),
                false,
                clause,
                List.of(target("甲"), target("乙"), target("甲")),
                "",
                Map.of(),
                Optional.empty(),
                List.of());
    }

    @Test
    void anExplanationOfNothingNamesTheReason() {
        Candidate candidate = new Candidate("值", Optional.empty(), List.of(), Optional.empty(), List.of(), 0);
        Explanation explanation = new Explanation(
                "R0203", "例", "", "商州区", PERIOD, Explanation.Outcome.FIRED, List.of(), 2, List.of(), "");
        assertThat(explanation.with(List.of(candidate)).candidates()).containsExactly(candidate);
        Explanation without = explanation.with(List.of(candidate)).without("没有行");
        assertThat(without.outcome()).isEqualTo(Explanation.Outcome.NO_FACTS);
        assertThat(without.candidates()).isEmpty();
        assertThat(without.leftOut()).isZero();
        assertThat(without.reason()).isEqualTo("没有行");
    }

    @Test
    void aSubmissionWithoutSomeRowsKeepsTheRest() {
        Location place = new Location("表", "A1", "", "");
        Submission whole = new Submission(
                FILE,
                UNIT,
                PERIOD,
                new Cover(Map.of(), Optional.empty()),
                List.of(
                        new SubmittedRow("Z01", "", place, place, place, Map.of()),
                        new SubmittedRow("Z02", "", place, place, place, Map.of())),
                List.of());
        assertThat(whole.without(Set.of())).isSameAs(whole);
        assertThat(whole.without(Set.of("Z01", "Z09")).rows())
                .extracting(SubmittedRow::code)
                .containsExactly("Z02");
        assertThat(new Intake.Read(whole).input()).isEqualTo(FILE);
    }

    @Test
    void aQuarterTakesWhatTheCityCameTo() {
        QuarterResult quarter = new QuarterResult(
                PERIOD,
                List.of(UNIT),
                List.of(),
                List.of(UNIT),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(List.of(), List.of()));
        QuarterResult city = quarter.withCity(
                List.of(), List.of(), List.of(finding("a", Level.RED)), new Coverage(List.of("R0701"), List.of()));
        assertThat(city.missing()).containsExactly(UNIT);
        assertThat(city.cityFindings()).extracting(Finding::id).containsExactly("a");
        assertThat(city.cityCoverage().evaluated()).containsExactly("R0701");
    }

    @Test
    void wordsForPeople() {
        assertThat(target("").bound().orElseThrow().text()).isEqualTo("< 4.30");
        assertThat(Level.RED.word()).isEqualTo("严重滞后");
        assertThat(UnitKind.COUNTY.label()).isEqualTo("县区");
        assertThat(Scope.ALL.label()).isEqualTo("全部");
        assertThat(Mark.HOLDS.sign()).isEqualTo("✓");
        assertThat(Texts.has("finding.empty")).isTrue();
        assertThat(Texts.has("finding.nothing-of-the-kind")).isFalse();
    }

    @Test
    void aFingerprintTellsEveryPartApart() {
        String id = Fingerprint.of("R0203", "611002", "2023Q3", List.of("a", "b"));
        assertThat(id).matches("[0-9a-f]{8,}");
        assertThat(Fingerprint.of("R0203", "611002", "2023Q3", List.of("a", "b")))
                .isEqualTo(id);
        assertThat(List.of(
                        Fingerprint.of("R0204", "611002", "2023Q3", List.of("a", "b")),
                        Fingerprint.of("R0203", "611003", "2023Q3", List.of("a", "b")),
                        Fingerprint.of("R0203", "611002", "2023Q4", List.of("a", "b")),
                        Fingerprint.of("R0203", "611002", "2023Q3", List.of("ab")),
                        Fingerprint.of("R0203", "611002", "2023Q3", List.of("b", "a"))))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }
}
