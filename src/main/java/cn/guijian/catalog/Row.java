package cn.guijian.catalog;

import java.util.Map;

/** One record of a table: a cell for each header the table has. */
record Row(String file, int line, Map<String, Cell> cells) {
    /** A row of no table, all of whose cells are blank. */
    static final Row BLANK = new Row("", 0, Map.of());

    Row {
        cells = Map.copyOf(cells);
    }

    /** The cell under a header, blank where the table does without the column. */
    Cell cell(String header) {
        Cell cell = cells.get(header);
        return cell == null ? new Cell(file, line, 0, header, "") : cell;
    }

    String text(String header) {
        return cell(header).text();
    }
}
