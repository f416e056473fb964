package cn.guijian.intake;

import java.util.Locale;
import java.util.Optional;

/**
 * A cell with content.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param formula without {@code =}
 */
record RawCell(int row, int column, Content content, Optional<String> formula, CellFormat format) {

    /** What the cell shows. */
    String shown() {
        if (content instanceof Content.Number number) {
            return format.show(number.value());
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        if (content instanceof Content.Flag flag) {
            return String.valueOf(flag.value()).toUpperCase(Locale.ROOT);
        }
        return content instanceof Content.Fault fault ? fault.code() : "";
    }

    CellAddress address() {
        return new CellAddress(row, column);
    }
}
