package cn.guijian.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked out by hand from the design page, the targets and the tables, none taken from a run. */
class OracleTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    private List<OracleRow> judge(Path rules, String unit, String period, String cells) {
        return Oracle.judge(rules, Form.write(folder.resolve("form.xlsx"), unit, period, cells));
    }

    private static OracleRow row(List<OracleRow> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    private void check(
            String unit,
            String period,
            String cells,
            String code,
            String verdict,
            String level,
            BigDecimal value,
            BigDecimal required,
            BigDecimal progress) {
        OracleRow row = row(judge(RULES, unit, period, cells), code);
        String provisional = verdict.matches("IN_DOUBT|TO_VERIFY") ? row.provisional() : "";
        assertThat(row)
                .isEqualTo(new OracleRow(
                        code, verdict, level == null ? "" : level, provisional, value, required, progress));
    }

    /** What one workbook asks by itself: how its number would end if it were true. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Z06 128000                      | Z06 | TO_VERIFY    | MET
            Z06 127999                      | Z06 | MET          |
            Z06 128000 e:某厂整体转入本县参保     | Z06 | MET          |
            Z06 128000 e:情况属实             | Z06 | TO_VERIFY    | MET
            Z06 -1                          | Z06 | IN_DOUBT     | NOT_MET RED
            Z05 100.05; B03 2001; B04 2000        | Z05 | TO_VERIFY    |
            Z05 100.05; B03 2000; B04 1999        | Z05 | TO_VERIFY    |
            Z02 4.5; B01 45; B02 955              | Z02 | NOT_MET      |
            Z02 100; B01 45; B02 0                | Z02 | TO_VERIFY    | NOT_MET RED
            """)
    void keepsHowADoubtedNumberWouldEnd(String cells, String code, String verdict, String provisional) {
        OracleRow row = row(judge(RULES, "洛南县", "2023Q4", cells), code);
        assertThat(row.verdict()).isEqualTo(verdict);
        assertThat(row.provisional()).isEqualTo(provisional == null ? "" : provisional);
    }

    @Test
    void asksWhetherTheWholeWorkbookIsOfAnotherQuarter() {
        Path other = Form.write(folder.resolve("洛南县2023Q3.xlsx"), "洛南县", "2023Q4", "Z06 20000; B13 1");
        Path same = Form.write(folder.resolve("洛南县2023Q4.xlsx"), "洛南县", "2023Q4", "Z06 20000; B13 1");
        assertThat(row(Oracle.judge(RULES, other), "Z06").verdict()).isEqualTo("TO_VERIFY");
        assertThat(row(Oracle.judge(RULES, same), "Z06").verdict()).isEqualTo("MET");
        assertThat(row(Oracle.judge(RULES, other), "Z07").verdict()).isEqualTo("NOT_REPORTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.29               | 429  | MET     |        | 4.29 | 99.7674
            4.30               | 430  | NOT_MET | YELLOW | 4.3  | 100
            4.2999999999999998 | 430  | NOT_MET | YELLOW | 4.3  | 100
            4.295              | 429.5| IN_DOUBT|        | 4.3  | 100
            4.31               | 431  | NOT_MET | YELLOW | 4.31 | 100.2326
            4.34               | 434  | NOT_MET | YELLOW | 4.34 | 100.9302
            4.35               | 435  | NOT_MET | ORANGE | 4.35 | 101.1628
            4.51               | 451  | NOT_MET | ORANGE | 4.51 | 104.8837
            4.52               | 452  | NOT_MET | RED    | 4.52 | 105.1163
            %0.0429            | 429  | MET     |        | 4.29 | 99.7674
            t:４．２９％       | 429  | MET     |        | 4.29 | 99.7674
            t:.29              | 29   | MET     |        | 0.29 | 6.7442
            =                  | 429  | MET     |        | 4.29 | 99.7674
            4.29               | #    | IN_DOUBT|        | 4.29 | 99.7674
            4.29               | =    | IN_DOUBT|        | 4.29 | 99.7674
            4.29               | _    | IN_DOUBT|        | 4.29 | 99.7674
            =                  | _    | NOT_REPORTED|    |      |
            =                  | t:x  | IN_DOUBT|        |      |
            4.29               | t:四百| IN_DOUBT|       | 4.29 | 99.7674
            t:四点三           | 429  | IN_DOUBT|        |      |
            t:—                | 429  | IN_DOUBT|        |      |
            _                  | 429  | NOT_REPORTED|    |      |
            #                  | 429  | IN_DOUBT|        |      |
            """)
    void judgesTheUnemploymentRateStrictly(
            String stated, String unemployed, String verdict, String level, BigDecimal value, BigDecimal progress) {
        // the unemployed and the employed add up to 10,000, so that a hundred unemployed are one per cent
        String employed = unemployed.matches("\\d+") ? Integer.toString(10000 - Integer.parseInt(unemployed)) : "9571";
        String cells = "Z02 " + stated + "; B01 " + unemployed + "; B02 " + employed;
        check("洛南县", "2023Q3", cells, "Z02", verdict, level, value, new BigDecimal("4.3"), progress);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            市本级 | 2025Q4 | Z06 32000   | MET     |        | 3.2    | 3.2     | 100
            市本级 | 2025Q4 | Z06 31999   | NOT_MET | ORANGE | 3.1999 | 3.2     | 99.9969
            市本级 | 2025Q4 | Z06 31681   | NOT_MET | ORANGE | 3.1681 | 3.2     | 99.0031
            市本级 | 2025Q4 | Z06 31680   | NOT_MET | ORANGE | 3.168  | 3.2     | 99
            市本级 | 2025Q4 | Z06 31679   | NOT_MET | RED    | 3.1679 | 3.2     | 98.9969
            市本级 | 2025Q4 | Z06 31041   | NOT_MET | RED    | 3.1041 | 3.2     | 97.0031
            市本级 | 2025Q4 | Z06 31040   | NOT_MET | RED    | 3.104  | 3.2     | 97
            市本级 | 2025Q4 | Z06 31039   | NOT_MET | RED    | 3.1039 | 3.2     | 96.9969
            市本级 | 2026Q2 | Z06 31999   | NOT_MET | ORANGE | 3.1999 | 3.2     | 99.9969
            市本级 | 2021Q1 | Z06 31003   | MET     |        | 3.1003 | 3.10025 | 100.0016
            市本级 | 2021Q1 | Z06 31002   | NOT_MET | ORANGE | 3.1002 | 3.10025 | 99.9984
            洛南县 | 2023Q4 | Z06 15617   | MET     |        | 1.5617 | 1.5617  | 100
            洛南   | 2023Q4 | Z06 15616   | NOT_MET | ORANGE | 1.5616 | 1.5617  | 99.9936
            洛南县 | 2023Q4 | Z06 t:１５，６１７ | MET |    | 1.5617 | 1.5617  | 100
            市本级 | 2025Q4 | Z15 89100   | NOT_MET | YELLOW | 8.91   | 9       | 99
            市本级 | 2025Q4 | Z15 89099   | NOT_MET | ORANGE | 8.9099 | 9       | 98.9989
            市本级 | 2025Q4 | Z15 87300   | NOT_MET | ORANGE | 8.73   | 9       | 97
            市本级 | 2025Q4 | Z15 87299   | NOT_MET | RED    | 8.7299 | 9       | 96.9989
            """)
    void gradesStocksByTheirShortfall(
            String unit,
            String period,
            String cells,
            String verdict,
            String level,
            BigDecimal value,
            BigDecimal required,
            BigDecimal progress) {
        check(unit, period, cells, cells.substring(0, 3), verdict, level, value, required, progress);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            高新区 | 2023Q4 | Z03 1 2 2400      | MET     |        | 0.24   | 0.24    | 100
            高新区 | 2023Q4 | Z03 1 2 2399      | NOT_MET | YELLOW | 0.2399 | 0.24    | 99.9583
            高新区 | 2023Q4 | Z03 1 2 2160      | NOT_MET | YELLOW | 0.216  | 0.24    | 90
            高新区 | 2023Q4 | Z03 1 2 2159      | NOT_MET | ORANGE | 0.2159 | 0.24    | 89.9583
            高新区 | 2023Q4 | Z03 1 2 1920      | NOT_MET | ORANGE | 0.192  | 0.24    | 80
            高新区 | 2023Q4 | Z03 1 2 1919      | NOT_MET | RED    | 0.1919 | 0.24    | 79.9583
            高新区 | 2026Q2 | Z03 1 2 4000      | MET     |        | 0.4    | 0.4     | 100
            市本级 | 2021Q1 | Z01 192 192 192   | MET     |        | 0.0192 | 0.0192  | 100
            市本级 | 2023Q1 | Z01 9 9 1792      | MET     |        | 0.1792 | 0.1792  | 100
            市本级 | 2023Q1 | Z01 9 9 1791      | NOT_MET | YELLOW | 0.1791 | 0.1792  | 99.9442
            市本级 | 2023Q2 | Z01 -5 9 2040     | MET     |        | 0.204  | 0.204   | 100
            市本级 | 2023Q3 | Z01 5 9 2264      | MET     |        | 0.2264 | 0.2264  | 100
            市本级 | 2023Q4 | Z01 5 9 2400      | MET     |        | 0.24   | 0.24    | 100
            市本级 | 2025Q1 | Z01 5 5 3392      | MET     |        | 0.3392 | 0.3392  | 100
            市本级 | 2021Q1 | Z01 -5 -5 -5      | IN_DOUBT|        | -0.0005| 0.0192  | -2.6042
            高新区 | 2024Q1 | W05 21 21         | MET     |        | 21     | 20.25   | 103.7037
            高新区 | 2024Q1 | W05 20 20         | NOT_MET | YELLOW | 20     | 20.25   | 98.7654
            高新区 | 2024Q3 | W05 1 55          | NOT_MET | YELLOW | 55     | 60.75   | 90.535
            高新区 | 2024Q3 | W05 1 54          | NOT_MET | ORANGE | 54     | 60.75   | 88.8889
            高新区 | 2026Q1 | W05 73 73         | NOT_MET | YELLOW | 73     | 81      | 90.1235
            市本级 | 2022Q2 | W09 1 2 7         | NOT_MET | YELLOW | 7      | 7.5     | 93.3333
            市本级 | 2023Q4 | W06 1.25 100.5 3600 | MET   |        | 0.36   | 0.36    | 100
            高新区 | 2025Q4 | W13 0 0 0         | MET     |        | 0      | 0       |
            洛南县 | 2025Q4 | W13 0 0 0         | NOT_MET | RED    | 0      | 1       | 0
            洛南县 | 2025Q3 | W13 0 0 0         | NOT_JUDGED |     | 0      |         |
            洛南县 | 2023Q4 | Z09 1 3           | NOT_JUDGED |     | 0.0003 |         |
            市本级 | 2023Q4 | Z03 1 2 _         | NOT_REPORTED |   |        | 0.24    |
            市本级 | 2023Q4 | Z10 1 2 3         | NOT_MET | RED    | 0.0003 | 0.06    | 0.5
            """)
    void judgesCountsAgainstTheirSchedule(
            String unit,
            String period,
            String cells,
            String verdict,
            String level,
            BigDecimal value,
            BigDecimal required,
            BigDecimal progress) {
        check(unit, period, cells, cells.substring(0, 3), verdict, level, value, required, progress);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023Q3 | Z13 89.99; B07 1; B08 9999; B09 8999    | YEAR_END | YELLOW | 89.99 | 90 | 99.9889
            2023Q3 | Z13 50;    B07 0; B08 10;   B09 5       | YEAR_END | YELLOW | 50    | 90 | 55.5556
            2023Q3 | Z13 90;    B07 0; B08 10;   B09 9       | MET      |        | 90    | 90 | 100
            2023Q4 | Z13 89.1;  B07 0; B08 1000; B09 891     | NOT_MET  | YELLOW | 89.1  | 90 | 99
            2023Q4 | Z13 89.09; B07 0; B08 10000; B09 8909   | NOT_MET  | ORANGE | 89.09 | 90 | 98.9889
            2023Q4 | Z13 85.5;  B07 0; B08 200;  B09 171     | NOT_MET  | ORANGE | 85.5  | 90 | 95
            2023Q4 | Z13 85.49; B07 0; B08 10000; B09 8549   | NOT_MET  | RED    | 85.49 | 90 | 94.9889
            2023Q4 | Z13 90.01; B07 0; B08 10;   B09 9       | MET      |        | 90.01 | 90 | 100.0111
            2023Q4 | Z13 90.02; B07 0; B08 10;   B09 9       | IN_DOUBT |        | 90.02 | 90 | 100.0222
            2023Q4 | Z13 90; B08 10; B09 9                   | IN_DOUBT |        | 90    | 90 | 100
            2023Q4 | Z14 100.01; B10 0; B11 10; B12 10       | IN_DOUBT |        | 100.01| 96 | 104.1771
            2023Q2 | W04 85.5;  B15 200; B16 171             | NOT_MET  | ORANGE | 85.5  | 90 | 95
            2023Q4 | W04 85.5;  B15 200; B16 171             | YEAR_END | YELLOW | 85.5  | 90 | 95
            2023Q4 | Z12 t:—; B05 0; B06 0                   | NO_CASES |        |       | 60 |
            2023Q4 | Z12 0; B05 0; B06 0                     | NO_CASES |        | 0     | 60 | 0
            2023Q4 | Z12 _; B05 0; B06 0                     | NOT_REPORTED |    |       | 60 |
            2023Q4 | Z12 =; B05 0; B06 0                     | NO_CASES |        |       | 60 |
            2023Q4 | Z12 t:—; B05 1; B06 0                   | IN_DOUBT |        |       | 60 |
            2023Q4 | Z12 t:—; B05 1; B06 1                   | IN_DOUBT |        |       | 60 |
            2023Q4 | Z12 100; B05 6; B06 5                   | IN_DOUBT |        | 100   | 60 | 166.6667
            2023Q4 | Z12 66.67; B05 2; B06 3                 | MET      |        | 66.67 | 60 | 111.1167
            2023Q4 | Z12 =; B05 2; B06 3                     | MET      |        | 66.67 | 60 | 111.1167
            2023Q4 | Z05 90.25; B03 9025; B04 10000          | NOT_JUDGED |      | 90.25 |    |
            2025Q4 | Z05 94.05; B03 9405; B04 10000          | NOT_MET  | YELLOW | 94.05 | 95 | 99
            2025Q4 | Z05 90.25; B03 9025; B04 10000          | NOT_MET  | ORANGE | 90.25 | 95 | 95
            2025Q4 | Z05 90.24; B03 9024; B04 10000          | NOT_MET  | RED    | 90.24 | 95 | 94.9895
            2025Q4 | Z05 100.5; B03 2010; B04 2000           | TO_VERIFY |        | 100.5 | 95 | 105.7895
            2025Q4 | W17 178.2; B21 17820; B22 100           | NOT_MET  | YELLOW | 178.2 | 180 | 99
            2025Q4 | W30 100.5; Z15 10050; B13 10000         | MET      |        | 100.5 | 100 | 100.5
            2025Q4 | W30 100.5; Z15 10050 u:万人; B13 10000  | IN_DOUBT |        | 100.5 | 100 | 100.5
            """)
    void judgesRatesWithTheirNumbers(
            String period,
            String cells,
            String verdict,
            String level,
            BigDecimal value,
            BigDecimal required,
            BigDecimal progress) {
        check("洛南县", period, cells, cells.substring(0, 3), verdict, level, value, required, progress);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023Q4 | Z03 11 20 2400; Z04 11 20 2400   | Z04 | MET
            2023Q4 | Z03 10 20 2400; Z04 11 20 2400   | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 2400; Z04 11 20 2400   | Z04 | IN_DOUBT
            2023Q4 | Z03 21 20 2400                   | Z03 | IN_DOUBT
            2023Q4 | Z03 10 2401 2400                 | Z03 | IN_DOUBT
            2023Q1 | Z03 10 11 2400                   | Z03 | IN_DOUBT
            2023Q1 | Z01 10 11 4000                   | Z01 | IN_DOUBT
            2023Q2 | Z01 12 11 4000                   | Z01 | MET
            2023Q2 | Z01 1 4001 4000                  | Z01 | MET
            2023Q4 | Z03 _ 20 2400                    | Z03 | IN_DOUBT
            2023Q4 | Z03 t:— 20 2400                  | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 2400.5                 | Z03 | IN_DOUBT
            2023Q4 | Z03 -10 20 2400                  | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 2400 u:万人次          | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 2400 u:人次            | Z03 | MET
            2023Q4 | Z03 10 20 2400; Z03 10 20 2400   | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 =                      | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 t:无                   | Z03 | IN_DOUBT
            2023Q4 | Z03 10 20 t:2,400                | Z03 | MET
            2023Q4 | Z03 10 20 t:24,00                | Z03 | IN_DOUBT
            2023Q4 | W06 1.255 100 3600               | W06 | IN_DOUBT
            """)
    void doubtsWhatContradictsItself(String period, String cells, String code, String verdict) {
        assertThat(row(judge(RULES, "高新区", period, cells), code).verdict()).isEqualTo(verdict);
    }

    @Test
    void leavesOutWhatIsNotInScope() {
        List<String> county =
                judge(RULES, "洛南县", "2023Q4", "").stream().map(OracleRow::code).toList();
        List<String> city =
                judge(RULES, "市本级", "2023Q4", "").stream().map(OracleRow::code).toList();
        assertThat(county).hasSize(30).contains("W13", "W30").doesNotContain("W09", "W29", "B01");
        assertThat(city).hasSize(46).startsWith("Z01").endsWith("W30");
    }

    @Test
    void capsSeasonalDipsOfStocks() {
        // required 86,000 + 4,000 × 13 / 20 = 88,600; 80,000 lies 9.7 % below
        Path now = Form.write(folder.resolve("now.xlsx"), "市本级", "2024Q1", "Z15 80000");
        Path same = Form.write(folder.resolve("same.xlsx"), "市本级", "2023Q1", "Z15 80000");
        Path more = Form.write(folder.resolve("more.xlsx"), "市本级", "2023Q1", "Z15 80001");
        assertThat(row(Oracle.judge(RULES, now), "Z15").level()).isEqualTo("RED");
        assertThat(row(Oracle.judge(RULES, now, same), "Z15").level()).isEqualTo("YELLOW");
        assertThat(row(Oracle.judge(RULES, now, more), "Z15").level()).isEqualTo("RED");
        Path end = Form.write(folder.resolve("end.xlsx"), "市本级", "2024Q4", "Z15 80000");
        assertThat(row(Oracle.judge(RULES, end, same), "Z15").level()).isEqualTo("RED");
    }

    @Test
    void followsTheTargetInForceOnTheLastDay() throws IOException {
        Path rules = copyOfRules();
        Files.writeString(
                rules.resolve("plans/shangluo-hr-2021/targets.csv"),
                "Z12,≥,70,,每期达标,2023-12-31,,x,x,x\n",
                StandardOpenOption.APPEND);
        String cells = "Z12 66.67; B05 2; B06 3";
        assertThat(row(judge(rules, "洛南县", "2023Q3", cells), "Z12").verdict()).isEqualTo("MET");
        assertThat(row(judge(rules, "洛南县", "2023Q4", cells), "Z12"))
                .isEqualTo(new OracleRow(
                        "Z12",
                        "NOT_MET",
                        "ORANGE",
                        "",
                        new BigDecimal("66.67"),
                        new BigDecimal(70),
                        new BigDecimal("95.2429")));
    }

    @Test
    void judgesNoCountWithoutAllocation() throws IOException {
        Path rules = copyOfRules();
        Path allocation = rules.resolve("plans/shangluo-hr-2021/allocation.csv");
        List<String> kept = Files.readAllLines(allocation).stream()
                .filter(line -> !line.startsWith("Z03,6110GX"))
                .toList();
        Files.write(allocation, kept);
        assertThat(row(judge(rules, "高新区", "2023Q4", "Z03 1 2 2400"), "Z03"))
                .isEqualTo(new OracleRow("Z03", "NOT_JUDGED", "", "", new BigDecimal("0.24"), null, null));
    }

    private Path copyOfRules() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("rules"));
        String plan = "plans/shangluo-hr-2021/";
        Files.createDirectories(copy.resolve(plan));
        for (String name : List.of(
                "phrases",
                plan + "plan",
                plan + "indicators",
                plan + "targets",
                plan + "units",
                plan + "allocation",
                plan + "calendar",
                plan + "parameters")) {
            Files.copy(RULES.resolve(name + ".csv"), copy.resolve(name + ".csv"));
        }
        return copy;
    }
}
