package cn.guijian.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 31);
    private static final ReportingUnit ZHASHUI = unit("611026", "柞水县", "柞水");
    private static final ReportingUnit LUONAN = unit("611021", "洛南县");

    private static final Catalog CATALOG = new Catalog(
            new PlanSpan(new Period(2021, 1), new Period(2025, 4)),
            List.of(),
            List.of(
                    target("Z01", LocalDate.of(2021, 1, 1), MARCH, "旧"),
                    target("Z01", MARCH, null, "新"),
                    target("Z02", LocalDate.of(2023, 4, 1), null, "将来")),
            List.of(ZHASHUI, LUONAN),
            List.of(
                    share("Z01", "611026", LocalDate.of(2021, 1, 1), MARCH, 100),
                    share("Z01", "611026", LocalDate.of(2022, 1, 1), null, 200),
                    share("Z01", "611021", LocalDate.of(2021, 1, 1), null, 300)),
            List.of(new Deadline(new Period(2023, 1), MARCH, MARCH.plusDays(10), MARCH.plusDays(20))),
            Map.of("R0401", Map.of("幅度", "30")));

    @Test
    void rowInForceIsTheLatestThatHasBegunAndNotEnded() {
        assertThat(clause("Z01", MARCH.minusDays(1))).contains("旧");
        assertThat(clause("Z01", MARCH)).as("both hold on this day").contains("新");
        assertThat(clause("Z01", MARCH.plusDays(1))).contains("新");
        assertThat(clause("Z01", LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(clause("Z02", MARCH)).isEmpty();
        assertThat(CATALOG.target("Z02", new Period(2023, 2)).map(Target::clause))
                .contains("将来");
    }

    @Test
    void shareIsTheUnitsOwn() {
        assertThat(share(ZHASHUI, LocalDate.of(2021, 6, 30))).contains(new BigDecimal(100));
        assertThat(share(ZHASHUI, LocalDate.of(2022, 1, 1))).contains(new BigDecimal(200));
        assertThat(share(LUONAN, LocalDate.of(2022, 1, 1))).contains(new BigDecimal(300));
        assertThat(CATALOG.allocation("Z02", LUONAN, new Period(2023, 1))).isEmpty();
    }

    @Test
    void unitIsFoundByCodeNameAndAlias() {
        for (String word : List.of("611026", "柞水县", "柞水")) {
            assertThat(CATALOG.unit(word)).contains(ZHASHUI);
        }
        assertThat(CATALOG.unit("洛南县")).contains(LUONAN);
        assertThat(CATALOG.unit("柞水县 ")).isEmpty();
    }

    @Test
    void deadlineIsThePeriodsOwn() {
        assertThat(CATALOG.deadline(new Period(2023, 1)).map(Deadline::cutoff)).contains(MARCH);
        assertThat(CATALOG.deadline(new Period(2023, 2))).isEmpty();
    }

    @Test
    void middleOfThePlanIsItsTenthQuarter() {
        assertThat(CATALOG.plan().midTerm()).isEqualTo(new Period(2023, 2));
    }

    @Test
    void parameterThatNoTableHasIsNamed() {
        assertThat(CATALOG.decimal("R0401", "幅度")).isEqualByComparingTo("30");
        assertThatThrownBy(() -> CATALOG.decimal("R0401", "倍数"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R0401 倍数");
    }

    private static Optional<String> clause(String code, LocalDate day) {
        return CATALOG.target(code, day).map(Target::clause);
    }

    private static Optional<BigDecimal> share(ReportingUnit unit, LocalDate day) {
        return CATALOG.allocation("Z01", unit, day).map(Allocation::target);
    }

    private static ReportingUnit unit(String code, String name, String... aliases) {
        return new ReportingUnit(code, name, List.of(aliases), Optional.empty(), UnitKind.COUNTY, true);
    }

    private static Target target(String code, LocalDate from, @Nullable LocalDate until, String clause) {
        return new Target(
                code, Optional.empty(), Optional.empty(), Mode.NONE, from, Optional.ofNullable(until), "", clause, "");
    }

    private static Allocation share(String code, String unit, LocalDate from, @Nullable LocalDate until, int target) {
        return new Allocation(
                code, unit, Optional.empty(), new BigDecimal(target), from, Optional.ofNullable(until), "");
    }
}
