package cn.guijian.report.annotate.xls;

import cn.guijian.model.Level;
import cn.guijian.report.annotate.mark.LevelFills;
import cn.guijian.report.annotate.mark.ListLook;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * Styles of a .xls workbook. Its colours come from a palette of 56 which the county's cells use too, so the nearest ones
 * there are taken and none is changed.
 */
final class XlsStyles {
    private static final String FONT = "\u5B8B\u4F53";

    /** A .xls workbook holds some 4,000 styles; the list needs a few. */
    private static final int MOST = 4_000;

    private final HSSFWorkbook workbook;
    private final XlsColours colours;
    private final Map<String, HSSFCellStyle> known = new HashMap<>();

    XlsStyles(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.colours = new XlsColours(workbook.getCustomPalette());
    }

    /** The style of a cell, with the fill of a level. */
    HSSFCellStyle marked(HSSFCell cell, Level level) {
        HSSFCellStyle base = cell.getCellStyle();
        return known.computeIfAbsent(base.getIndex() + "/" + level, key -> {
            if (workbook.getNumCellStyles() > MOST) {
                throw new Unmarkable(Reason.ODD, "too many styles");
            }
            HSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(base);
            fill(style, LevelFills.fill(level));
            return style;
        });
    }

    HSSFCellStyle of(ListLook look) {
        return known.computeIfAbsent(look.name(), key -> create(look));
    }

    private HSSFCellStyle create(ListLook look) {
        HSSFCellStyle style = workbook.createCellStyle();
        HSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look == ListLook.TITLE ? 16 : 10));
        font.setBold(look == ListLook.TITLE || look == ListLook.HEADER);
        font.setUnderline(look == ListLook.LINK ? HSSFFont.U_SINGLE : HSSFFont.U_NONE);
        style.setFont(font);
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(look.align().equals("left") ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        look.fill().ifPresent(rgb -> fill(style, rgb));
        if (look.border()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private void fill(HSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colours.of(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
