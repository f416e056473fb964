package cn.guijian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.CheckRun;
import cn.guijian.check.Checks;
import cn.guijian.check.RunOutcome;
import cn.guijian.cli.Console;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decision;
import cn.guijian.model.result.Decisions;
import cn.guijian.model.result.Finding;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One number through all its states, read from every paper: each says how it stands and none what it was before. */
class StatesOfANumberTest {
    private static final Period PERIOD = new Period(2023, 4);
    private static final String UNIT = "611002";
    private static final String CODE = "Z06";
    private static final Fault TYPED_WRONG = Fault.number(CODE, Column.END, BigDecimal.valueOf(19_400));
    private static final String RED = "红 严重滞后";
    private static final String IF_TRUE = "如属实，为未达标（严重滞后）";
    private static final String UNTIL = "请于2024年1月31日前答复";
    private static final String REFUSED = "未采信的原因：情况说明没有实质内容";
    private static final String DECIDED = "我局决定：采信，已核对名册（李某）";
    private static final String LAPSED = "逾期未说明，按填报数评定";

    private final Ruleset rules = Checks.ruleset(Checks.RULES);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void twoSoundQuarters() throws IOException {
        for (String quarter : List.of("2023Q3", "2023Q4")) {
            Files.createDirectories(folder.resolve(quarter));
            Files.copy(Checks.SAMPLES.resolve(quarter).resolve("shangzhou.xlsx"), workbook(quarter));
        }
    }

    private Path workbook(String quarter) {
        return folder.resolve(quarter).resolve("shangzhou.xlsx");
    }

    @Test
    void typedWrong() throws IOException {
        Papers papers = check(CheckRun.Bureau.SILENT, TYPED_WRONG);
        papers.assertStands("需说明", "待核实");
        papers.assertSaid(IF_TRUE, UNTIL, "问题编号 " + papers.question().id());
        assertThat(papers.page().of(CODE + " 完成率")).containsExactly("none");
        papers.assertNowhere(RED, REFUSED, LAPSED, "红色");
    }

    @Test
    void explainedBadly() throws IOException {
        Papers papers = check(CheckRun.Bureau.SILENT, TYPED_WRONG, Fault.explain(CODE, "属实"));
        papers.assertStands("需说明", "待核实");
        papers.assertSaid(REFUSED, IF_TRUE, UNTIL, "未采信");
        papers.assertNowhere(RED, LAPSED, "红色", "已说明");
    }

    @Test
    void explainedWell() throws IOException {
        Papers papers = check(CheckRun.Bureau.SILENT, TYPED_WRONG, Fault.explain(CODE, "县水泥厂关闭，一千一百名职工转出"));
        papers.assertStands("通过", RED);
        assertThat(papers.question().status()).isEqualTo(Finding.Status.EXPLAINED);
        papers.assertNowhere("如属实，为", "待核实1项", UNTIL, LAPSED, "未采信", "须核实后改正");
    }

    @Test
    void decidedByTheBureau() throws IOException {
        Finding asked = check(CheckRun.Bureau.SILENT, TYPED_WRONG, Fault.explain(CODE, "属实"))
                .question();
        Decision accepted = new Decision(PERIOD, UNIT, asked.id(), Decision.Word.ACCEPTED, "已核对名册", "李某");
        Decisions decisions = new Decisions(List.of(accepted), Optional.of("ab".repeat(32)));
        Papers papers = check(new CheckRun.Bureau(false, false, decisions));
        papers.assertStands("通过", RED);
        papers.assertSaid(DECIDED);
        papers.assertNowhere("如属实，为", "待核实1项", UNTIL, LAPSED, REFUSED);
    }

    @Test
    void mended() throws IOException {
        Papers papers = check(CheckRun.Bureau.SILENT);
        papers.assertStands("通过", "达标");
        papers.assertNowhere(RED, "如属实，为", "问题编号", "待核实1项", LAPSED);
    }

    @Test
    void letLapse() throws IOException {
        Papers papers = check(new CheckRun.Bureau(true, false, Decisions.none()), TYPED_WRONG);
        papers.assertStands("需说明", RED);
        papers.assertSaid(LAPSED);
        papers.assertNowhere("如属实，为", "待核实1项", UNTIL, "前将说明或改正后的报表");
    }

