package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.form.Intake;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The city in whole runs: who is missing, late, twice or unread, and the quarters before. */
@TestInstance(Lifecycle.PER_CLASS)
class CityRunTest {
    @TempDir
    private Path folder;

    private final Ruleset ruleset = Checks.ruleset(Checks.RULES);

    private List<QuarterResult> run(Path... paths) throws IOException {
        return Checks.run(ruleset, folder.resolve("out"), Set.of("json"), paths).written().stream()
                .map(RunOutcome.Written::quarter)
                .toList();
    }

    private static List<String> messages(QuarterResult quarter, String rule) {
        return quarter.cityFindings().stream()
                .filter(f -> f.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    private static CityIndicator city(QuarterResult quarter, String code) {
        return quarter.city().stream()
                .filter(c -> c.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoIsMissingTwiceAndUnread() throws IOException {
        CityFolder quarter = CityFolder.sound(folder.resolve("a"), new Period(2022, 1));
        quarter.without("洛南县");
        Files.write(quarter.file("柞水县"), "no workbook".getBytes(StandardCharsets.UTF_8));
        Files.copy(quarter.file("丹凤县"), quarter.folder().resolve("丹凤县（第二次）.xlsx"));
        QuarterResult result = run(quarter.folder()).get(0);
        assertThat(messages(result, "R0701")).containsExactly("洛南县没有报送本期报表");
        assertThat(messages(result, "R0703")).hasSize(1).first().asString().startsWith("丹凤县报了 2 份，采用 ");
        assertThat(messages(result, "R0704")).containsExactly("柞水县的报表未能读取，没有计入全市数");
        assertThat(result.missing()).extracting(ReportingUnit::name).containsExactly("洛南县");
        assertThat(result.results())
                .filteredOn(r -> r.status() == Status.UNREADABLE)
                .extracting(r -> r.unit().orElseThrow().name())
                .containsExactly("柞水县");
        assertThat(city(result, "Z01").notIn()).extracting(ReportingUnit::name).containsExactly("洛南县", "柞水县");
    }

    @Test
    void hasNoCityWhenASingleWorkbookIsChecked() throws IOException {
        QuarterResult result =
                run(Checks.SAMPLES.resolve("2023Q3").resolve("luonan.xlsx")).get(0);
        assertThat(result.city()).isEmpty();
        assertThat(result.cityFindings()).isEmpty();
        assertThat(result.cityCoverage().evaluated()).isEmpty();
        assertThat(result.cityCoverage().notEvaluated())
                .hasSize(8)
                .allSatisfy(missed -> assertThat(missed.reason()).isEqualTo("只有一个单位的报表，没有汇总全市"))
                .noneMatch(missed -> missed.failed());
    }

    @Test
    void eachQuarterOfARunHasThoseBeforeItAsHistory() throws IOException {
        Path years = folder.resolve("b");
        List.of(new Period(2021, 1), new Period(2021, 2), new Period(2021, 3), new Period(2021, 4))
                .forEach(period -> CityFolder.sound(years, period));
        QuarterResult last =
                run(years.resolve("2021Q3"), years.resolve("2021Q4")).get(1);
        CityIndicator jobs = city(last, "Z01");
        assertThat(jobs.history())
                .extracting(past -> past.period().code())
                .containsExactly("2021Q1", "2021Q2", "2021Q3");
        assertThat(jobs.forecast()).isPresent();
        assertThat(last.results())
                .allSatisfy(result -> assertThat(result.indicators())
                        .filteredOn(i -> i.indicator().code().equals("Z01"))
                        .allSatisfy(i -> assertThat(i.forecast()).isPresent()));
    }

    @Test
    void comparesWithNoNumberThatWasSentBack() throws IOException {
        Path years = folder.resolve("c");
        CityFolder.sound(years, new Period(2021, 1));
        CityFolder.sound(years, new Period(2021, 2));
        CityFolder.sound(years, new Period(2021, 3))
                .plant("洛南县", Fault.number("Z06", Column.END, new BigDecimal("1.57")));
        CityFolder.sound(years, new Period(2021, 4));
        // The last quarter named first, and alone with the others as its history.
        List<QuarterResult> several = run(years.resolve("2021Q4"), years.resolve("2021Q3"));
        List<QuarterResult> alone = run(years.resolve("2021Q4"));
        assertThat(unit(several.get(0), "洛南县").status()).isEqualTo(Status.RETURNED);
        for (CheckResult luonan : List.of(unit(several.get(1), "洛南县"), unit(alone.get(0), "洛南县"))) {
            assertThat(luonan.findings())
                    .filteredOn(finding -> finding.level() == Level.MUST_FIX || finding.level() == Level.MUST_EXPLAIN)
                    .isEmpty();
            assertThat(luonan.findings())
                    .filteredOn(finding -> finding.rule().equals("R0421"))
                    .extracting(Finding::message)
                    .containsExactly("2021Q3的 Z06 当时存疑或待核实，没有拿来比较");
            assertThat(luonan.indicators())
                    .filteredOn(i -> i.indicator().code().equals("Z06"))
                    .allSatisfy(i -> assertThat(i.history())
                            .extracting(past -> past.period().code())
                            .containsExactly("2021Q1", "2021Q2"));
        }
    }

    /** So clerk and bureau see one thing: what stood out among the others then is no measure now. */
    @Test
    void anEarlierQuarterIsCheckedAmongItsOwnPeers() throws IOException {
        Path years = folder.resolve("d");
        CityFolder.sound(years, new Period(2023, 2));
        CityFolder then = CityFolder.sound(years, new Period(2023, 3));
        FilledWorkbook luonan = FilledWorkbook.open(Files.readAllBytes(then.file("洛南县")));
        double trained = luonan.cell("B17", Column.VALUE).getNumericCellValue();
        then.plant("洛南县", Fault.number("B17", Column.VALUE, BigDecimal.valueOf(trained * 6)));
        CityFolder now = CityFolder.sound(years, new Period(2023, 4));
        assertThat(unit(run(then.folder()).get(0), "洛南县").indicators())
                .filteredOn(i -> i.indicator().code().equals("W08"))
                .extracting(IndicatorResult::verdict)
                .containsExactly(Verdict.TO_VERIFY);
        CheckResult inTheBatch = unit(run(now.folder()).get(0), "洛南县");
        CheckResult alone = unit(run(now.file("洛南县")).get(0), "洛南县");
        for (CheckResult result : List.of(inTheBatch, alone)) {
            assertThat(result.findings())
                    .filteredOn(finding -> finding.rule().equals("R0421"))
                    .extracting(Finding::message)
                    .containsExactly("2023Q3的 W08、B17、B18 当时存疑或待核实，没有拿来比较");
            assertThat(result.indicators())
                    .filteredOn(i -> i.indicator().code().equals("W08"))
                    .allSatisfy(i -> assertThat(i.history())
                            .extracting(past -> past.period().code())
                            .containsExactly("2023Q2"));
        }
    }

    /** A number that is doubted by itself is no measure for the others. */
    @Test
    void peersAreMeasuredByWhatIsSound() throws IOException {
        Period period = new Period(2023, 3);
        CityFolder quarter = CityFolder.sound(folder.resolve("e"), period);
        for (String unit : List.of("商州区", "洛南县", "丹凤县", "商南县")) {
            quarter.plant(unit, Fault.number("Z08", Column.PLAN, BigDecimal.valueOf(-9)));
        }
        quarter.plant("柞水县", Fault.number("B05", Column.VALUE, BigDecimal.valueOf(-9)));
        Checker checker = new Checker(ruleset, IntakeLimits.standard());
        Archive archive = new Archive();
        for (ReportingUnit unit : ruleset.catalog().units()) {
            byte[] bytes = Files.readAllBytes(quarter.file(unit.name()));
            archive.add(((Intake.Read) checker.read(bytes, unit.name())).submission());
        }
        Chronicle chronicle =
                new Chronicle(checker, ruleset.catalog(), archive, Rulings.none(), one -> Optional.empty());
        chronicle.quarter(period, List.of(), new Workers(1));
        assertThat(chronicle.peers(period).values().get("Z08")).hasSize(5).noneMatch(value -> value.signum() < 0);
        assertThat(chronicle.peers(period).values().get("Z12")).hasSize(8);
        assertThat(chronicle.peers(period).values().get("Z07")).hasSize(9);
    }

    private static CheckResult unit(QuarterResult quarter, String name) {
        return quarter.results().stream()
                .filter(result ->
                        result.unit().filter(unit -> unit.name().equals(name)).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
