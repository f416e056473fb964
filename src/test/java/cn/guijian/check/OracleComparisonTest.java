package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Requirement;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.oracle.Oracle;
import cn.guijian.oracle.OracleRow;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Rules;
import cn.guijian.samples.SoundWorkbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that shares nothing with ours must come to the same verdict on each indicator. */
class OracleComparisonTest {
    private static final Checker CHECKER = Checks.checker(Checks.RULES);

    static List<Path> samples() {
        return Checks.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void agreesOnEverySample(Path sample) {
        assertThat(ours(CHECKER, sample)).isEqualTo(theirs(Checks.RULES, sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021Q1", "2022Q2", "2023Q1", "2024Q3", "2025Q4", "2026Q2"})
    void agreesInEveryKindOfQuarter(String code, @TempDir Path folder) throws IOException {
        Period period = Period.parse(code).orElseThrow();
        for (String unit : List.of("611021", "611000")) {
            Path file = folder.resolve(unit + ".xlsx");
            Files.write(file, filled(unit, period).bytes());
            assertThat(ours(CHECKER, file)).isEqualTo(theirs(Checks.RULES, file));
        }
    }

    /** One to four cells of a sound workbook get another number, none at all, or a text. */
    @Test
    void agreesOnDamagedWorkbooks(@TempDir Path folder) throws IOException {
        Random random = Search.random("oracle");
        List<String> codes = Rules.catalog().indicators().stream()
                .filter(indicator ->
                        indicator.isReportedBy(Rules.catalog().unit("611021").orElseThrow()))
                .map(indicator -> indicator.code())
                .toList();
        for (int round = 0; round < Search.times(40, 1_000); round++) {
            FilledWorkbook workbook = filled("611021", new Period(2023, 1 + random.nextInt(4)));
            List<Fault> faults = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                faults.add(fault(random, codes.get(random.nextInt(codes.size()))));
            }
            workbook.plant(faults);
            Path file = folder.resolve("damaged.xlsx");
            Files.write(file, workbook.bytes());
            assertThat(ours(CHECKER, file)).as(Search.at("round", round)).isEqualTo(theirs(Checks.RULES, file));
        }
    }

    /** Targets and quotas that change in mid-plan, in the middle of a year and at its beginning. */
    @Test
    void agreesWhereLinesBend(@TempDir Path folder) throws IOException {
        Path rules = withBentLines(folder);
        Checker checker = Checks.checker(rules);
        for (String unit : List.of("611021", "611000")) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                Path file = folder.resolve(unit + quarter + ".xlsx");
                Files.write(file, filled(unit, new Period(2023, quarter)).bytes());
                assertThat(ours(checker, file)).as(unit + " Q" + quarter).isEqualTo(theirs(rules, file));
            }
        }
    }

    @Test
    void agreesOnTheCitysLinesInEveryQuarter(@TempDir Path folder) throws IOException {
        Path rules = withBentLines(folder);
        Catalog catalog = Checks.ruleset(rules).catalog();
        for (Period period = new Period(2021, 1); period.year() < 2027; period = period.plus(1)) {
            Map<String, BigDecimal> ours = new TreeMap<>();
            for (Indicator indicator : catalog.indicators()) {
                Requirement.ofCity(catalog, indicator, period)
                        .required()
                        .ifPresent(required -> ours.put(indicator.code(), required));
            }
            assertThat(ours)
                    .as(period.code())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(Oracle.requiredOfCity(rules, period.code()));
        }
    }

    private static Path withBentLines(Path folder) throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        append(
                rules.resolve("plans/shangluo-hr-2021/targets.csv"),
                List.of(
                        "Z01,≥,10,,序时进度,2023-07-01,,新文件,条款,原文",
                        "Z06,≥,13.2,12.38,序时进度,2023-01-01,,新文件,条款,原文",
                        "Z13,≥,95,98,序时进度,2023-07-01,,新文件,条款,原文",
                        "W23,≥,1200,,序时进度,2022-07-01,,新文件,条款,原文",
                        "W23,≥,1900,,序时进度,2023-04-01,,新文件,条款,原文",
                        "W09,≥,3,,序时进度,2023-04-01,,新文件,条款,原文"));
        append(
                rules.resolve("plans/shangluo-hr-2021/allocation.csv"),
                List.of(
                        "Z01,611021,,16000,2023-07-01,,新文件",
                        "Z01,611021,,15000,2023-10-01,,新文件",
                        "Z03,611021,,9000,2023-04-01,,新文件",
                        "W05,611021,,310,2023-07-01,,新文件",
                        "Z06,611021,15305,16501,2022-10-01,,新文件"));
        return rules;
    }

    private static void append(Path table, List<String> lines) throws IOException {
        Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + String.join("\n", lines) + "\n");
    }

    private static Fault fault(Random random, String code) {
        List<Column> columns = Rules.catalog().indicator(code).orElseThrow().columns();
        Column column = columns.get(random.nextInt(columns.size()));
        return switch (random.nextInt(6)) {
            case 0 -> Fault.blank(code, column);
            case 1 -> Fault.text(code, column, "见附件");
            case 2 -> Fault.number(code, column, new BigDecimal("1.5"));
            case 3 -> Fault.number(code, column, BigDecimal.valueOf(random.nextInt(20000)));
            case 4 -> Fault.number(code, column, BigDecimal.ZERO);
            default -> Fault.number(code, column, BigDecimal.valueOf(-1 - random.nextInt(5)));
        };
    }

    private static FilledWorkbook filled(String unit, Period period) {
        return SoundWorkbooks.open(unit, period);
    }

    private static List<OracleRow> theirs(Path rules, Path workbook) {
        return Oracle.judge(rules, workbook);
    }

    private static List<OracleRow> ours(Checker checker, Path workbook) {
        CheckResult result = Checks.check(checker, workbook);
        return result.indicators().stream().map(OracleComparisonTest::row).toList();
    }

    private static OracleRow row(IndicatorResult result) {
        return new OracleRow(
                result.indicator().code(),
                result.verdict().name(),
                result.level().map(Level::name).orElse(""),
                result.provisional()
                        .map(end -> end.verdict().name()
                                + end.level().map(level -> " " + level.name()).orElse(""))
                        .orElse(""),
                orNull(result.value()),
                orNull(result.required()),
                orNull(result.progress()));
    }

    private static @Nullable BigDecimal orNull(java.util.Optional<BigDecimal> value) {
        return value.orElse(null);
    }
}
