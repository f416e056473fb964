package cn.guijian.intake.grid;

import java.util.List;

/** The worksheets of a workbook, whatever its file format was, and what the file should hold beside them. */
public record RawWorkbook(List<RawSheet> sheets, Gaps gaps) {
    public RawWorkbook {
        sheets = List.copyOf(sheets);
    }

    /** A workbook that holds all it should. */
    public RawWorkbook(List<RawSheet> sheets) {
        this(sheets, Gaps.NONE);
    }
}
