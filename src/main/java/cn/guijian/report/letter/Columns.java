package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.letter.LetterTable.Align;
import cn.guijian.report.letter.LetterTable.Column;

/** Columns named by the texts. */
final class Columns {
    private Columns() {}

    static Column left(String key, int width) {
        return column(key, width, Align.LEFT);
    }

    static Column center(String key, int width) {
        return column(key, width, Align.CENTER);
    }

    static Column right(String key, int width) {
        return column(key, width, Align.RIGHT);
    }

    private static Column column(String key, int width, Align align) {
        return new Column(text("letter.column." + key), width, align);
    }
}
