package cn.guijian.intake;

import cn.guijian.model.Catalog;
import cn.guijian.model.Location;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Section;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the form in the raw grid: tables by header texts, rows by code, never by position. */
final class FormReader {
    /** A code that stands more often is not worth more places. */
    private static final int PLACES = 10;

    private final Catalog catalog;
    private final ReportingUnit unit;
    private final Budget budget;
    private final List<Trouble> troubles = new ArrayList<>();

    private FormReader(Catalog catalog, ReportingUnit unit, Budget budget) {
        this.catalog = catalog;
        this.unit = unit;
        this.budget = budget;
    }

    /** The rows of all tables in workbook order, and what was met while reading them. */
    record Form(List<SubmittedRow> rows, List<Trouble> troubles) {
        Form {
            rows = List.copyOf(rows);
            troubles = List.copyOf(troubles);
        }
    }

    static Form read(RawWorkbook workbook, Catalog catalog, ReportingUnit unit, Budget budget) {
        return new FormReader(catalog, unit, budget).read(workbook);
    }

    private Form read(RawWorkbook workbook) {
        RowFinder finder = new RowFinder(catalog, budget);
        List<SheetRows> sheets = sheets(workbook, finder);
        Map<Section, SheetRows> chosen = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            SheetRows.of(section, sheets).ifPresent(s -> chosen.put(section, s));
        }
        List<SheetRows> used = sheets.stream()
                .filter(s -> chosen.values().stream().anyMatch(c -> c.position() == s.position()))
                .toList();
        List<FoundRow> found = onePerCode(used, chosen);
        troubles.addAll(0, new MissingHeadings(catalog, unit, workbook).troubles(chosen, found));
        for (SheetRows sheet : used) {
            for (Table table : sheet.tables()) {
                troubles.addAll(finder.unknown(table));
                budget.troubles(troubles.size());
            }
        }
        List<SubmittedRow> rows = new ArrayList<>();
        for (FoundRow row : found) {
            budget.event();
            RowReader.Result result = RowReader.read(row);
            rows.add(result.row());
            troubles.addAll(result.troubles());
        }
        return FormulaCauses.of(catalog, Recomputation.of(catalog, new Form(rows, troubles)));
    }

    private List<SheetRows> sheets(RawWorkbook workbook, RowFinder finder) {
        TableFinder tableFinder = new TableFinder(budget);
        List<SheetRows> sheets = new ArrayList<>();
        for (RawSheet sheet : workbook.sheets()) {
            List<Table> tables = tableFinder.tables(sheet);
            List<FoundRow> rows =
                    tables.stream().flatMap(t -> finder.rows(t).stream()).toList();
            sheets.add(new SheetRows(sheets.size(), sheet, tables, rows));
        }
        return sheets;
    }

    /** Of rows with one code the first on the sheet of its section is taken, and all are named. */
    private List<FoundRow> onePerCode(List<SheetRows> used, Map<Section, SheetRows> chosen) {
        Map<String, List<FoundRow>> byCode = new LinkedHashMap<>();
        used.stream()
                .flatMap(s -> s.rows().stream())
                .forEach(r -> byCode.computeIfAbsent(r.indicator().code(), c -> new ArrayList<>())
                        .add(r));
        List<FoundRow> taken = new ArrayList<>();
        byCode.forEach((code, rows) -> {
            FoundRow first = rows.stream()
                    .filter(r -> isOnOwnSheet(r, chosen))
                    .findFirst()
                    .orElse(rows.get(0));
            taken.add(first);
            if (rows.size() > 1) {
                rows.remove(first);
                rows.add(0, first);
                List<Location> places =
                        rows.stream().limit(PLACES).map(RowReader::place).toList();
                troubles.add(Troubles.ofRow(Trouble.Type.CODE_TWICE, code, places, code));
            }
        });
        return taken;
    }

    private static boolean isOnOwnSheet(FoundRow row, Map<Section, SheetRows> chosen) {
        SheetRows own = chosen.get(row.indicator().section());
        return own != null && own.tables().stream().anyMatch(t -> t == row.table());
    }
}
