package cn.guijian.report.page;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Panel;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The overview of a quarter as a page.
 *
 * @param links the address of each unit's own report by the unit's code, of a file without a unit by its name
 */
public record CityPage(QuarterResult quarter, Paper paper, Outline outline, Map<String, String> links) {
    /** @param linkOf the relative address of a result's report, as it stands in an attribute */
    public static CityPage of(QuarterResult quarter, Function<CheckResult, String> linkOf) {
        Map<String, String> links = new HashMap<>();
        quarter.results()
                .forEach(r -> links.putIfAbsent(
                        r.unit().map(ReportingUnit::code).orElse(r.input().shown()), linkOf.apply(r)));
        Paper paper = CityPaper.of(quarter);
        Stream<Part> parts = Stream.of(Part.UNITS, Part.CITY, Part.MATRIX, Part.LEGEND)
                .filter(part -> part != Part.CITY || hasCity(paper));
        return new CityPage(quarter, paper, new Outline(parts.toList()), links);
    }

    private static boolean hasCity(Paper paper) {
        return paper.has(Part.CITY) || paper.has(Part.CITY_FINDINGS);
    }

    /** Whether anything was summed or found over all submissions. */
    public boolean hasCity() {
        return hasCity(paper);
    }

    /** What the cells of the matrix open to, row by row. */
    public Iterable<Panel> panels() {
        return CityPaper.panels(quarter)::iterator;
    }

    /** Where a row of the units leads; empty for one without a report. */
    public String link(Row unit) {
        return links.getOrDefault(unit.key(), "");
    }

    /** Where the head of a unit's column leads. */
    public String link(Head unit) {
        return links.getOrDefault(unit.code(), "");
    }

    /** Where the indicator stands in the unit's own report; empty for the city. */
    public String link(Panel panel) {
        return panel.unit().isEmpty()
                ? ""
                : links.getOrDefault(panel.unit(), "") + "#" + panel.row().key();
    }

    /** The panel that an indicator of the city opens. */
    public String cityPanel(Row indicator) {
        return "#p-" + Panel.ofCity(indicator.key());
    }
}
