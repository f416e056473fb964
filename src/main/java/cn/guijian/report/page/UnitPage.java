package cn.guijian.report.page;

import cn.guijian.model.form.SheetExcerpt;
import cn.guijian.model.result.CheckResult;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.UnitPaper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The paper to a unit as a page.
 *
 * @param pictures of the cells, by id of the finding and by code of the indicator
 */
public record UnitPage(Paper paper, Outline outline, Map<String, List<SheetExcerpt>> pictures) {
    private static final List<Part> UNREAD = List.of(Part.SITUATION, Part.CAUSES, Part.DEMANDS, Part.FACTS);
    private static final List<Part> READ = List.of(
            Part.SITUATION,
            Part.DEMANDS,
            Part.WARNINGS,
            Part.INDICATORS,
            Part.FAULTS,
            Part.NOTES,
            Part.CHANGES,
            Part.COVERAGE,
            Part.REMARKS);

    public static UnitPage of(CheckResult result) {
        return of(result, Map.of());
    }

    /** With pictures of the cells that the findings lie in. */
    public static UnitPage of(CheckResult result, Map<String, List<SheetExcerpt>> pictures) {
        Paper paper = UnitPaper.of(result);
        Stream<Part> parts = paper.has(Part.IS_UNREAD)
                ? UNREAD.stream()
                : READ.stream().filter(part -> !(part == Part.CHANGES || part == Part.NOTES) || paper.has(part));
        return new UnitPage(paper, new Outline(parts.toList()), pictures);
    }

    /** Which template lays it out. */
    public String template() {
        return paper.has(Part.IS_UNREAD) ? "unread-report.jte" : "warning-report.jte";
    }

    /** The pictures of a finding or an indicator; none where nothing could be drawn. */
    public List<SheetExcerpt> picture(String key) {
        return pictures.getOrDefault(key, List.of());
    }
}
