package cn.guijian.intake.form;

import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names the tables and the headings that a unit's workbook should have and has not, and what stands there instead. */
final class MissingHeadings {
    private static final int MOST_NAMED = 20;

    private final Catalog catalog;
    private final ReportingUnit unit;
    private final RawWorkbook workbook;
    private final FormSheets sheets;

    MissingHeadings(Catalog catalog, ReportingUnit unit, RawWorkbook workbook, FormSheets sheets) {
        this.catalog = catalog;
        this.unit = unit;
        this.workbook = workbook;
        this.sheets = sheets;
    }

    /** One trouble for each section without a table, or with rows that lack a number column they need. */
    List<Trouble> troubles(List<FoundRow> rows) {
        List<Trouble> troubles = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Indicator> wanted = catalog.indicatorsOf(unit).stream()
                    .filter(i -> i.section() == section)
                    .toList();
            Optional<SheetRows> sheet = Optional.ofNullable(sheets.chosen().get(section));
            Set<Heading> missing = sheet.isPresent() ? lacking(section, rows) : absent(section, wanted);
            if (!wanted.isEmpty() && !missing.isEmpty()) {
                troubles.add(trouble(section, sheet, missing));
            }
        }
        return troubles;
    }

    private Set<Heading> lacking(Section section, List<FoundRow> rows) {
        Set<Heading> missing = EnumSet.noneOf(Heading.class);
        for (FoundRow row : rows) {
            if (row.indicator().section() == section && row.indicator().isReportedBy(unit)) {
                headings(row.indicator().columns()).stream()
                        .filter(heading -> row.table().header().column(heading).isEmpty())
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    private Set<Heading> absent(Section section, List<Indicator> wanted) {
        Set<Heading> all = EnumSet.of(Heading.CODE, Heading.NAME);
        wanted.forEach(i -> all.addAll(headings(i.columns())));
        Set<Heading> missing = EnumSet.copyOf(all);
        named(section)
                .ifPresent(sheet -> cells(sheet.rows())
                        .forEach(cell -> Heading.of(cell.standing()).ifPresent(missing::remove)));
        if (!missing.isEmpty()) {
            return missing;
        }
        Set<Heading> repeated = named(section)
                .map(sheet -> RepeatedHeadings.among(all, likeHeaders(sheet)))
                .orElse(Set.of());
        return repeated.isEmpty() ? all : repeated;
    }

    private Optional<RawSheet> named(Section section) {
        return workbook.sheets().stream()
                .filter(s -> SeenText.compact(s.name()).equals(section.sheet()))
                .findFirst();
    }

    private static List<Heading> headings(Collection<Column> columns) {
        return columns.stream().map(Heading::of).toList();
    }

    private Trouble trouble(Section section, Optional<SheetRows> chosen, Set<Heading> missing) {
        String list = list(missing.stream().map(Heading::label));
        Optional<RawSheet> sheet = chosen.map(SheetRows::sheet).or(() -> named(section));
        String name = sheet.map(RawSheet::name).orElse(section.sheet());
        List<Location> place = List.of(new Location(name, "", section.sheet(), ""));
        return Troubles.at(
                Trouble.Type.TABLE_MISSING,
                place,
                section.sheet(),
                list,
                twice(chosen, sheet, missing) + found(chosen, sheet));
    }

    /** The headings that are missing because they stand in a header more than once and so name no column. */
    private static String twice(Optional<SheetRows> chosen, Optional<RawSheet> sheet, Set<Heading> missing) {
        return chosen.flatMap(rows -> rows.tables().stream().findFirst())
                .map(MissingHeadings::headers)
                .or(() -> sheet.map(MissingHeadings::likeHeaders))
                .map(texts -> RepeatedHeadings.among(missing, texts))
                .filter(repeated -> !repeated.isEmpty())
                .map(repeated ->
                        Texts.text("intake.found.twice", list(repeated.stream().map(Heading::label))))
                .orElse("");
    }

    /** The headers that stand on the sheet; without the sheet the names of those that are there. */
    private String found(Optional<SheetRows> chosen, Optional<RawSheet> sheet) {
        Set<String> headers = new LinkedHashSet<>();
        chosen.ifPresent(rows -> rows.tables().forEach(table -> headers.addAll(headers(table))));
        if (headers.isEmpty()) {
            sheet.ifPresent(s -> headers.addAll(likeHeaders(s)));
        }
        if (!headers.isEmpty()) {
            return Texts.text("intake.found.headers", list(headers.stream()));
        }
        return sheet.isPresent()
                ? Texts.text("intake.found.no.header")
                : Texts.text(
                        "intake.found.sheets", list(workbook.sheets().stream().map(RawSheet::name)));
    }

    private static List<String> headers(FormTable table) {
        return table.sheet()
                .row(table.header().lastRow())
                .map(row -> texts(row.cells().stream()))
                .orElse(List.of());
    }

    /** The row that looks most like a header. */
    private static List<String> likeHeaders(RawSheet sheet) {
        return sheet.rows().stream()
                .max((a, b) -> Long.compare(known(a), known(b)))
                .filter(row -> known(row) > 0)
                .map(row -> texts(row.cells().stream()))
                .orElse(List.of());
    }

    private static long known(RawRow row) {
        return row.cells().stream()
                .filter(cell -> Heading.of(cell.standing()).isPresent())
                .count();
    }

    private static Stream<RawCell> cells(List<RawRow> rows) {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    private static List<String> texts(Stream<RawCell> cells) {
        return cells.map(cell -> SeenText.brief(SeenText.compact(cell.standing())))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String list(Stream<String> words) {
        return words.limit(MOST_NAMED)
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElse("");
    }

    /** Finds the headings that stand in a header more than once, so that no one can tell which column is meant. */
    private static final class RepeatedHeadings {
        private RepeatedHeadings() {}

        static Set<Heading> among(Set<Heading> wanted, List<String> texts) {
            List<Heading> all =
                    texts.stream().flatMap(text -> Heading.of(text).stream()).toList();
            Set<Heading> repeated = EnumSet.noneOf(Heading.class);
            wanted.stream()
                    .filter(heading -> Collections.frequency(all, heading) > 1)
                    .forEach(repeated::add);
            return repeated;
        }
    }
}
