package cn.guijian.intake;

import java.util.List;

/** The worksheets of a workbook, whatever its file format was. */
record RawWorkbook(List<RawSheet> sheets) {
    RawWorkbook {
        sheets = List.copyOf(sheets);
    }
}
