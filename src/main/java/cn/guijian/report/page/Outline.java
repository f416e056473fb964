package cn.guijian.report.page;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Part;
import java.util.List;

/**
 * The numbered parts of a page: a part that is left out takes no number.
 *
 * @param parts in order
 */
public record Outline(List<Part> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }

    /** The heading of a part with its number, e.g. 二、预警指标. */
    public String title(Part part) {
        return title(part, part.title());
    }

    /** The number of a part before a heading that depends on the paper. */
    public String title(Part part, String heading) {
        int place = parts.indexOf(part);
        return text("print.section", text("print.numerals").substring(place, place + 1), heading);
    }
}
