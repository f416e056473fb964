package cn.guijian.intake.form;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.model.Indicator;
import cn.guijian.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for rows that no table holds: a code or a name in a row with a number, on whatever sheet. */
final class SeenRows {
    private final RowFinder finder;
    private final Budget budget;

    SeenRows(RowFinder finder, Budget budget) {
        this.finder = finder;
        this.budget = budget;
    }

    /** The first place of each, by its code. */
    Map<String, Location> of(List<Indicator> missing, RawWorkbook workbook) {
        Map<String, Location> seen = new HashMap<>();
        for (RawSheet sheet : workbook.sheets()) {
            for (RawRow row : sheet.rows()) {
                budget.events(row.cells().size());
                if (row.cells().stream().anyMatch(cell -> cell.content() instanceof Content.Number)) {
                    row.cells()
                            .forEach(cell -> indicator(cell)
                                    .filter(missing::contains)
                                    .ifPresent(indicator ->
                                            seen.putIfAbsent(indicator.code(), place(sheet, indicator, cell))));
                }
            }
        }
        return seen;
    }

    private Optional<Indicator> indicator(RawCell cell) {
        if (!(cell.content() instanceof Content.Text)) {
            return Optional.empty();
        }
        String text = cell.standing();
        return RowFinder.isCode(cell) ? finder.coded(text) : finder.named(text);
    }

    private static Location place(RawSheet sheet, Indicator indicator, RawCell cell) {
        return new Location(
                sheet.name(), cell.address().text(), indicator.code() + " " + indicator.name(), cell.shown());
    }
}
