package cn.guijian.catalog;

import java.util.Map;

/** One record of a table: a cell for each header the table has. */
record Row(int line, Map<String, Cell> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    Cell cell(String header) {
        Cell cell = cells.get(header);
        if (cell == null) {
            throw new IllegalArgumentException("row " + line + " has no column " + header);
        }
        return cell;
    }

    String text(String header) {
        return cell(header).text();
    }
}
