package cn.guijian.intake.form;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.model.Catalog;
import cn.guijian.model.Indicator;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Section;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the form in the raw grid: tables by header texts, rows by code, never by position. */
public final class FormReader {
    /** A code that stands more often is not worth more places. */
    private static final int PLACES = 10;

    private final Catalog catalog;
    private final ReportingUnit unit;
    private final RawWorkbook workbook;
    private final Budget budget;
    private final RowFinder finder;
    private final FormSheets sheets;
    private final List<Trouble> troubles = new ArrayList<>();

    private FormReader(Catalog catalog, ReportingUnit unit, Period period, RawWorkbook workbook, Budget budget) {
        this.catalog = catalog;
        this.unit = unit;
        this.workbook = workbook;
        this.budget = budget;
        this.finder = new RowFinder(catalog, budget);
        this.sheets = FormSheets.of(all(), period);
    }

    /**
     * What was found.
     *
     * @param rows of all tables in workbook order
     * @param troubles what was met while reading them
     * @param seen where rows stand that no table holds, by their code
     */
    public record Form(List<SubmittedRow> rows, List<Trouble> troubles, Map<String, Location> seen) {
        public Form {
            rows = List.copyOf(rows);
            troubles = List.copyOf(troubles);
            seen = Map.copyOf(seen);
        }
    }

    public static Form read(RawWorkbook workbook, Catalog catalog, ReportingUnit unit, Period period, Budget budget) {
        return new FormReader(catalog, unit, period, workbook, budget).read();
    }

    private Form read() {
        List<FoundRow> found = onePerCode();
        troubles.addAll(0, new MissingHeadings(catalog, unit, workbook, sheets).troubles(found));
        for (SheetRows sheet : sheets.used()) {
            for (FormTable table : sheet.tables()) {
                troubles.addAll(finder.unknown(table));
                budget.troubles(troubles.size());
            }
        }
        troubles.addAll(new Rivals(sheets, found).troubles());
        troubles.addAll(HiddenPlaces.troubles(sheets.used(), found));
        Map<RawSheet, Map<Integer, Indicator>> places = new IdentityHashMap<>();
        found.stream()
                .filter(row -> row.indicator().isReportedBy(unit))
                .forEach(row -> places.computeIfAbsent(row.table().sheet(), sheet -> new HashMap<>())
                        .put(row.row().index(), row.indicator()));
        List<SubmittedRow> rows = new ArrayList<>();
        for (FoundRow row : found) {
            budget.event();
            RowReader.Result result =
                    RowReader.read(row, places.getOrDefault(row.table().sheet(), Map.of()));
            rows.add(result.row());
            troubles.addAll(result.troubles());
            Optional.of(row)
                    .filter(r -> r.indicator().isReportedBy(unit))
                    .flatMap(finder::misnamed)
                    .ifPresent(troubles::add);
        }
        return FormulaCauses.of(catalog, Recomputation.of(catalog, new Form(rows, troubles, seen(rows))));
    }

    private List<SheetRows> all() {
        TableFinder tableFinder = new TableFinder(budget);
        List<SheetRows> all = new ArrayList<>();
        for (RawSheet sheet : workbook.sheets()) {
            List<FormTable> tables = tableFinder.tables(sheet);
            List<FoundRow> rows =
                    tables.stream().flatMap(t -> finder.rows(t).stream()).toList();
            all.add(new SheetRows(all.size(), sheet, tables, rows));
        }
        return all;
    }

    /** Where rows that the unit owes and no table holds are to be seen. */
    private Map<String, Location> seen(List<SubmittedRow> rows) {
        List<String> read = rows.stream().map(SubmittedRow::code).toList();
        List<Indicator> missing = catalog.indicatorsOf(unit).stream()
                .filter(indicator -> !read.contains(indicator.code()))
                .toList();
        return missing.isEmpty() ? Map.of() : new SeenRows(finder, budget).of(missing, workbook);
    }

    /** Of rows with one code the first on the sheet of its section is taken, and all are named. */
    private List<FoundRow> onePerCode() {
        Map<String, List<FoundRow>> byCode = new LinkedHashMap<>();
        sheets.used().stream()
                .flatMap(s -> s.rows().stream())
                .forEach(r -> byCode.computeIfAbsent(r.indicator().code(), c -> new ArrayList<>())
                        .add(r));
        List<FoundRow> taken = new ArrayList<>();
        byCode.forEach((code, rows) -> {
            FoundRow first = rows.stream()
                    .max(Comparator.comparing(this::isOnOwnSheet) // the first of equals
                            .thenComparing(row -> !row.row().hidden()))
                    .orElseThrow();
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

    private boolean isOnOwnSheet(FoundRow row) {
        SheetRows own = sheets.chosen().get(Section.of(row.indicator().code()).orElseThrow());
        return own != null && own.tables().stream().anyMatch(t -> t == row.table());
    }
}
