package cn.guijian.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears styles.xml: of a cell's style only its number format matters here. */
final class Styles extends PartHandler {
    private static final int MOST_DIGITS = 9;

    private final boolean date1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private boolean inFormats;
    private boolean inCellStyles;

    Styles(boolean date1904, Budget budget) {
        super(SPREADSHEET, budget);
        this.date1904 = date1904;
    }

    /** The format of a style, empty when there is no such style. A workbook without styles has one, General. */
    Optional<CellFormat> format(int style) {
        if (style == 0 && formatOfStyle.isEmpty()) {
            return Optional.of(format(Integer.valueOf(0)));
        }
        return style >= 0 && style < formatOfStyle.size()
                ? Optional.of(format(formatOfStyle.get(style)))
                : Optional.empty();
    }

    private CellFormat format(Integer id) {
        return formats.computeIfAbsent(id, i -> CellFormat.of(codes.getOrDefault(i, BuiltinFormats.code(i)), date1904));
    }

    @Override
    void open(String name, Attributes attributes) {
        switch (name) {
            case "numFmts" -> inFormats = true;
            case "cellXfs" -> inCellStyles = true;
            case "numFmt" -> format(attributes);
            case "xf" -> style(attributes);
            default -> {}
        }
    }

    /** Conditional formats define number formats of their own, under ids that collide. */
    private void format(Attributes attributes) {
        if (inFormats) {
            String code = attributes.value("formatCode", "General");
            budget().textLength(code.length());
            budget().keep(code.length());
            number(attributes.value("numFmtId", "")).ifPresent(id -> codes.put(id, code));
        }
    }

    private void style(Attributes attributes) {
        if (inCellStyles) {
            budget().keep(0);
            formatOfStyle.add(number(attributes.value("numFmtId", "0")).orElse(0));
        }
    }

    @Override
    void close(String name) {
        inFormats &= !name.equals("numFmts");
        inCellStyles &= !name.equals("cellXfs");
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
