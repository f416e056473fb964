package cn.guijian.intake.grid;

import cn.guijian.intake.number.CellFormat;
import cn.guijian.model.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * A cell with content.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param formula without {@code =}
 * @param script how its font stands; of a text its own parts say it
 */
public record RawCell(
        int row, int column, Content content, Optional<String> formula, CellFormat format, Script script) {
    public RawCell {
        content = content instanceof Content.Text text
                ? Content.Picture.storedAs(text.text()) ? new Content.Picture() : text.in(script)
                : content;
    }

    /** A cell whose signs stand on the line. */
    public RawCell(int row, int column, Content content, Optional<String> formula, CellFormat format) {
        this(row, column, content, formula, format, Script.LINE);
    }

    /** All that the cell shows, struck out or not. */
    public String shown() {
        if (content instanceof Content.Number number) {
            return format.show(number.value());
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        if (content instanceof Content.Flag flag) {
            return String.valueOf(flag.value()).toUpperCase(Locale.ROOT);
        }
        return content instanceof Content.Fault fault ? fault.code() : other();
    }

    private String other() {
        return content instanceof Content.Picture
                ? Texts.text("intake.shown.picture")
                : content instanceof Content.Lost ? Texts.text("intake.shown.lost") : "";
    }

    /** What stands in the cell unstruck and on the line: what a code, a name or a label is told by. */
    public String standing() {
        if (content instanceof Content.Text text) {
            return text.standing();
        }
        boolean shows = !(content instanceof Content.Picture || content instanceof Content.Lost);
        return shows && script.stands() ? shown() : "";
    }

    /** What is written in words and not struck out; an error or a picture is no word. */
    public String words() {
        if (content instanceof Content.Text text) {
            return text.kept();
        }
        return content instanceof Content.Number && script != Script.STRUCK ? shown() : "";
    }

    public CellAddress address() {
        return new CellAddress(row, column);
    }
}
