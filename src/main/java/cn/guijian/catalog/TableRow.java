package cn.guijian.catalog;

import java.util.Map;

/** One record of a table: a cell for each header the table has. */
record TableRow(String file, int line, Map<String, TableCell> cells) {
    /** A row of no table, all of whose cells are blank. */
    static final TableRow BLANK = new TableRow("", 0, Map.of());

    TableRow {
        cells = Map.copyOf(cells);
    }

    /** The cell under a header, blank where the table does without the column. */
    TableCell cell(String header) {
        TableCell cell = cells.get(header);
        return cell == null ? new TableCell(file, line, 0, header, "") : cell;
    }

    String text(String header) {
        return cell(header).text();
    }
}
