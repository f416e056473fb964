package cn.guijian.intake;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.number.CellFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Raw grids written as lines of texts that {@code |} divides, empty ones left out. */
public final class TestGrid {
    private TestGrid() {}

    public static RawSheet sheet(String name, String... lines) {
        return new RawSheet(name, false, rows(0, lines));
    }

    /** Rows from {@code first} on, counted from 0. */
    public static List<RawRow> rows(int first, String... lines) {
        List<RawRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            List<RawCell> cells = cells(first + i, lines[i].split("\\|"));
            if (!cells.isEmpty()) {
                rows.add(new RawRow(first + i, cells));
            }
        }
        return rows;
    }

    private static List<RawCell> cells(int row, String... texts) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                cells.add(cell(row, column, new Content.Text(texts[column])));
            }
        }
        return cells;
    }

    public static RawCell cell(int row, int column, Content content) {
        return new RawCell(row, column, content, Optional.empty(), CellFormat.of("General", false));
    }

    public static Budget budget() {
        return new Budget(IntakeLimits.standard());
    }

    /** A budget whose time is over and that will notice it when so many more steps are taken. */
    public static Budget overAfter(int steps) {
        Budget budget = new Budget(new IntakeLimits(0, 0, 99, 99, 999, 999, 999, 99_999, Duration.ofNanos(1), 0));
        budget.events(4_096 - steps);
        return budget;
    }
}
