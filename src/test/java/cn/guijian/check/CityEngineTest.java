package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.judge.CityEngine;
import cn.guijian.engine.judge.Filing;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.CityIndicator.Contribution;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Fault;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class CityEngineTest {
    private static final Period PERIOD = new Period(2023, 4);

    private final Ruleset ruleset = Checks.ruleset(Checks.RULES);
    private Path folder = Path.of("");
    private CityFolder sound = new CityFolder(folder, PERIOD);
    private CityEngine.Report whole = new CityEngine.Report(List.of(), List.of(), new Coverage(List.of(), List.of()));
    private int copies;

    @BeforeAll
    void fill(@TempDir Path temporary) throws IOException {
        folder = temporary;
        sound = CityFolder.sound(folder, PERIOD);
        whole = report(sound);
    }

    private CityFolder copy() throws IOException {
        return sound.copyTo(folder.resolve("copy" + copies++));
    }

    private CityEngine.Report report(CityFolder quarter) throws IOException {
        return report(ruleset, quarter);
    }

    private static CityEngine.Report report(Ruleset ruleset, CityFolder quarter) throws IOException {
        return new CityEngine(ruleset.catalog(), ruleset.rules())
                .check(PERIOD, Filings.of(ruleset, quarter.folder()), new TreeMap<>());
    }

    private static CityIndicator city(CityEngine.Report report, String code) {
        return report.indicators().stream()
                .filter(i -> i.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notIn(CityEngine.Report report, String code) {
        return city(report, code).notIn().stream().map(ReportingUnit::name).toList();
    }

    private static List<Finding> findings(CityEngine.Report report, String rule) {
        return report.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private static BigDecimal sum(CityIndicator city) {
        return city.contributions().stream().map(Contribution::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void hasEveryIndicatorFromEveryUnitWhenAllIsSound() throws IOException {
        assertThat(whole.indicators())
                .hasSize(46)
                .allSatisfy(city -> assertThat(city.contributions())
                        .as(city.indicator().code())
                        .hasSize(city.indicator().scope() == Scope.ALL ? 9 : 1))
                .allSatisfy(city -> assertThat(city.notIn()).isEmpty());
        assertThat(whole.findings()).extracting(Finding::rule).doesNotContain("R0701", "R0704", "R0705", "R0706");
        assertThat(whole.coverage().evaluated())
                .containsExactly("R0701", "R0702", "R0703", "R0704", "R0705", "R0706", "R0707", "R0708");
        assertThat(whole.coverage().notEvaluated()).isEmpty();
    }

    @Test
    void addsCountsAndDividesSumsNeverMeanOfRates() throws IOException {
        for (CityIndicator city : whole.indicators()) {
            if (city.indicator().kind() != Kind.RATE) {
                assertThat(city.value())
                        .contains(sum(city)
                                .stripTrailingZeros()
                                .setScale(
                                        Math.max(
                                                0,
                                                sum(city).stripTrailingZeros().scale()),
                                        RoundingMode.UNNECESSARY));
            }
        }
        CityIndicator unemployed = city(whole, "Z02");
        BigDecimal numerator = total(unemployed.contributions().stream().map(Contribution::numerator));
        BigDecimal denominator = total(unemployed.contributions().stream().map(Contribution::denominator));
        BigDecimal mean = sum(unemployed).divide(BigDecimal.valueOf(9), 2, RoundingMode.HALF_UP);
        assertThat(unemployed.value().orElseThrow())
                .isEqualByComparingTo(numerator.movePointRight(2).divide(denominator, 2, RoundingMode.HALF_UP))
                .isNotEqualByComparingTo(mean);
    }

    private static BigDecimal total(Stream<Optional<BigDecimal>> parts) {
        return parts.map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void takesWhatOnlyTheMunicipalUnitReportsFromItAlone() throws IOException {
        CityEngine.Report report = report(copy().without("市本级"));
        assertThat(city(report, "W09").verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(notIn(report, "W09")).containsExactly("市本级");
        assertThat(notIn(report, "Z01")).containsExactly("市本级");
    }

    @Test
    void namesAMissingUnitInEveryTotalAndFindsItOnce() throws IOException {
        CityEngine.Report report = report(copy().without("洛南县"));
        assertThat(report.indicators())
                .filteredOn(city -> city.indicator().scope() == Scope.ALL)
                .allSatisfy(city ->
                        assertThat(city.notIn()).extracting(ReportingUnit::name).containsExactly("洛南县"));
        List<Finding> missing = findings(report, "R0701");
        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).message()).isEqualTo("洛南县没有报送本期报表");
        assertThat(findings(report, "R0706")).isEmpty();
        assertThat(report.findings())
                .filteredOn(f -> f.rule().startsWith("R06") || f.rule().startsWith("R05"))
                .allSatisfy(f -> assertThat(f.indicator())
                        .hasValueSatisfying(code -> assertThat(
                                        city(report, code).indicator().scope())
                                .isEqualTo(Scope.CITY_ONLY)));
        assertThat(report.indicators())
                .filteredOn(city -> city.indicator().scope() == Scope.ALL)
                .extracting(CityIndicator::verdict)
                .containsOnly(Verdict.INCOMPLETE, Verdict.NOT_JUDGED);
    }

    @Test
    void leavesOutARowInDoubtAndNamesItsUnit() throws IOException {
        Fault negative = Fault.number("Z06", Column.END, BigDecimal.valueOf(-5));
        Fault fraction = Fault.number("B03", Column.VALUE, new BigDecimal("1.5"));
        CityEngine.Report report = report(copy().plant("丹凤县", negative, fraction));
        assertThat(notIn(report, "Z06")).containsExactly("丹凤县");
        assertThat(notIn(report, "Z05")).containsExactly("丹凤县");
        assertThat(notIn(report, "Z07")).isEmpty();
        assertThat(city(report, "Z06").value().orElseThrow())
                .isEqualByComparingTo(sum(city(whole, "Z06"))
                        .subtract(city(whole, "Z06").contributions().get(2).value()));
        assertThat(findings(report, "R0706"))
                .extracting(Finding::message)
                .containsExactly("丹凤县有 2 项没有计入全市数：Z05 基本养老保险参保率、Z06 失业保险参保人数");
    }

    @Test
    void countsTheZoneApartOnlyWhereTheTableSaysSo() throws IOException {
        Catalog catalog = ruleset.catalog();
        List<ReportingUnit> units = catalog.units().stream()
                .map(u -> u.name().equals("高新区")
                        ? new ReportingUnit(u.code(), u.name(), u.aliases(), u.population(), u.kind(), false)
                        : u)
                .toList();
        Ruleset within = with(new Catalog(
                catalog.plan().span(),
                catalog.indicators(),
                catalog.targets(),
                units,
                catalog.allocations(),
                catalog.calendar(),
                catalog.parameters()));
        CityEngine.Report inside = report(within, sound);
        CityIndicator jobs = city(inside, "Z01");
        assertThat(jobs.contributions())
                .hasSize(8)
                .extracting(c -> c.unit().name())
                .doesNotContain("高新区");
        assertThat(jobs.notIn()).isEmpty();
        assertThat(jobs.value().orElseThrow())
                .isLessThan(city(whole, "Z01").value().orElseThrow());
        assertThat(findings(whole, "R0707")).hasSize(1);
        assertThat(findings(whole, "R0708")).isEmpty();
        assertThat(findings(inside, "R0707")).isEmpty();
        assertThat(findings(inside, "R0708")).hasSize(1);
        assertThat(findings(inside, "R0705")).isNotEmpty();
    }

    @Test
    void seesThatQuotasAreOffByOne() throws IOException {
        Catalog catalog = ruleset.catalog();
        List<Allocation> quotas = new ArrayList<>(catalog.allocations());
        Allocation first = quotas.get(0);
        quotas.set(
                0,
                new Allocation(
                        first.code(),
                        first.unit(),
                        first.base(),
                        first.target().add(BigDecimal.ONE),
                        first.from(),
                        first.until(),
                        first.basis()));
        Ruleset off = with(new Catalog(
                catalog.plan().span(),
                catalog.indicators(),
                catalog.targets(),
                catalog.units(),
                quotas,
                catalog.calendar(),
                catalog.parameters()));
        CityEngine.Report report = report(off, sound);
        assertThat(findings(report, "R0705")).hasSize(1);
        Finding finding = findings(report, "R0705").get(0);
        assertThat(finding.message()).isEqualTo("城镇新增就业人数各单位任务合计 80001，全市目标 80000，不相等");
        assertThat(finding.difference().orElseThrow()).isEqualByComparingTo("1");
        assertThat(city(report, "Z01").required()).isEqualTo(city(whole, "Z01").required());
    }

    private Ruleset with(Catalog catalog) {
        return new Ruleset(ruleset.home(), catalog, ruleset.rules(), ruleset.provenance());
    }

    @Test
    void aQuarterWithoutCasesIsNeitherZeroNorAHundredPercent() throws IOException {
        CityFolder none = copy();
        for (ReportingUnit unit : ruleset.catalog().units()) {
            none.plant(unit.name(), zero("B05"), zero("B06"));
        }
        CityIndicator mediation = city(report(none), "Z12");
        assertThat(mediation.verdict()).isEqualTo(Verdict.NO_CASES);
        assertThat(mediation.value()).isEmpty();
        assertThat(mediation.contributions()).hasSize(9);
        CityIndicator one = city(report(copy().plant("柞水县", zero("B05"), zero("B06"))), "Z12");
        assertThat(one.verdict()).isNotEqualTo(Verdict.NO_CASES);
        assertThat(one.notIn()).isEmpty();
        assertThat(one.contributions()).hasSize(9);
    }

    private static Fault zero(String code) {
        return Fault.number(code, Column.VALUE, BigDecimal.ZERO);
    }

    @Test
    void tellsNotReportedFromInDoubt() throws IOException {
        Fault blank = Fault.blank("W09", Column.PLAN);
        Fault negative = Fault.number("W12", Column.PLAN, BigDecimal.valueOf(-1));
        CityEngine.Report report = report(copy().plant("市本级", blank, negative));
        assertThat(city(report, "W09").verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(city(report, "W12").verdict()).isEqualTo(Verdict.IN_DOUBT);
        assertThat(city(report, "W12").value()).isEmpty();
    }

    @Test
    void comparesOnlyWithQuartersOfTheSameUnits() throws IOException {
        List<Filing> filings = Filings.of(ruleset, sound.folder());
        CityEngine engine = new CityEngine(ruleset.catalog(), ruleset.rules());
        List<CityIndicator> all = engine.check(PERIOD, filings, new TreeMap<>()).indicators();
        List<CityIndicator> eight = report(copy().without("洛南县")).indicators();
        TreeMap<Period, List<CityIndicator>> earlier = new TreeMap<>();
        earlier.put(PERIOD.plus(-4), all);
        earlier.put(PERIOD.plus(-3), eight);
        earlier.put(PERIOD.plus(-2), all);
        earlier.put(PERIOD.plus(-1), all);
        CityEngine.Report now = engine.check(PERIOD, filings, earlier);
        assertThat(city(now, "Z06").history())
                .extracting(past -> past.period().code())
                .containsExactly("2022Q4", "2023Q2", "2023Q3");
        assertThat(city(now, "Z06").forecast().orElseThrow().pace()).isZero();
        assertThat(city(now, "W09").history()).hasSize(4);
        assertThat(city(now, "Z09").forecast()).isEmpty();
    }

    @Test
    void sameInputGivesTheSameFindingIds() throws IOException {
        assertThat(report(sound).findings()).isEqualTo(whole.findings());
        assertThat(whole.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    }
}
