package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Script;
import cn.guijian.intake.number.BuiltinFormats;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.office.Attributes;
import cn.guijian.office.PartHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears styles.xml: of a cell's style its number format matters here, and whether its font is struck out or raised. */
final class CellStyles extends PartHandler {
    private static final int MOST_DIGITS = 9;

    private final Budget budget;
    private final boolean date1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<Script> fonts = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private boolean inFormats;
    private boolean inCellStyles;
    private boolean inFonts;
    private boolean missed;

    /** What counts of a style: numbers of its format and of its font. */
    private record Style(int format, int font) {}

    CellStyles(boolean date1904, Budget budget) {
        super(SPREADSHEET, budget);
        this.budget = budget;
        this.date1904 = date1904;
    }

    /** Whether cells name styles and the file has none at all: they are read as if they showed as General. */
    boolean areMissed() {
        return missed;
    }

    /** The format of a style; of a style that is not there nobody knows what it shows. */
    CellFormat format(int style) {
        if (styles.isEmpty()) {
            missed |= style != 0;
            return format(Integer.valueOf(0));
        }
        return has(style) ? format(Integer.valueOf(styles.get(style).format())) : CellFormat.UNKNOWN;
    }

    /** How the font of a style stands. */
    Script script(int style) {
        int font = has(style) ? styles.get(style).font() : -1;
        return font >= 0 && font < fonts.size() ? fonts.get(font) : Script.LINE;
    }

    private boolean has(int style) {
        return style >= 0 && style < styles.size();
    }

    private CellFormat format(Integer id) {
        return formats.computeIfAbsent(id, i -> CellFormat.of(codes.getOrDefault(i, BuiltinFormats.code(i)), date1904));
    }

    @Override
    protected void open(String name, Attributes attributes) {
        switch (name) {
            case "numFmts" -> inFormats = true;
            case "cellXfs" -> inCellStyles = true;
            case "numFmt" -> format(attributes);
            case "xf" -> style(attributes);
            case "fonts" -> inFonts = true;
            case "font" -> font();
            case "strike", "vertAlign" -> script(name, attributes);
            default -> {}
        }
    }

    /** Conditional formats define number formats of their own, under ids that collide. */
    private void format(Attributes attributes) {
        if (inFormats) {
            String code = attributes.value("formatCode", "General");
            budget.textLength(code.length());
            budget.keep(code.length());
            number(attributes.value("numFmtId", "")).ifPresent(id -> codes.put(id, code));
        }
    }

    private void style(Attributes attributes) {
        if (inCellStyles) {
            budget.keep(0);
            styles.add(new Style(
                    number(attributes.value("numFmtId", "0")).orElse(0),
                    number(attributes.value("fontId", "0")).orElse(0)));
        }
    }

    /** Conditional formats have fonts of their own. */
    private void font() {
        if (inFonts) {
            budget.keep(0);
            fonts.add(Script.LINE);
        }
    }

    private void script(String element, Attributes attributes) {
        if (inFonts && !fonts.isEmpty()) {
            int last = fonts.size() - 1;
            fonts.set(last, fonts.get(last).after(element, attributes.value("val", "")));
        }
    }

    @Override
    protected void close(String name) {
        inFormats &= !name.equals("numFmts");
        inCellStyles &= !name.equals("cellXfs");
        inFonts &= !name.equals("fonts");
    }

    /** A whole number of at most nine digits; written out because it is asked for at every cell. */
    static Optional<Integer> number(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            number = number * 10 + c - '0';
        }
        return Optional.of(number);
    }
}
