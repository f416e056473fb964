package cn.guijian.report.view;

import cn.guijian.model.CheckResult;
import cn.guijian.model.SheetExcerpt;
import java.util.List;
import java.util.Map;

/**
 * A checked workbook as the local page shows it: the report's own words, and beside each finding a picture of its cells.
 *
 * @param pictures by id of the finding, and by code of the indicator
 */
public record CheckScreen(WarningPage page, Map<String, List<SheetExcerpt>> pictures) {
    public CheckScreen {
        pictures = Map.copyOf(pictures);
    }

    /** Puts a result into words. */
    public static CheckScreen of(CheckResult result, Map<String, List<SheetExcerpt>> pictures) {
        return new CheckScreen(WarningPage.of(result), pictures);
    }

    /** The pictures of a finding or an indicator; none where nothing could be drawn. */
    public List<SheetExcerpt> picture(String key) {
        return pictures.getOrDefault(key, List.of());
    }
}
