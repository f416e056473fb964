package cn.guijian.intake.form;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the tables of a sheet by their header texts, which may be spread over some rows. */
public final class TableFinder {
    private final Budget budget;

    public TableFinder(Budget budget) {
        this.budget = budget;
    }

    /** All tables, from top to bottom, those side by side from left to right. */
    public List<FormTable> tables(RawSheet sheet) {
        List<FormTable> tables = new ArrayList<>();
        List<Map<Integer, Heading>> headings =
                sheet.rows().stream().map(this::headings).toList();
        List<Header> open = List.of();
        int from = 0;
        for (int i = 0; i < headings.size(); i++) {
            Optional<HeaderBlock> block = HeaderBlock.at(sheet, headings, i);
            if (block.isPresent()) {
                tables.addAll(below(sheet, open, from, i));
                open = block.get().headers();
                budget.tables(open.size());
                i = block.get().last();
                from = i + 1;
            }
        }
        tables.addAll(below(sheet, open, from, sheet.rows().size()));
        return tables;
    }

    private static List<FormTable> below(RawSheet sheet, List<Header> headers, int from, int to) {
        // Copied once, however many tables stand side by side.
        List<RawRow> rows = List.copyOf(sheet.rows().subList(from, to));
        return headers.stream().map(h -> new FormTable(sheet, h, rows)).toList();
    }

    private Map<Integer, Heading> headings(RawRow row) {
        budget.event();
        Map<Integer, Heading> headings = new TreeMap<>();
        for (RawCell cell : row.cells()) {
            if (cell.content() instanceof Content.Text text) {
                Heading.of(text.standing()).ifPresent(h -> headings.put(cell.column(), h));
            }
        }
        return headings;
    }
}
