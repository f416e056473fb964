package cn.guijian.intake.form;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.model.Column;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which sheets, rows and columns with values of the form do not show. */
final class HiddenPlaces {
    private HiddenPlaces() {}

    /** One trouble for each sheet that hides something that was read. */
    static List<Trouble> troubles(List<SheetRows> used, List<FoundRow> found) {
        List<Trouble> troubles = new ArrayList<>();
        for (SheetRows sheet : used) {
            List<FoundRow> rows = found.stream()
                    .filter(row -> row.table().sheet() == sheet.sheet())
                    .toList();
            if (sheet.sheet().hidden()) {
                if (rows.stream().anyMatch(row -> !columns(row).isEmpty())) {
                    troubles.add(trouble(sheet, "intake.hidden.sheet", ""));
                }
                continue;
            }
            rows(sheet, rows, troubles);
            if (!sheet.sheet().hiddenColumns().isEmpty()) {
                columns(sheet, rows, troubles);
            }
        }
        return troubles;
    }

    private static void rows(SheetRows sheet, List<FoundRow> rows, List<Trouble> troubles) {
        rows.stream()
                .filter(row -> row.row().hidden() && !columns(row).isEmpty())
                .map(row -> Texts.text(
                        "intake.hidden.row",
                        row.row().index() + 1,
                        row.indicator().code() + " " + row.indicator().name()))
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .ifPresent(list -> troubles.add(trouble(sheet, "intake.hidden.rows", list)));
    }

    private static void columns(SheetRows sheet, List<FoundRow> rows, List<Trouble> troubles) {
        Map<Integer, Set<String>> hidden = new LinkedHashMap<>();
        for (FoundRow row : rows) {
            for (Column column : columns(row)) {
                int place = row.table().header().place(column);
                if (sheet.sheet().isColumnHidden(place)) {
                    hidden.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(column.label());
                }
            }
        }
        hidden.entrySet().stream()
                .map(entry -> Texts.text(
                        "intake.hidden.column", CellAddress.letters(entry.getKey()), String.join("", entry.getValue())))
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .ifPresent(list -> troubles.add(trouble(sheet, "intake.hidden.columns", list)));
    }

    /** The columns that a row uses and has a value in. */
    private static List<Column> columns(FoundRow row) {
        return row.indicator().columns().stream()
                .filter(column -> SheetRows.content(row, Heading.of(column)).isPresent())
                .toList();
    }

    private static Trouble trouble(SheetRows sheet, String key, String list) {
        String name = sheet.sheet().name();
        return Troubles.at(Trouble.Type.HIDDEN, List.of(new Location(name, "", name, "")), Texts.text(key, name, list));
    }
}
