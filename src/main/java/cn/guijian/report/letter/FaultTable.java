package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Location;
import cn.guijian.report.letter.LetterTable.Column;
import java.util.ArrayList;
import java.util.List;

/** The faults in the data, worst first, each with its cells and the way to mend it. */
final class FaultTable {
    /** More rows than this nobody mends by a letter: the annotated workbook has them all. */
    private static final int MOST = 60;

    private static final int MOST_CELLS = 6;
    private static final List<Column> COLUMNS = List.of(
            center("number", 8),
            center("sheet", 16),
            center("cell", 14),
            left("fault", 54),
            left("advice", 46),
            center("class", 16));

    private FaultTable() {}

    static LetterTable of(CheckResult result) {
        List<Finding> faults = result.findings().stream()
                .filter(f -> !f.level().isGrade() && !WarningLetter.isDerived(result, f))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Finding fault : faults.subList(0, Math.min(faults.size(), MOST))) {
            rows.add(row(rows.size() + 1, fault));
        }
        if (faults.size() > MOST) {
            rows.add(List.of("", "", "", text("letter.faults.more", faults.size() - MOST), "", ""));
        }
        return new LetterTable(true, COLUMNS, rows);
    }

    private static List<String> row(int number, Finding fault) {
        List<String> sheets = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        places(fault, sheets, cells);
        return List.of(
                String.valueOf(number),
                String.join("\n", sheets),
                String.join("\n", cells),
                fault.message(),
                fault.advice(),
                fault.status() == Finding.Status.EXPLAINED
                        ? text("letter.class.explained", fault.level().label())
                        : fault.level().label());
    }

    /** One line for each cell, its sheet beside the first of each. */
    private static void places(Finding fault, List<String> sheets, List<String> cells) {
        List<Location> places = fault.locations();
        String sheet = "";
        for (Location place : places.subList(0, Math.min(places.size(), MOST_CELLS))) {
            sheets.add(place.sheet().equals(sheet) ? "" : place.sheet());
            cells.add(place.cell().isEmpty() ? text("letter.whole-sheet") : place.cell());
            sheet = place.sheet();
        }
        if (places.size() > MOST_CELLS) {
            sheets.add("");
            cells.add(text("letter.cells.more", places.size()));
        }
        if (places.isEmpty()) {
            sheets.add(text("report.whole-workbook"));
            cells.add(text("report.none"));
        }
    }
}
