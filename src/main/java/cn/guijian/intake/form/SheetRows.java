package cn.guijian.intake.form;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.number.Decimals;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.plan.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet with the tables on it and the rows recognised in them. */
record SheetRows(int position, RawSheet sheet, List<FormTable> tables, List<FoundRow> rows) {
    SheetRows {
        tables = List.copyOf(tables);
        rows = List.copyOf(rows);
    }

    boolean isNamed(Section section) {
        return SeenText.compact(sheet.name()).equals(section.sheet());
    }

    /** The rows of a section. */
    Stream<FoundRow> rows(Section section) {
        return rows.stream().filter(row -> row.indicator().section() == section);
    }

    long count(Section section) {
        return rows(section).count();
    }

    Set<String> codes(Section section) {
        return rows(section).map(row -> row.indicator().code()).collect(Collectors.toSet());
    }

    /** Whether any of the cells that a section's rows use holds something. */
    boolean isFilled(Section section) {
        return rows(section)
                .anyMatch(row -> row.indicator().columns().stream()
                        .anyMatch(column -> content(row, Heading.of(column)).isPresent()));
    }

    /** What a row holds under a heading, made comparable; empty when it is blank. */
    static Optional<String> content(FoundRow row, Heading heading) {
        Header header = row.table().header();
        return header.column(heading).stream()
                .boxed()
                .flatMap(place -> row.table().sheet().at(row.row().index(), place).stream())
                .map(SheetRows::content)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String content(RawCell cell) {
        return cell.content() instanceof Content.Number number
                ? Decimals.plain(number.value()).toPlainString()
                : SeenText.compact(cell.shown());
    }
}
