package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.Basis;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Decisions;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Fault;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bureau says beside the workbooks: decisions, that the date has passed, that these are all. */
class BureauTest {
    private static final Ruleset RULES = Checks.ruleset(Checks.RULES);
    private static final Period SECOND = new Period(2023, 2);
    private static final Period THIRD = new Period(2023, 3);
    private static final Period FOURTH = new Period(2023, 4);
    /** Six per cent below what a unit of this size had a quarter before, and below its line. */
    private static final Fault JUMP = Fault.number("Z06", Column.END, BigDecimal.valueOf(19_400));

    @TempDir
    private Path folder = Path.of("");

    private Path county = Path.of("");

    @BeforeEach
    void twoQuartersOfOneCounty() throws IOException {
        county = folder.resolve("county");
        for (Period period : List.of(THIRD, FOURTH)) {
            CityFolder all = CityFolder.sound(folder.resolve("all"), period);
            Files.createDirectories(county.resolve(period.code()));
            Files.copy(all.file("商州区"), county(period));
        }
    }

    private Path county(Period period) {
        return county.resolve(period.code()).resolve("商州区.xlsx");
    }

    private void plant(Period period, Fault... faults) throws IOException {
        new CityFolder(county.resolve(period.code()), period).plant("商州区", faults);
    }

    private List<QuarterResult> run(CheckRun.Bureau bureau, Optional<Period> period, Path... paths) throws IOException {
        CheckRun.Request request = new CheckRun.Request(
                        List.of(paths),
                        period,
                        Optional.empty(),
                        Optional.empty(),
                        folder.resolve("out"),
                        Path.of("templates"),
                        Set.of("json"),
                        true)
                .with(bureau);
        return new CheckRun(RULES, request, Progress.SILENT).judge().quarters();
    }

    private static CheckRun.Bureau closing() {
        return new CheckRun.Bureau(true, false, Decisions.none());
    }

    private CheckResult fourth(CheckRun.Bureau bureau) throws IOException {
        return run(bureau, Optional.empty(), county(FOURTH)).get(0).results().get(0);
    }

