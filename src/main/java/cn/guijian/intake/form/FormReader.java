package cn.guijian.intake.form;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Looks for rows that no table holds: a code or a name in a row with a number, on whatever sheet. */
    private static final class SeenRows {
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

    /** Says which sheets, rows and columns with values of the form do not show. */
    private static final class HiddenPlaces {
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
                        hidden.computeIfAbsent(place, p -> new LinkedHashSet<>())
                                .add(column.label());
                    }
                }
            }
            hidden.entrySet().stream()
                    .map(entry -> Texts.text(
                            "intake.hidden.column",
                            CellAddress.letters(entry.getKey()),
                            String.join("", entry.getValue())))
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
            return Troubles.at(
                    Trouble.Type.HIDDEN, List.of(new Location(name, "", name, "")), Texts.text(key, name, list));
        }
    }

    /** Names sheets that hold rows of the form once more and with other content than the sheets that are read. */
    private static final class Rivals {
        /** Pairs of cells that are named; one is enough to see it, some help to tell the sheets apart. */
        private static final int PAIRS = 4;

        private final FormSheets sheets;
        private final Map<String, FoundRow> taken = new HashMap<>();

        Rivals(FormSheets sheets, List<FoundRow> found) {
            this.sheets = sheets;
            found.forEach(row -> taken.put(row.indicator().code(), row));
        }

        /** One trouble for each such sheet. */
        List<Trouble> troubles() {
            return sheets.rivals().stream()
                    .flatMap(rival -> trouble(rival).stream())
                    .toList();
        }

        /** Two cells of one row and column that should be the same. */
        private record Pair(Location ours, Location theirs) {}

        private Optional<Trouble> trouble(SheetRows rival) {
            List<FoundRow> again = rival.rows().stream()
                    .filter(row -> taken.containsKey(row.indicator().code()))
                    .toList();
            List<Pair> pairs = again.stream().flatMap(this::pairs).toList();
            if (pairs.isEmpty() || again.stream().noneMatch(Rivals::isFilled)) {
                return Optional.empty();
            }
            Pair first = pairs.get(0);
            List<Location> places = pairs.stream()
                    .limit(PAIRS)
                    .flatMap(pair -> List.of(pair.ours(), pair.theirs()).stream())
                    .toList();
            return Optional.of(Troubles.at(
                    Trouble.Type.SHEET_TWICE,
                    places,
                    Texts.text("intake.twice.sheets", section(rival)),
                    first.ours().sheet(),
                    rival.sheet().name(),
                    Texts.text(
                            "intake.twice.cells",
                            pairs.size(),
                            first.ours().label(),
                            shown(first.ours()),
                            shown(first.theirs()))));
        }

        private Stream<Pair> pairs(FoundRow theirs) {
            FoundRow ours = Objects.requireNonNull(taken.get(theirs.indicator().code()));
            return headings(theirs)
                    .filter(heading -> !SheetRows.content(theirs, heading).equals(SheetRows.content(ours, heading)))
                    .map(heading -> new Pair(place(ours, heading), place(theirs, heading)));
        }

        /** What a row is asked for. */
        private static Stream<Heading> headings(FoundRow row) {
            return Stream.concat(row.indicator().columns().stream().map(Heading::of), Stream.of(Heading.EXPLANATION));
        }

        /** A blank copy of the form says nothing; in one that is filled in a blank cell does. */
        private static boolean isFilled(FoundRow row) {
            return headings(row)
                    .anyMatch(heading -> SheetRows.content(row, heading).isPresent());
        }

        private static Location place(FoundRow row, Heading heading) {
            RawSheet sheet = row.table().sheet();
            int at = row.table().header().column(heading).orElse(row.place());
            CellAddress address = sheet.origin(row.row().index(), at);
            String label = row.indicator().code() + " " + row.indicator().name() + " " + heading.label();
            String shown = sheet.at(row.row().index(), at).map(RawCell::shown).orElse("");
            return new Location(sheet.name(), address.text(), label, shown);
        }

        private static String shown(Location place) {
            return place.raw().isEmpty() ? Texts.text("intake.blank") : SeenText.brief(place.raw());
        }

        private static String section(SheetRows rival) {
            return Section.of(rival.rows().get(0).indicator().code())
                    .orElseThrow()
                    .sheet();
        }
    }
}
