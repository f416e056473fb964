package cn.guijian.report.template;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the template's cells: font, border, fill, and whether the cell may be edited. */
final class TemplateStyles {
    private static final String SONG = "宋体";
    private static final String FANGSONG = "仿宋";
    private static final String HEI = "黑体";
    private static final String WHITE = "";
    private static final String GREY = "D9D9D9";
    private static final String BLUE = "DDEBF7";
    private static final String PALE = "F2F2F2";

    /** One look; the fill is an RGB text or empty. */
    enum Look {
        TITLE(SONG, 18, true, WHITE, false, HorizontalAlignment.CENTER),
        COVER_TITLE(SONG, 24, true, WHITE, false, HorizontalAlignment.CENTER),
        COVER_SUBTITLE(FANGSONG, 14, false, WHITE, false, HorizontalAlignment.CENTER),
        COVER_LABEL(SONG, 14, false, PALE, true, HorizontalAlignment.DISTRIBUTED),
        COVER_ENTRY(SONG, 14, false, WHITE, true, HorizontalAlignment.LEFT),
        COVER_FIXED(SONG, 14, false, GREY, true, HorizontalAlignment.LEFT),
        CORNER(SONG, 12, false, WHITE, false, HorizontalAlignment.RIGHT),
        SUBTITLE(HEI, 12, false, WHITE, false, HorizontalAlignment.LEFT),
        LINE(SONG, 11, false, WHITE, false, HorizontalAlignment.LEFT),
        HEADER(HEI, 11, false, PALE, true, HorizontalAlignment.CENTER),
        ORDINAL(SONG, 10, false, PALE, true, HorizontalAlignment.CENTER),
        CENTER(SONG, 11, false, WHITE, true, HorizontalAlignment.CENTER),
        NAME(SONG, 11, false, WHITE, true, HorizontalAlignment.LEFT),
        NUMBER_ENTRY(SONG, 11, false, WHITE, true, HorizontalAlignment.RIGHT),
        TEXT_ENTRY(SONG, 11, false, WHITE, true, HorizontalAlignment.LEFT),
        RATE(SONG, 11, false, BLUE, true, HorizontalAlignment.RIGHT),
        UNUSED(SONG, 11, false, GREY, true, HorizontalAlignment.CENTER),
        HEADING(HEI, 12, false, WHITE, false, HorizontalAlignment.LEFT),
        NOTE(FANGSONG, 11, false, WHITE, false, HorizontalAlignment.LEFT);

        private final String font;
        private final int size;
        private final boolean bold;
        private final String fill;
        private final boolean border;
        private final HorizontalAlignment align;

        Look(String font, int size, boolean bold, String fill, boolean border, HorizontalAlignment align) {
            this.font = font;
            this.size = size;
            this.bold = bold;
            this.fill = fill;
            this.border = border;
            this.align = align;
        }

        int size() {
            return size;
        }

        private boolean isNumber() {
            return this == NUMBER_ENTRY || this == RATE;
        }

        private boolean isRoomy() {
            return border && align == HorizontalAlignment.LEFT;
        }

        private boolean isEntry() {
            return this == COVER_ENTRY || this == NUMBER_ENTRY || this == TEXT_ENTRY;
        }
    }

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
    private final Map<String, XSSFCellStyle> formatted = new HashMap<>();

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The first font is the workbook's default: it sets the unit of column widths.
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(SONG);
        standard.setScheme(FontScheme.NONE);
        standard.setFontHeightInPoints((short) 11);
    }

    XSSFCellStyle of(Look look) {
        return plain.computeIfAbsent(look, this::create);
    }

    /** A look with a number format, e.g. {@code 0.00}. */
    XSSFCellStyle of(Look look, String format) {
        return formatted.computeIfAbsent(look + format, key -> {
            XSSFCellStyle style = create(look);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private XSSFCellStyle create(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(look.align);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(!look.isNumber());
        style.setLocked(!look.isEntry());
        style.setIndention((short) (look.isRoomy() ? 1 : 0));
        if (look.border) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (!look.fill.isEmpty()) {
            style.setFillForegroundColor(colour(look.fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(look.font);
        font.setFontHeightInPoints((short) look.size);
        font.setBold(look.bold);
        return font;
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
