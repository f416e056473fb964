package cn.guijian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.cli.Console;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.UnitPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is missing is asked of those who owe it: whoever is asked by a paper of its own is asked by the circular. */
class AskedTest {
    private final SampleRun run = SampleRun.shared();

    @Test
    void theCircularAsksWhomTheirOwnPapersAsk() {
        assertThat(run.quarters())
                .anyMatch(quarter ->
                        quarter.results().stream().anyMatch(r -> r.status() == CheckResult.Status.NEEDS_EXPLANATION));
        for (QuarterResult quarter : run.quarters()) {
            asks(quarter, Part.IS_RETURNED, "退回修改");
            asks(quarter, Part.IS_OPEN, "核实说明");
        }
    }

    private static void asks(QuarterResult quarter, Part own, String what) {
        List<ReportingUnit> owing = quarter.results().stream()
                .filter(r -> UnitPaper.of(r).has(own))
                .filter(r -> own == Part.IS_RETURNED || !UnitPaper.of(r).has(Part.IS_RETURNED))
                .flatMap(r -> r.unit().stream())
                .toList();
        Paper paper = CityPaper.of(quarter);
        List<String> demands = paper.sentences(Part.DEMANDS).texts().stream()
                .filter(demand -> demand.contains(what))
                .toList();
        if (owing.isEmpty()) {
            assertThat(demands).isEmpty();
            return;
        }
        assertThat(demands).singleElement().asString().contains("日前");
        assertThat(String.join("", paper.sentences(Part.OVERALL).texts())
                        + String.join("", paper.sentences(Part.SUBMITTED).texts())
                        + demands.get(0))
                .contains(names(owing));
    }

    /** In the order of every other list of units. */
    @Test
    void whoIsNotInTheSumsIsNamedInTheOrderOfTheUnits() {
        for (QuarterResult quarter : run.quarters()) {
            List<ReportingUnit> absent = quarter.units().stream()
                    .filter(unit -> quarter.city().stream()
                            .anyMatch(c -> c.verdict() == Verdict.INCOMPLETE
                                    && c.notIn().contains(unit)))
                    .toList();
            Paper paper = CityPaper.of(quarter);
            String standing =
                    String.join("", paper.sentences(Part.CITY_STANDING).texts());
            if (absent.isEmpty()) {
                assertThat(standing).doesNotContain("因缺");
                continue;
            }
            String whom = standing.replaceFirst("(?s).*因缺(.*?)的数.*", "$1");
            String overall = String.join("", paper.sentences(Part.OVERALL).texts());
            assertThat(whom).isIn(names(absent), "上述" + absent.size() + "个单位");
            assertThat(whom + overall).contains(names(absent));
        }
    }

    /** One workbook that is the whole city by the bureau's word: whoever is missing is so on the console too. */
    @Test
    void theConsoleNamesWhoIsMissingBesideOneWorkbook() {
        QuarterResult quarter = run.quarters().get(0);
        CheckResult only = quarter.results().get(0);
        List<ReportingUnit> missing = new ArrayList<>(quarter.units());
        missing.removeAll(only.unit().stream().toList());
        QuarterResult whole = new QuarterResult(
                quarter.period(),
                quarter.units(),
                List.of(only),
                missing,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                quarter.cityCoverage(),
                true);
        assertThat(Console.lines(run.alone(quarter, only))).noneMatch(line -> line.contains("漏报"));
        assertThat(Console.lines(SampleRun.of(whole)))
                .anyMatch(line -> line.contains("漏报" + missing.size() + "个：" + names(missing)))
                .anyMatch(line -> line.trim().startsWith(missing.get(0).name() + "  "));
    }

    private static String names(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
    }
}
