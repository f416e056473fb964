package cn.guijian.intake;

import cn.guijian.model.Catalog;
import cn.guijian.model.Column;
import cn.guijian.model.Indicator;
import cn.guijian.model.Location;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Section;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the tables and the headings that a unit's workbook should have and has not. */
final class MissingHeadings {
    private final Catalog catalog;
    private final ReportingUnit unit;
    private final RawWorkbook workbook;

    MissingHeadings(Catalog catalog, ReportingUnit unit, RawWorkbook workbook) {
        this.catalog = catalog;
        this.unit = unit;
        this.workbook = workbook;
    }

    /** One trouble for each section without a table, or with rows that lack a number column they need. */
    List<Trouble> troubles(Map<Section, SheetRows> chosen, List<FoundRow> rows) {
        List<Trouble> troubles = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Indicator> wanted = catalog.indicatorsOf(unit).stream()
                    .filter(i -> i.section() == section)
                    .toList();
            Optional<SheetRows> sheet = Optional.ofNullable(chosen.get(section));
            Set<Heading> missing = sheet.isPresent() ? lacking(section, rows) : absent(section, wanted);
            if (!wanted.isEmpty() && !missing.isEmpty()) {
                troubles.add(trouble(section, sheet.map(SheetRows::sheet).or(() -> named(section)), missing));
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
                .ifPresent(sheet -> sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .forEach(cell -> Heading.of(cell.shown()).ifPresent(missing::remove)));
        return missing.isEmpty() ? all : missing;
    }

    private Optional<RawSheet> named(Section section) {
        return workbook.sheets().stream()
                .filter(s -> Words.compact(s.name()).equals(section.sheet()))
                .findFirst();
    }

    private static List<Heading> headings(Collection<Column> columns) {
        return columns.stream().map(Heading::of).toList();
    }

    private static Trouble trouble(Section section, Optional<RawSheet> sheet, Set<Heading> missing) {
        String list = missing.stream()
                .map(Heading::label)
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElse("");
        String name = sheet.map(RawSheet::name).orElse(section.sheet());
        List<Location> place = List.of(new Location(name, "", section.sheet(), ""));
        return Troubles.at(Trouble.Type.TABLE_MISSING, place, section.sheet(), list);
    }
}
