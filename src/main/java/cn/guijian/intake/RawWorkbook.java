package cn.guijian.intake;

import java.util.List;

/** The worksheets of a workbook, whatever its file format was, and what the file should hold beside them. */
record RawWorkbook(List<RawSheet> sheets, Gaps gaps) {
    RawWorkbook {
        sheets = List.copyOf(sheets);
    }

    /** A workbook that holds all it should. */
    RawWorkbook(List<RawSheet> sheets) {
        this(sheets, Gaps.NONE);
    }
}
