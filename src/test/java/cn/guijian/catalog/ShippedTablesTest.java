package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.model.plan.UnitKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped units, allocation, calendar and parameters, and the form of all shipped files. */
final class ShippedTablesTest {
    private static final Catalog CATALOG = ShippedCatalog.load();
    private static final Period FIRST = new Period(2021, 1);

    @ParameterizedTest
    @MethodSource
    void everyTableIsUtf8WithMarkAndPlainLineEnds(TableShape<?> table) throws IOException {
        byte[] bytes = Files.readAllBytes(ShippedCatalog.HOME.file(table.fileName()));
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF" + String.join(",", table.headers()) + "\n");
        assertThat(text).doesNotContain("\r").doesNotContain("\uFFFD").endsWith("\n");
    }

    static List<TableShape<?>> everyTableIsUtf8WithMarkAndPlainLineEnds() {
        return PlanTables.ALL;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "611002,商州区,472978",
        "611021,洛南县,365736",
        "611022,丹凤县,247259",
        "611023,商南县,203796",
        "611024,山阳县,359967",
        "611025,镇安县,253786",
        "611026,柞水县,137709",
    })
    void everyCountyHasItsCensusPopulation(String code, String name, BigDecimal population) {
        ReportingUnit unit = CATALOG.unit(code).orElseThrow();

        assertThat(unit)
                .extracting(ReportingUnit::name, ReportingUnit::population, ReportingUnit::kind)
                .containsExactly(name, Optional.of(population), UnitKind.COUNTY);
        assertThat(unit.countsInCity()).isTrue();
    }

    @Test
    void censusPopulationAddsUpToTheCitys() {
        assertThat(sum(CATALOG.units().stream()
                        .flatMap(unit -> unit.population().stream())
                        .toList()))
                .isEqualByComparingTo("2041231");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "洛南,611021",
        "商洛市洛南县,611021",
        "商州,611002",
        "商洛高新区,6110GX",
        "商丹园区,6110GX",
        "商洛高新区（商丹园区）管委会,6110GX",
        "市本级,611000",
        "商洛市本级,611000",
        "商洛市市本级,611000",
        "商洛市人力资源和社会保障局,611000",
    })
    void knowsUnitsByTheNamesTheySignWith(String alias, String code) {
        assertThat(CATALOG.unit(alias)).map(ReportingUnit::code).contains(code);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void allocationOfEveryCountAddsUpToTheCitysTarget(Indicator indicator) {
        Target target = CATALOG.target(indicator.code(), FIRST).orElseThrow();
        List<Allocation> shares = CATALOG.units().stream()
                .map(unit -> CATALOG.allocation(indicator.code(), unit, FIRST).orElseThrow())
                .toList();

        assertThat(sum(shares.stream().map(Allocation::target).toList()))
                .isEqualByComparingTo(target.bound().orElseThrow().value().multiply(indicator.factor()));
        if (indicator.kind() == Kind.STOCK) {
            assertThat(sum(shares.stream()
                            .map(share -> share.base().orElseThrow())
                            .toList()))
                    .isEqualByComparingTo(target.base().orElseThrow().multiply(indicator.factor()));
        }
        assertThat(shares).allSatisfy(share -> {
            assertThat(share.target().scale()).isZero();
            assertThat(share.basis()).startsWith("示意：").endsWith("非正式下达");
        });
    }

    static List<Indicator> counts() {
        return CATALOG.indicators().stream()
                .filter(indicator -> !indicator.isInput() && indicator.kind() != Kind.RATE)
                .filter(indicator ->
                        indicator.scope() == Scope.ALL && !indicator.code().equals("Z09"))
                .toList();
    }

    @Test
    void allocatesNothingElse() {
        assertThat(CATALOG.allocations())
                .hasSize(counts().size() * CATALOG.units().size());
    }

    @ParameterizedTest
    @CsvSource({"Z04,Z03", "Z11,Z10", "W11,W10"})
    void noUnitsShareOfAPartExceedsItsShareOfTheTotal(String part, String total) {
        assertThat(CATALOG.units())
                .allSatisfy(unit -> assertThat(share(part, unit)).isLessThan(share(total, unit)));
    }

    @Test
    void calendarHoldsEveryQuarterOfThePlanAndAYearMore() {
        assertThat(CATALOG.calendar())
                .extracting(Deadline::period)
                .isEqualTo(IntStream.range(0, 24).mapToObj(FIRST::plus).toList());
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void everyDueDateIsAWorkdayAboutTheTenth(Deadline deadline) {
        assertThat(deadline.cutoff()).isEqualTo(deadline.period().lastDay());
        assertThat(deadline.due())
                .isBetween(deadline.cutoff().plusDays(10), deadline.cutoff().plusDays(15));
        assertThat(deadline.rectifyBy())
                .isBetween(deadline.due().plusDays(18), deadline.due().plusDays(30));
        assertThat(List.of(deadline.due().getDayOfWeek(), deadline.rectifyBy().getDayOfWeek()))
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    static List<Deadline> deadlines() {
        return CATALOG.calendar();
    }

    @ParameterizedTest
    @CsvSource({
        "按档,流量与年度黄线,90",
        "按档,流量与年度橙线,80",
        "按档,存量黄线,1",
        "按档,存量橙线,3",
        "按档,比率黄线,1",
        "按档,比率橙线,5",
    })
    void boundsOfTheGradesAreThoseOfTheDesign(String rule, String name, BigDecimal value) {
        assertThat(CATALOG.decimal(rule, name)).isEqualTo(value);
    }

    private static BigDecimal share(String code, ReportingUnit unit) {
        return CATALOG.allocation(code, unit, FIRST).orElseThrow().target();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