    private static IndicatorResult insured(CheckResult result) {
        return result.indicators().stream()
                .filter(one -> one.indicator().code().equals("Z06"))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(CheckResult result) {
        IndicatorResult one = insured(result);
        return one.verdict() + " " + one.level().map(Level::name).orElse("-") + " "
                + one.provisional()
                        .map(p -> p.verdict() + p.level().map(l -> " " + l).orElse(""))
                        .orElse("-")
                + " " + one.basis();
    }

    @Test
    void aFallThatNobodyExplainedIsVerifiedAndOnceTheDateHasPassedRed() throws IOException {
        plant(FOURTH, JUMP);
        CheckResult open = fourth(CheckRun.Bureau.SILENT);
        assertThat(shown(open)).isEqualTo("TO_VERIFY - NOT_MET RED SOUND");
        assertThat(open.status()).isEqualTo(CheckResult.Status.NEEDS_EXPLANATION);
        assertThat(open.count(Level.RED)).isZero();
        assertThat(open.terms().closed()).isFalse();
        CheckResult closed = fourth(closing());
        assertThat(shown(closed)).isEqualTo("NOT_MET RED - LAPSED");
        assertThat(closed.count(Level.RED)).isEqualTo(1);
        assertThat(closed.terms().closed()).isTrue();
        plant(FOURTH, Fault.explain("Z06", "县水泥厂关闭，一千一百名职工转出"));
        assertThat(shown(fourth(CheckRun.Bureau.SILENT))).isEqualTo("NOT_MET RED - SOUND");
    }

    @Test
    void theBureausDecisionWinsOverTheRulesAndIsSaid() throws IOException {
        plant(FOURTH, JUMP, Fault.explain("Z06", "属实"));
        Finding asked = fourth(CheckRun.Bureau.SILENT).findings().stream()
                .filter(Finding::isOpenQuestion)
                .findFirst()
                .orElseThrow();
        assertThat(asked.status()).isEqualTo(Finding.Status.NOT_ACCEPTED);
        Decision accepted = new Decision(FOURTH, "611002", asked.id(), Decision.Word.ACCEPTED, "已核对名册", "李某");
        Decision other = new Decision(FOURTH, "611021", asked.id(), Decision.Word.REFUSED, "不相干", "李某");
        Decision gone = new Decision(FOURTH, "611002", "0000000000000000", Decision.Word.ACCEPTED, "已核对名册", "李某");
        Decisions decisions = new Decisions(List.of(accepted, other, gone), Optional.of("ab".repeat(32)));
        CheckResult decided = fourth(new CheckRun.Bureau(false, false, decisions));
        assertThat(shown(decided)).isEqualTo("NOT_MET RED - SOUND");
        assertThat(decided.findings())
                .filteredOn(f -> f.id().equals(asked.id()))
                .singleElement()
                .satisfies(f -> assertThat(f.decision()).contains(accepted));
        assertThat(decided.terms().decisions()).contains("ab".repeat(32));
        CheckRun.Request request = new CheckRun.Request(
                        List.of(county(FOURTH)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        folder,
                        folder,
                        Set.of("json"),
                        true)
                .with(new CheckRun.Bureau(false, false, decisions));
        // what is of another unit is passed over, what is no question any more is named
        assertThat(new CheckRun(RULES, request, Progress.SILENT).judge().idleDecisions())
                .containsExactly(gone);
    }

    /** The jump of a quarter before is no measure for this one, until the bureau believes it. */
    @Test
    void aDecisionOnAnEarlierQuarterMakesItAMeasureAgain() throws IOException {
        CityFolder.sound(folder.resolve("all"), SECOND);
        Files.createDirectories(county.resolve(SECOND.code()));
        Files.copy(folder.resolve("all/2023Q2/商州区.xlsx"), county(SECOND));
        plant(THIRD, JUMP, Fault.explain("Z06", "属实"));
        plant(FOURTH, Fault.number("Z06", Column.END, BigDecimal.valueOf(20_545)));
        Finding asked =
                run(CheckRun.Bureau.SILENT, Optional.empty(), county(THIRD)).get(0).results().get(0).findings().stream()
                        .filter(f -> f.rule().equals("R0410"))
                        .findFirst()
                        .orElseThrow();
        CheckResult without = fourth(CheckRun.Bureau.SILENT);
        assertThat(without.findings())
                .extracting(Finding::rule)
                .contains("R0421")
                .doesNotContain("R0409");
        assertThat(insured(without).history())
                .extracting(past -> past.period().code())
                .containsExactly("2023Q2");
        Decision accepted = new Decision(THIRD, "611002", asked.id(), Decision.Word.ACCEPTED, "已核对", "李某");
        CheckResult with =
                fourth(new CheckRun.Bureau(false, false, new Decisions(List.of(accepted), Optional.of("ab"))));
        assertThat(with.findings()).extracting(Finding::rule).contains("R0409").doesNotContain("R0421");
        assertThat(insured(with).history()).hasSize(2);
    }

    @Test
    void closesOneQuarterAndNoOther() throws IOException {
        plant(FOURTH, JUMP);
        Path[] both = {county(THIRD), county(FOURTH)};
        assertThatThrownBy(() -> run(closing(), Optional.empty(), both))
                .isInstanceOf(SeveralPeriodsException.class)
                .hasMessageContaining("2023Q3、2023Q4")
                .hasMessageContaining("--period 2023Q4");
        List<QuarterResult> named = run(closing(), Optional.of(FOURTH), both);
        assertThat(named).hasSize(1);
        assertThat(shown(named.get(0).results().get(0))).isEqualTo("NOT_MET RED - LAPSED");
        assertThat(named.get(0).results().get(0).terms().closed()).isTrue();
    }

    @Test
    void whatWasNeverMendedIsNamedAndNotJudged() throws IOException {
        plant(FOURTH, Fault.number("Z06", Column.END, BigDecimal.valueOf(205_450)));
        assertThat(shown(fourth(CheckRun.Bureau.SILENT))).isEqualTo("TO_VERIFY - MET SOUND");
        assertThat(shown(fourth(closing()))).isEqualTo("TO_VERIFY - MET LAPSED");
        plant(FOURTH, Fault.number("Z06", Column.END, BigDecimal.valueOf(-1)));
        assertThat(shown(fourth(closing()))).startsWith("IN_DOUBT - ").endsWith(" LAPSED");
        assertThat(insured(fourth(closing())).basis()).isEqualTo(Basis.LAPSED);
    }

    /** A county's own folder is no city, whoever else is silent. */
    @Test
    void theQuartersOfOneUnitAreNoCity() throws IOException {
        List<QuarterResult> alone = run(CheckRun.Bureau.SILENT, Optional.empty(), county);
        assertThat(alone).hasSize(2).allSatisfy(quarter -> {
            assertThat(quarter.assessed()).isFalse();
            assertThat(quarter.city()).isEmpty();
            assertThat(quarter.missing()).isEmpty();
            assertThat(quarter.cityFindings()).isEmpty();
            assertThat(quarter.evaluations()).isEmpty();
        });
        List<QuarterResult> said = run(new CheckRun.Bureau(false, true, Decisions.none()), Optional.empty(), county);
        assertThat(said).allSatisfy(quarter -> {
            assertThat(quarter.assessed()).isTrue();
            assertThat(quarter.missing()).hasSize(8);
            assertThat(quarter.city()).hasSize(46);
            assertThat(quarter.city()).extracting(CityIndicator::level).containsOnly(Optional.empty());
        });
    }

    @Test
    void twoTriesOfOneUnitAreOneAndTwoUnitsAreACity() throws IOException {
        Path fourth = county.resolve(FOURTH.code());
        Files.copy(county(FOURTH), fourth.resolve("商州区第二次.xlsx"));
        Files.writeString(fourth.resolve("洛南县.xlsx"), "no workbook");
        QuarterResult one =
                run(CheckRun.Bureau.SILENT, Optional.empty(), fourth).get(0);
        assertThat(one.assessed()).isFalse();
        assertThat(one.duplicates()).hasSize(1);
        Files.copy(folder.resolve("all").resolve(FOURTH.code()).resolve("丹凤县.xlsx"), fourth.resolve("丹凤县.xlsx"));
        QuarterResult two =
                run(CheckRun.Bureau.SILENT, Optional.empty(), fourth).get(0);
        assertThat(two.assessed()).isTrue();
        assertThat(two.missing()).extracting(ReportingUnit::name).hasSize(6).doesNotContain("洛南县");
        assertThat(two.city())
                .filteredOn(city -> city.verdict() == Verdict.INCOMPLETE)
                .allSatisfy(city -> assertThat(city.absent())
                        .filteredOn(absent -> absent.unit().name().equals("洛南县"))
                        .extracting(CityIndicator.Absent::why)
                        .containsExactly(CityIndicator.Absent.Why.UNREADABLE));
    }
}
