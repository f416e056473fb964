package cn.guijian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.guijian.check.PreCheck;
import cn.guijian.check.Screen;
import cn.guijian.cli.Console;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.samples.Rules;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One paper, many printings: whatever two printings of a sample state of the same thing they state alike, read again
 * from the files: titles, counts, rows, figures, verdicts, demands and dates.
 */
class PrintingsTest {
    /** What a printing may state several of. */
    private static final Set<String> LISTS = Set.of("fault", "faults", "note", "warning", "fault advice on console");

    private final SampleRun run = SampleRun.shared();

    @Test
    void thePrintingsOfAUnitsPaperStateTheSame() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            for (CheckResult result : quarter.results()) {
                Named<Statements> printings = ofUnit(quarter, result);
                String what = result.input().file();
                assertAlike(what, printings);
                Statements letter = printings.get("docx");
                Statements page = printings.get("html");
                Set<String> shared = new TreeSet<>(letter.all().keySet());
                shared.retainAll(page.all().keySet());
                assertThat(shared).as(what).contains("title", "addressee");
                assertThat(page.all().keySet())
                        .as(what + ": all that the letter states stands on the page")
                        .containsAll(letter.all().keySet().stream()
                                .filter(key -> !key.startsWith("fault class"))
                                .filter(key -> result.status() != Status.UNREADABLE || !key.startsWith("sentence"))
                                .toList());
                assertCounts(what, printings, result);
            }
        }
    }

    /** The numbers in the sentences are those of the rows. */
    private static void assertCounts(String what, Named<Statements> printings, CheckResult result) {
        if (result.status() == Status.UNREADABLE) {
            return;
        }
        for (String level : List.of("强制性", "核实性")) {
            int said = printings.get("docx").of("count " + level).stream()
                    .mapToInt(count -> Integer.parseInt(count.replaceFirst("\\+.*", "")))
                    .findFirst()
                    .orElse(0);
            for (String printing : List.of("docx", "list")) {
                long rows = printings.get(printing).all().entrySet().stream()
                        .filter(e -> e.getKey().startsWith("fault class ")
                                && e.getValue().contains(level))
                        .count();
                assertThat(rows).as(what + " " + printing + " " + level).isEqualTo(said);
            }
        }
        assertThat(printings.get("docx").of("count 提示性")).as(what).isEmpty();
        assertThat(printings.get("html").of("note"))
                .as(what)
                .hasSize(printings.get("html").of("count 提示性").stream()
                        .mapToInt(count -> Integer.parseInt(count.replaceFirst("\\+.*", "")))
                        .sum());
        for (String colour : List.of("红", "橙", "黄")) {
            long rows = printings.get("docx").all().entrySet().stream()
                    .filter(e -> e.getKey().matches("warning .* 等级")
                            && e.getValue().toString().contains(colour + " "))
                    .count();
            assertThat(printings.get("docx").of("count " + colour))
                    .as(what + " " + colour)
                    .isEqualTo(rows == 0 ? Set.of() : Set.of(String.valueOf(rows)));
        }
        long all = printings.get("html").of("fault").size();
        assertThat(printings.get("docx").of("fault")).as(what).hasSize((int) all);
    }

    Named<Statements> ofUnit(QuarterResult quarter, CheckResult result) throws IOException {
        String folder = run.folder(quarter, result);
        Named<Statements> printings = new Named<>();
        printings.put("docx", UnitStatements.ofWord(WordReader.read(run.file(folder, "warning-report.docx"))));
        Printed page = PageReader.read(run.text(folder, "warning-report.html"));
        Statements html = UnitStatements.ofPage(page);
        UnitStatements.faults(html, page);
        printings.put("html", html);
        printings.put(
                "screen",
                UnitStatements.onScreen(
                        new Statements(), PageReader.read(Screen.check(new PreCheck.Checked(result, Map.of())))));
        Optional<byte[]> copy = run.find(folder, "annotated.xlsx");
        if (copy.isPresent()) {
            printings.put(
                    "list",
                    UnitStatements.ofList(
                            ExcelReader.read(copy.get()).values().iterator().next()));
        }
        printings.put("console", UnitStatements.ofConsole(Console.lines(run.alone(quarter, result))));
        return printings;
    }

    @Test
    void thePrintingsOfTheQuarterStateTheSame() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            Named<Statements> printings = ofCity(quarter);
            String what = quarter.period().code();
            assertAlike(what, printings);
            List.of("index", "workbook", "console")
                    .forEach(name -> assertThat(printings.get(name).all().keySet())
                            .as(what + " " + name)
                            .contains("sentence 应报单位", "sentence 各单位合", "unit 合计 强制性", "unit 商州区 met"));
            assertThat(printings.get("docx").all().keySet())
                    .as(what + " docx")
                    .contains("sentence 应报单位", "sentence 全市46", "unit 合计 强制性");
            assertThat(printings.get("index").all().keySet())
                    .as(what + ": all that the circular states of indicators stands in the overview or the workbook")
                    .containsAll(printings.get("docx").all().keySet().stream()
                            .filter(key -> !key.matches("(course|evaluation) .*"))
                            .toList());
            assertThat(printings.get("workbook").all().keySet())
                    .as(what)
                    .containsAll(printings.get("docx").all().keySet().stream()
                            .filter(key -> key.startsWith("evaluation "))
                            .toList());
        }
    }

    Named<Statements> ofCity(QuarterResult quarter) throws IOException {
        String folder = quarter.period().code();
        String html = run.text(folder, "index.html");
        Printed page = PageReader.read(html.replaceAll("(?s)<div class=\"panels\">.*?</div>", ""));
        Named<Statements> printings = new Named<>();
        printings.put(
                "docx",
                CityStatements.ofWord(
                        WordReader.read(run.file(folder, "city-report.docx")), CityStatements.codes(page)));
        printings.put("index", CityStatements.ofIndex(html, page));
        printings.put("workbook", CityStatements.ofWorkbook(ExcelReader.read(run.file(folder, "summary.xlsx"))));
        List<String> console = Console.lines(run.outcome());
        int start = console.indexOf(page.lines().get(0));
        printings.put("console", CityStatements.ofConsole(console.subList(start, next(console, start))));
        for (CheckResult result : quarter.results()) {
            result.unit()
                    .ifPresent(unit -> printings.put(
                            unit.name(), ofUnitsIndicators(quarter, result, unit.name(), printings.get("index"))));
        }
        return printings;
    }

    private static int next(List<String> console, int start) {
        int next = start + 1;
        while (next < console.size() && !console.get(next).startsWith("报告写在")) {
            next++;
        }
        return next;
    }

    /** What the unit's own page states of its indicators; what it counts in its form's unit the city counts in the plan's. */
    private Statements ofUnitsIndicators(QuarterResult quarter, CheckResult result, String unit, Statements city) {
        Statements all = new Statements();
        Printed page = PageReader.read(run.text(run.folder(quarter, result), "warning-report.html"));
        for (Named<String> row : page.rows("属性", "条款")) {
            String code = row.get("代码").replaceFirst(" .*", "");
            Indicator indicator = Rules.catalog().indicator(code).orElseThrow();
            for (String head : List.of("完成值", "应达值", "目标", "完成率")) {
                String of = unit + " " + code + " " + head;
                boolean counted = !indicator.planUnit().equals(row.get("计量单位")) && !head.equals("完成率");
                if (row.get(head).equals("—")) {
                    continue;
                }
                all.figure(of, counted ? converted(of, row.get(head), indicator, city) : row.get(head));
            }
            all.word(unit + " " + code + " 结论", row.get("结论"));
        }
        return all;
    }

    /** The city's figure of what the unit counts itself, proved to be the same but for its fewer digits. */
    private static String converted(String of, String figure, Indicator indicator, Statements city) {
        BigDecimal own = Statements.number(figure).orElseThrow().divide(indicator.factor());
        for (String said : city.of(of)) {
            BigDecimal shown = new BigDecimal(said);
            assertThat(shown).as(of).isCloseTo(own, within(BigDecimal.ONE.movePointLeft(shown.scale() > 2 ? 4 : 2)));
        }
        return city.of(of).stream().findFirst().orElse(own.toPlainString());
    }

    private static void assertAlike(String what, Named<Statements> printings) {
        Set<String> keys = new TreeSet<>();
        printings.forEach((name, statements) -> keys.addAll(statements.all().keySet()));
        for (String key : keys) {
            Map<String, Set<String>> said = new LinkedHashMap<>();
            printings.forEach((name, statements) -> {
                if (!statements.of(key).isEmpty()) {
                    said.put(name, statements.of(key));
                }
            });
            assertThat(said.values().stream().distinct())
                    .as(what + ": " + key + " " + said)
                    .hasSize(1);
            assertThat(LISTS.contains(key) || said.values().iterator().next().size() == 1)
                    .as(what + ": " + key + " " + said)
                    .isTrue();
        }
    }
}
