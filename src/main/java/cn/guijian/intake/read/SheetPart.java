package cn.guijian.intake.read;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Merges;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Refused;
import cn.guijian.office.Attributes;
import cn.guijian.office.PartHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hears one worksheet: its rows and the cells in them, each once. Where a file has one row or one cell twice the later
 * would silently replace the earlier, so it is refused.
 */
final class SheetPart extends PartHandler {
    private final Budget budget;
    private final String sheet;
    private final CellPart cell;
    private final Map<Integer, RawRow> rows = new TreeMap<>();
    private final BitSet rowsSeen = new BitSet();
    private final BitSet columnsSeen = new BitSet();
    private Map<Integer, RawCell> cells = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final List<Area> hiddenColumns = new ArrayList<>();
    private boolean inData;
    private boolean rowHidden;
    private boolean inCell;
    private int rowCount;
    private int row = -1;
    private int column = -1;

    SheetPart(String sheet, SharedStrings strings, CellStyles styles, Budget budget) {
        super(SPREADSHEET, budget);
        this.budget = budget;
        this.sheet = sheet;
        this.cell = new CellPart(strings, styles, budget);
    }

    /** The sheet as it was heard. */
    RawSheet sheet(boolean hidden) {
        return new RawSheet(sheet, hidden, List.copyOf(rows.values()), Merges.of(merged), hiddenColumns);
    }

    @Override
    protected void root(String uri, String name) {
        if (!uri.equals(SPREADSHEET) || !name.equals("worksheet")) {
            throw Refused.damaged("sheet", sheet);
        }
    }

    @Override
    protected void open(String name, Attributes attributes) {
        if (name.equals("sheetData")) {
            inData = true;
        } else if (inData && name.equals("row")) {
            openRow(attributes);
        } else if (inData && name.equals("c")) {
            openCell(attributes);
        } else if (inCell) {
            cell.open(name, attributes);
        } else if (name.equals("mergeCell")) {
            merge(attributes.value("ref", ""));
        } else if (name.equals("col")) {
            column(attributes);
        }
    }

    private void merge(String reference) {
        Area.parse(reference).ifPresent(area -> {
            merged.add(area);
            budget.merges(merged.size());
        });
    }

    private void column(Attributes attributes) {
        int from = CellStyles.number(attributes.value("min", "")).orElse(1) - 1;
        int to = CellStyles.number(attributes.value("max", "")).orElse(0) - 1;
        if (isHidden(attributes, "width") && hiddenColumns.size() < CellAddress.COLUMNS) {
            hiddenColumns.add(new Area(0, CellAddress.ROWS - 1, from, to));
        }
    }

    private static boolean isHidden(Attributes attributes, String size) {
        String hidden = attributes.value("hidden", "0");
        String extent = attributes.value(size, "1");
        return hidden.equals("1") || hidden.equals("true") || extent.equals("0") || extent.equals("0.0");
    }

    @Override
    protected void close(String name) {
        switch (name) {
            case "sheetData" -> inData = false;
            case "row" -> closeRow();
            case "c" -> closeCell();
            default -> {
                if (inCell) {
                    cell.close(name);
                }
            }
        }
    }

    @Override
    protected void text(char[] characters, int from, int length) {
        if (inCell) {
            cell.text(characters, from, length);
        }
    }

    private void openRow(Attributes attributes) {
        String number = attributes.value("r", "");
        row = number.isEmpty() ? row + 1 : CellStyles.number(number.strip()).orElse(0) - 1;
        if (row < 0 || row >= CellAddress.ROWS) {
            throw Refused.damaged("address", sheet, number);
        }
        if (rowsSeen.get(row)) {
            throw Refused.damaged("row.twice", sheet, row + 1);
        }
        rowsSeen.set(row);
        rowHidden = isHidden(attributes, "ht");
        budget.rows(++rowCount);
        columnsSeen.clear();
        column = -1;
    }

    private void closeRow() {
        if (!cells.isEmpty()) {
            rows.put(row, new RawRow(row, List.copyOf(cells.values()), rowHidden));
            cells = new TreeMap<>();
        }
    }

    private void openCell(Attributes attributes) {
        String reference = attributes.value("r", "");
        CellAddress address = reference.isEmpty()
                ? new CellAddress(row, column + 1)
                : CellAddress.parse(reference.strip()).orElse(new CellAddress(-1, -1));
        if (!address.isInSheet() || address.row() != row) {
            throw Refused.damaged("address", sheet, reference);
        }
        column = address.column();
        if (columnsSeen.get(column)) {
            throw Refused.damaged("cell.twice", sheet, address.text());
        }
        columnsSeen.set(column);
        cell.begin(address, attributes);
        inCell = true;
    }

    private void closeCell() {
        inCell = false;
        cell.end().ifPresent(c -> {
            budget.cell();
            cells.put(c.column(), c);
        });
    }
}
