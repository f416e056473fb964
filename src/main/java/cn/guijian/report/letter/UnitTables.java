package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;

import cn.guijian.model.Printable;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Section;
import cn.guijian.report.letter.LetterTable.Align;
import cn.guijian.report.letter.LetterTable.Column;
import cn.guijian.report.view.IndexPage;
import cn.guijian.report.view.Matrix;
import cn.guijian.report.view.MatrixCell;
import cn.guijian.report.view.UnitRow;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who reported and how it stands, and the main indicators of all units side by side. */
final class UnitTables {
    /** No city has more units; beyond it a letter is no place for a table. */
    private static final int MOST = 200;

    /** So many columns can still be read; with more units they go down and the indicators across. */
    private static final int ACROSS = 14;

    private static final int LONGEST_NAME = 40;

    private UnitTables() {}

    static LetterTable status(QuarterResult quarter, IndexPage page) {
        List<Column> columns = new ArrayList<>(List.of(center("number", 80), left("who", 150), center("status", 145)));
        page.levels()
                .forEach(level -> columns.add(
                        new Column(level.replace(' ', '\n'), level.contains(" ") ? 143 : 110, Align.CENTER)));
        columns.addAll(List.of(center("met", 120), left("remark", 306)));
        List<List<String>> rows = new ArrayList<>();
        for (UnitRow unit : page.units().subList(0, Math.min(MOST, page.units().size()))) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(rows.size() + 1), name(unit), unit.status().word()));
            row.addAll(counts(unit, page.levels().size()));
            row.addAll(List.of(unit.met(), remarks(quarter, unit.code())));
            rows.add(row);
        }
        return new LetterTable(true, columns, rows);
    }

    /** The unit, or the name of a file that belongs to none. */
    private static String name(UnitRow unit) {
        return SafeText.line(unit.name().substring(unit.name().lastIndexOf('/') + 1), LONGEST_NAME);
    }

    private static List<String> counts(UnitRow unit, int levels) {
        return unit.counts().isEmpty()
                ? Collections.nCopies(levels, text("report.none"))
                : unit.counts().stream().map(c -> String.valueOf(c.number())).toList();
    }

    private static String remarks(QuarterResult quarter, String code) {
        Stream<String> late = quarter.late().stream()
                .filter(l -> l.unit().code().equals(code))
                .map(l -> text("letter.city.late-remark", Wording.date(l.handedIn())));
        Stream<String> twice = quarter.duplicates().stream()
                .filter(d -> d.unit().code().equals(code))
                .map(d -> Printable.name(d.taken().substring(d.taken().lastIndexOf('/') + 1)))
                .distinct()
                .map(file -> text("letter.city.twice-remark", SafeText.line(file, LONGEST_NAME)));
        return Stream.concat(late, twice).collect(Collectors.joining("\n"));
    }

    /** Indicators down and units across, or the other way round; empty with too many units. */
    static LetterTable matrix(Matrix matrix) {
        List<Matrix.Row> indicators = matrix.groups().stream()
                .filter(group -> group.title().equals(Section.MAIN.sheet()))
                .flatMap(group -> group.rows().stream())
                .toList();
        List<String> units = matrix.units().stream().map(Matrix.Head::name).toList();
        if (units.size() <= ACROSS) {
            List<Column> columns = columns(left("indicator", 48), 19, units);
            return new LetterTable(
                    true,
                    columns,
                    indicators.stream().map(i -> row(i.name(), i.cells())).toList());
        }
        List<Column> columns = columns(
                left("who", 20), 13, indicators.stream().map(Matrix.Row::name).toList());
        return new LetterTable(
                true,
                columns,
                IntStream.range(0, units.size() > MOST ? 0 : units.size())
                        .mapToObj(u -> row(
                                units.get(u),
                                indicators.stream().map(i -> i.cells().get(u)).toList()))
                        .toList());
    }

    private static List<Column> columns(Column first, int width, List<String> names) {
        List<Column> columns = new ArrayList<>(List.of(first));
        names.forEach(name -> columns.add(new Column(name, width, Align.CENTER)));
        return columns;
    }

    private static List<String> row(String head, List<MatrixCell> cells) {
        List<String> row = new ArrayList<>(List.of(head));
        cells.stream().map(UnitTables::words).forEach(row::add);
        return row;
    }

    private static String words(MatrixCell cell) {
        String remark = cell.judgement().remark();
        return remark.isEmpty() ? cell.judgement().word() : cell.judgement().word() + "\n" + remark;
    }
}
