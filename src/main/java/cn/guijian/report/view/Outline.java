package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import java.util.List;

/**
 * The numbered parts of a page: a part that is left out takes no number.
 *
 * @param keys the parts that the page has, in order, as they end their text keys
 */
public record Outline(List<String> keys) {
    public Outline {
        keys = List.copyOf(keys);
    }

    /** The heading of a part with its number, e.g. 二、预警指标. */
    public String title(String key) {
        return text("report.section.numbered", number(key), text("report.section." + key));
    }

    /** The number of a part, to refer to it. */
    String number(String key) {
        return text("report.numeral." + (keys.indexOf(key) + 1));
    }
}
