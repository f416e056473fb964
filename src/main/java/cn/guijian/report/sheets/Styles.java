package cn.guijian.report.sheets;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The looks of a workbook, each once and numbered in the order in which they were asked for. */
final class Styles {
    private static final int FIRST_OWN_FORMAT = 164;
    /** Of fonts: simplified Chinese. */
    private static final int GB2312 = 134;

    private static final int WITH_SERIFS = 1;
    private static final int WITHOUT_SERIFS = 2;
    /** Fills that every workbook begins with. */
    private static final int FIXED_FILLS = 2;

    private final CellLook.Font standard;
    private final Map<CellLook, Integer> looks = new LinkedHashMap<>();
    private final Map<CellLook.Font, Integer> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    /** @param standard the workbook's font, which sets the unit of column widths */
    Styles(CellLook.Font standard) {
        this.standard = standard;
    }

    int of(CellLook look) {
        Integer known = looks.get(look);
        if (known != null) {
            return known;
        }
        number(fonts, look.font(), 1);
        if (!look.fill().isEmpty()) {
            number(fills, look.fill(), FIXED_FILLS);
        }
        if (!look.format().isEmpty() && BuiltinFormats.getBuiltinFormat(look.format()) < 0) {
            number(formats, look.format(), FIRST_OWN_FORMAT);
        }
        return number(looks, look, 1);
    }

    private static <T> int number(Map<T, Integer> numbers, T what, int first) {
        return numbers.computeIfAbsent(what, w -> first + numbers.size());
    }

    byte[] bytes() {
        Tags tags = new Tags().open("styleSheet", "xmlns", XmlNames.SHEET);
        if (!formats.isEmpty()) {
            tags.open("numFmts", "count", formats.size());
            formats.forEach((format, id) -> tags.empty("numFmt", "numFmtId", id, "formatCode", format));
            tags.close("numFmts");
        }
        tags.open("fonts", "count", fonts.size() + 1);
        font(tags, standard);
        fonts.keySet().forEach(font -> font(tags, font));
        tags.close("fonts").open("fills", "count", fills.size() + FIXED_FILLS);
        tags.raw("<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        fills.keySet()
                .forEach(fill -> tags.open("fill")
                        .open("patternFill", "patternType", "solid")
                        .empty("fgColor", "rgb", "FF" + fill)
                        .close("patternFill")
                        .close("fill"));
        tags.close("fills").raw("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>");
        tags.raw("<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>");
        tags.raw("<diagonal/></border></borders><cellStyleXfs count=\"1\">");
        tags.raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        tags.open("cellXfs", "count", looks.size() + 1);
        tags.raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        looks.keySet().forEach(look -> look(tags, look));
        return tags.close("cellXfs").close("styleSheet").bytes();
    }

    private static void font(Tags tags, CellLook.Font font) {
        tags.open("font");
        if (font.bold()) {
            tags.empty("b");
        }
        if (font.underlined()) {
            tags.empty("u");
        }
        tags.empty("sz", "val", font.size()).empty("color", "rgb", "FF" + font.colour());
        tags.empty("name", "val", font.name());
        tags.empty("family", "val", font.serifs() ? WITH_SERIFS : WITHOUT_SERIFS);
        tags.empty("charset", "val", GB2312).close("font");
    }

    private void look(Tags tags, CellLook look) {
        tags.open(
                "xf",
                "numFmtId",
                look.format().isEmpty()
                        ? 0
                        : formats.getOrDefault(look.format(), BuiltinFormats.getBuiltinFormat(look.format())),
                "fontId",
                fonts.getOrDefault(look.font(), 0),
                "fillId",
                fills.getOrDefault(look.fill(), 0),
                "borderId",
                look.border() ? 1 : 0,
                "xfId",
                0,
                "applyNumberFormat",
                look.format().isEmpty() ? 0 : 1,
                "applyFont",
                1,
                "applyFill",
                look.fill().isEmpty() ? 0 : 1,
                "applyBorder",
                look.border() ? 1 : 0,
                "applyAlignment",
                1,
                "quotePrefix",
                look.quoted() ? 1 : 0);
        tags.empty(
                "alignment",
                "horizontal",
                look.align().name().toLowerCase(Locale.ROOT),
                "vertical",
                "center",
                "wrapText",
                look.wrapped() ? 1 : 0,
                "indent",
                look.indent());
        tags.close("xf");
    }
}
