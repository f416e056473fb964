package cn.guijian.intake;

import java.util.List;

/** A table found on a sheet: its header and the rows below, up to the next header. */
record Table(RawSheet sheet, Header header, List<RawRow> rows) {
    Table {
        rows = List.copyOf(rows);
    }
}
