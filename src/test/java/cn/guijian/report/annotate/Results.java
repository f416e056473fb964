package cn.guijian.report.annotate;

import cn.guijian.model.InputFile;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.UnitKind;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.Coverage;
import cn.guijian.model.result.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Results with findings at chosen cells. */
final class Results {
    private Results() {}

    static CheckResult of(Finding... findings) {
        return new CheckResult(
                new CheckResult.Provenance("0.1.0", "10.2.0", "ab12".repeat(16), 58),
                new InputFile("danfeng.xlsx", "cd34".repeat(16), 1),
                Optional.of(new ReportingUnit("611022", "丹凤县", List.of(), Optional.empty(), UnitKind.COUNTY, true)),
                Optional.of(new Period(2023, 4)),
                Optional.empty(),
                Status.RETURNED,
                List.of(),
                List.of(findings),
                new Coverage(List.of(), List.of()),
                Optional.empty(),
                Optional.empty());
    }

    /** One finding of every level in the sheets of the form: at filled cells, at empty ones and at some not in the file. */
    static CheckResult everyLevel() {
        return of(
                finding("R0203", Level.MUST_FIX, "主要指标", "E10", "E9"),
                finding("R0301", Level.MUST_FIX, "主要指标", "H8", "基础数据!D9"),
                finding("R0402", Level.MUST_EXPLAIN, "重点任务", "H7"),
                finding("R0104", Level.NOTE, "封面", "C9"),
                finding("R0108", Level.NOTE, "主要指标", "K40"),
                finding("R0602", Level.RED, "主要指标", "H13"),
                finding("R0501", Level.ORANGE, "主要指标", "H8"),
                finding("R0605", Level.YELLOW, "主要指标", "G7"));
    }

    static Finding finding(String rule, Level level, String sheet, String... cells) {
        return finding(rule, level, "数不对：" + rule, "改正它。", locations(sheet, cells));
    }

    static Finding finding(String rule, Level level, String message, String advice, List<Location> places) {
        return new Finding(
                rule + places,
                rule,
                "规则" + rule,
                level,
                Optional.of("Z01"),
                Set.of("Z01"),
                message,
                advice,
                Optional.of("专栏2第1项"),
                places,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
    }

    private static List<Location> locations(String sheet, String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.contains("!")
                        ? new Location(cell.split("!")[0], cell.split("!")[1], "某指标", "1")
                        : new Location(sheet, cell, "某指标", "1"))
                .toList();
    }
}
