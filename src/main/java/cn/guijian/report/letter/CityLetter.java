package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Deadline;
import cn.guijian.model.Finding;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.view.IndexPage;
import cn.guijian.report.view.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The circular to all units (通报) on one quarter. What is not known, such as the city's own sums, is left out. */
public final class CityLetter {
    private static final Set<String> EXPECTED = Set.of(
            "{{标题}}",
            "{{总体情况}}",
            "{{表:各单位情况}}",
            "{{全市概述}}",
            "{{表:全市指标}}",
            "{{表:评价}}",
            "{{表:走势}}",
            "{{表:差距排序}}",
            "{{表:单位指标对照}}",
            "{{附注}}");

    private final QuarterResult quarter;
    private final IndexPage page;
    private final List<Shortfall> shortfalls;

    private CityLetter(QuarterResult quarter) {
        this.quarter = quarter;
        this.page = IndexPage.of(quarter, result -> "");
        this.shortfalls = Shortfall.of(quarter);
    }

    /** What the circular says of this quarter. */
    public static LetterContent of(QuarterResult quarter) {
        CityLetter letter = new CityLetter(quarter);
        LetterContent.Builder content = new LetterContent.Builder();
        letter.addTexts(content);
        letter.addTables(content);
        return content.build("标题", EXPECTED);
    }

    private void addTexts(LetterContent.Builder content) {
        CityVerdicts verdicts = new CityVerdicts(quarter.city());
        content.text("标题", text("letter.city.title", Wording.period(quarter.period())))
                .text("报告期", Wording.period(quarter.period()))
                .paragraphs("总体情况", new CitySituation(quarter).paragraphs())
                .paragraphs("全市概述", verdicts.paragraphs())
                .paragraphs("全市审核", findings())
                .paragraphs("差距概述", List.of(text("letter.city.shortfalls", shortfalls.size(), shown())))
                .paragraphs("走势概述", verdicts.trends())
                .text("漏报单位", CitySituation.names(quarter.missing()))
                .text("退回单位", CitySituation.names(units(Status.RETURNED)))
                .text("整改期限", WarningLetter.until(deadline()))
                .paragraphs("附注", remarks());
    }

    private void addTables(LetterContent.Builder content) {
        boolean past = quarter.city().stream().anyMatch(i -> !i.history().isEmpty());
        LetterTable matrix = UnitTables.matrix(page.matrix());
        content.when("全市指标", !quarter.city().isEmpty())
                .when("全市审核", faults().findAny().isPresent())
                .when("走势", past)
                .when("差距", !shortfalls.isEmpty())
                .when("对照", !matrix.rows().isEmpty())
                .when("附件", !matrix.rows().isEmpty() || !quarter.city().isEmpty())
                .when("漏报", !quarter.missing().isEmpty())
                .when("退回", !units(Status.RETURNED).isEmpty())
                .table("各单位情况", UnitTables.status(quarter, page))
                .table("全市指标", CityTables.progress(quarter.city()))
                .table("评价", CityTables.evaluation(quarter.evaluations()))
                .table("走势", TrendTable.of(quarter.city(), quarter.period()))
                .table("差距排序", ShortfallTable.of(shortfalls))
                .table("单位指标对照", matrix);
    }

    private int shown() {
        return Math.min(ShortfallTable.MOST, shortfalls.size());
    }

    private List<String> findings() {
        return Phrases.numbered(
                faults().map(f -> text("letter.city.finding", f.level().label(), f.message(), f.advice()))
                        .toList());
    }

    /** Distances from the plan have their own paragraphs and tables. */
    private Stream<Finding> faults() {
        return quarter.cityFindings().stream()
                .filter(finding -> !finding.level().isGrade());
    }

    private List<ReportingUnit> units(Status status) {
        return quarter.results().stream()
                .filter(r -> r.status() == status)
                .flatMap(r -> r.unit().stream())
                .toList();
    }

    private Optional<Deadline> deadline() {
        return quarter.results().stream().flatMap(r -> r.deadline().stream()).findFirst();
    }

    private List<String> remarks() {
        return LetterRemarks.of(
                quarter.results().stream().flatMap(r -> r.indicators().stream()).toList(),
                shortfalls.isEmpty() ? List.of() : List.of(text("letter.remark.shortfalls")));
    }
}
