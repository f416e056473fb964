package cn.guijian.report.summary;

import cn.guijian.report.paper.Tone;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the workbook, each made once. */
final class CellLooks {
    /** The type size in whose half-width characters column widths are counted. */
    static final int STANDARD_SIZE = Look.TEXT.size();

    private record Key(Look look, Tone tone, String format, boolean quoted) {}

    private record FontKey(Look look, String ink) {}

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

    CellLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The first font is the workbook's default: it sets the unit of column widths.
        XSSFFont standard = workbook.getFontAt(0);
        standard.setScheme(FontScheme.NONE);
        dress(standard, Look.TEXT);
    }

    XSSFCellStyle of(Look look, Tone tone) {
        return of(look, tone, "", false);
    }

    /** A look with a number format. */
    XSSFCellStyle of(Look look, Tone tone, String format) {
        return of(look, tone, format, false);
    }

    /** A look for a text that must stay one when somebody edits it. */
    XSSFCellStyle quoted(Look look, Tone tone) {
        return of(look, tone, "", true);
    }

    private XSSFCellStyle of(Look look, Tone tone, String format, boolean quoted) {
        return styles.computeIfAbsent(new Key(look, tone, format, quoted), this::create);
    }

    private XSSFCellStyle create(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(key));
        style.setAlignment(key.look.align());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(key.look.isWrapped());
        style.setIndention((short) (key.look.isIndented() ? 1 : 0));
        if (key.look.hasBorder()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        String fill = key.tone == Tone.NONE ? key.look.fill() : Palette.fill(key.tone);
        if (!fill.isEmpty()) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!key.format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(key.format));
        }
        style.setQuotePrefixed(key.quoted);
        return style;
    }

    private XSSFFont font(Key key) {
        String ink = key.tone == Tone.NONE ? key.look.ink() : Palette.ink(key.tone);
        return fonts.computeIfAbsent(new FontKey(key.look, ink), k -> {
            XSSFFont font = workbook.createFont();
            dress(font, key.look);
            font.setBold(key.look.isBold());
            font.setUnderline(key.look == Look.LINK ? Font.U_SINGLE : Font.U_NONE);
            font.setColor(colour(ink));
            return font;
        });
    }

    /** Name, and what to look for where there is no font of that name. */
    private static void dress(XSSFFont font, Look look) {
        font.setFontName(look.font());
        font.setFamily(look.family());
        font.setCharSet(FontCharset.GB2312);
        font.setFontHeightInPoints((short) look.size());
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
