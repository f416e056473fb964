package cn.guijian.report.annotate.xls;

import cn.guijian.model.Level;
import cn.guijian.report.annotate.mark.LevelFills;
import cn.guijian.report.annotate.mark.ListLook;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPalette;
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

    /** The nearest colours of a .xls palette, a different one for each level: two may be nearest to the same. */
    private static final class XlsColours {
        private static final String ORANGE = "FFA832";

        private final HSSFPalette palette;
        private final Map<String, Short> known = new HashMap<>();

        XlsColours(HSSFPalette palette) {
            this.palette = palette;
            Set<String> taken = new HashSet<>();
            for (Level level : Level.values()) {
                short index = nearest(wanted(level), taken);
                taken.add(Arrays.toString(palette.getColor(index).getTriplet()));
                known.put(LevelFills.fill(level), index);
            }
        }

        /** Index of the colour for an RGB in hexadecimal. */
        short of(String rgb) {
            return known.computeIfAbsent(rgb, r -> nearest(r, Set.of()));
        }

        /** The palettes have no light orange, and to ours some pink is the nearest: there a full orange is looked for. */
        private static String wanted(Level level) {
            return level == Level.ORANGE ? ORANGE : LevelFills.fill(level);
        }

        private short nearest(String rgb, Set<String> taken) {
            byte[] wanted = HexFormat.of().parseHex(rgb);
            int first = PaletteRecord.FIRST_COLOR_INDEX;
            return (short) IntStream.range(first, first + PaletteRecord.STANDARD_PALETTE_SIZE)
                    .filter(i ->
                            !taken.contains(Arrays.toString(palette.getColor(i).getTriplet())))
                    .boxed()
                    .min(Comparator.comparingInt(
                            i -> distance(wanted, palette.getColor(i).getTriplet())))
                    .orElseThrow()
                    .intValue();
        }

        private static int distance(byte[] wanted, short[] colour) {
            return IntStream.range(0, wanted.length)
                    .map(i -> Math.abs((wanted[i] & 0xFF) - colour[i]))
                    .sum();
        }
    }
}
