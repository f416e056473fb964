package cn.guijian.intake;

import cn.guijian.model.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A sheet with the tables on it and the rows recognised in them. */
record SheetRows(int position, RawSheet sheet, List<Table> tables, List<FoundRow> rows) {
    SheetRows {
        tables = List.copyOf(tables);
        rows = List.copyOf(rows);
    }

    /**
     * The sheet that holds a section: the one of its name if it has rows of it, else the visible one with most such
     * rows, so that a renamed sheet is found and a forgotten copy of last quarter is not mixed in.
     */
    static Optional<SheetRows> of(Section section, List<SheetRows> sheets) {
        Predicate<SheetRows> named = s -> s.isNamed(section);
        Comparator<SheetRows> better = Comparator.<SheetRows, Boolean>comparing(named::test)
                .thenComparing(s -> !s.sheet().hidden())
                .thenComparing(s -> s.count(section))
                .thenComparing(s -> -s.position());
        Optional<SheetRows> best =
                sheets.stream().filter(s -> s.count(section) > 0).max(better);
        return best.isPresent()
                ? best
                : sheets.stream()
                        .filter(named)
                        .filter(s -> !s.tables().isEmpty())
                        .findFirst();
    }

    boolean isNamed(Section section) {
        return Words.compact(sheet.name()).equals(section.sheet());
    }

    private long count(Section section) {
        return rows.stream().filter(r -> r.indicator().section() == section).count();
    }
}
