package cn.guijian.check;

import cn.guijian.intake.SheetPictures;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.form.SheetExcerpt;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the cells of a result: of each finding by its id, of each judged value by the indicator's code. */
final class Pictures {
    private Pictures() {}

    /** The pictures; none when the workbook can't be read. */
    static Map<String, List<SheetExcerpt>> of(CheckResult result, byte[] workbook, IntakeLimits limits) {
        Map<String, List<SheetExcerpt>> pictures = new HashMap<>();
        SheetPictures.of(workbook, limits).ifPresent(sheets -> {
            for (Finding finding : result.findings()) {
                pictures.put(finding.id(), sheets.around(finding.locations()));
            }
            for (IndicatorResult indicator : result.indicators()) {
                pictures.put(
                        indicator.indicator().code(),
                        sheets.around(indicator.cell().stream().toList()));
            }
        });
        return pictures;
    }
}