    /** A factor is never judged: when the date has passed, nobody waits for it and no date is asked for. */
    @Test
    void letLapseWithAFactor() throws IOException {
        Fault tenfold = Fault.number(CODE, Column.END, BigDecimal.valueOf(205_450));
        assertThat(check(CheckRun.Bureau.SILENT, tenfold).all()).contains("再作评价", "答复之前", "前将说明或改正后的报表");
        Papers papers = check(new CheckRun.Bureau(true, false, Decisions.none()));
        papers.assertStands("需说明", "待核实");
        papers.assertSaid("视同未报");
        papers.assertNowhere(RED, UNTIL, "再作评价", "答复之前", "前将说明或改正后的报表");
    }

    private Papers check(CheckRun.Bureau bureau, Fault... faults) throws IOException {
        Path workbook = workbook(PERIOD.code());
        FilledWorkbook filled = FilledWorkbook.open(Files.readAllBytes(workbook));
        Files.write(workbook, filled.plant(List.of(faults)).bytes());
        Path out = folder.resolve("out");
        CheckRun.Request request = new CheckRun.Request(
                        List.of(workbook),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        out,
                        Path.of("templates"),
                        Set.of(),
                        true)
                .with(bureau);
        RunOutcome outcome = new CheckRun(rules, request, Progress.SILENT).run();
        SortedMap<String, byte[]> files = Checks.contents(out);
        Checks.delete(out);
        return Papers.of(outcome, files);
    }

    /**
     * What was printed of the one workbook.
     *
     * @param texts what a person reads in each printing
     */
    private record Papers(CheckResult result, Map<String, List<String>> texts, Statements page) {
        static Papers of(RunOutcome outcome, SortedMap<String, byte[]> files) throws IOException {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            Statements page = new Statements();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                String name = file.getKey().replaceFirst(".*/", "");
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                switch (name) {
                    case "warning-report.docx" ->
                        texts.put(name, WordReader.read(file.getValue()).all());
                    case "warning-report.html" -> {
                        texts.put(name, PageReader.read(text).all());
                        UnitStatements.onScreen(page, PageReader.read(text));
                    }
                    case "annotated.xlsx" -> {
                        Printed list = ExcelReader.read(file.getValue())
                                .values()
                                .iterator()
                                .next();
                        List<String> all = new ArrayList<>(list.all());
                        all.addAll(ExcelReader.comments(file.getValue()));
                        texts.put(name, all);
                    }
                    default -> {}
                }
            }
            texts.put("console", Console.lines(outcome));
            assertThat(texts).hasSize(4);
            return new Papers(outcome.written().get(0).quarter().results().get(0), texts, page);
        }

        String all() {
            return texts.values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
        }

        /** The one question of the number. */
        Finding question() {
            return result.findings().stream()
                    .filter(f -> f.rule().equals("R0410"))
                    .findFirst()
                    .orElseThrow();
        }

        void assertStands(String status, String verdict) {
            assertThat(result.status().label()).isEqualTo(status);
            assertThat(page.of(CODE + " 结论")).containsExactly(verdict);
            texts.forEach((printing, lines) -> assertThat(lines)
                    .as(printing)
                    .anyMatch(line -> line.contains(verdict) || line.contains(verdict.replace("红 严重滞后", "红色"))));
        }

        void assertSaid(String... phrases) {
            for (String phrase : phrases) {
                texts.forEach(
                        (printing, lines) -> assertThat(lines).as(printing).anyMatch(line -> line.contains(phrase)));
            }
        }

        void assertNowhere(String... phrases) {
            for (String phrase : phrases) {
                texts.forEach((printing, lines) -> assertThat(lines.stream().filter(line -> !isLegend(line)))
                        .as(printing)
                        .noneMatch(line -> line.contains(phrase)));
            }
        }

        /** What every paper says of the words it might use. */
        private static boolean isLegend(String line) {
            return line.matches("(\\| )?(红 严重滞后|待核实) \\|.*|红为严重滞后.*|.* 红 严重滞后 +(\\| )?橙 滞后 .*");
        }
    }
}
