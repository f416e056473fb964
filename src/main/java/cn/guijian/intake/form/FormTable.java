package cn.guijian.intake.form;

import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import java.util.List;

/** A table found on a sheet: its header and the rows below, up to the next header. */
public record FormTable(RawSheet sheet, Header header, List<RawRow> rows) {
    public FormTable {
        rows = List.copyOf(rows);
    }
}
