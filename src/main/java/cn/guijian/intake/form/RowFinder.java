package cn.guijian.intake.form;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Recognises the rows of a table by code, and where that is lost by name. */
final class RowFinder {
    private static final Pattern CODE = Pattern.compile("[ZWB][0-9]{1,4}");

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    private final Budget budget;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<String, List<Indicator>> byName = new HashMap<>();

    RowFinder(Catalog catalog, Budget budget) {
        this.budget = budget;
        for (Indicator indicator : catalog.indicators()) {
            byCode.put(indicator.code(), indicator);
            byName.computeIfAbsent(SeenText.name(indicator.name()), n -> new ArrayList<>())
                    .add(indicator);
        }
    }

    /** The rows of the catalogue in a table, from top to bottom. */
    List<FoundRow> rows(FormTable table) {
        List<FoundRow> found = new ArrayList<>();
        for (RawRow row : table.rows()) {
            budget.events(row.cells().size());
            find(table, row).ifPresent(found::add);
        }
        return found;
    }

    /** A trouble for each row whose code looks like one of ours and is none. */
    List<Trouble> unknown(FormTable table) {
        List<Trouble> troubles = new ArrayList<>();
        for (RawRow row : table.rows()) {
            budget.events(row.cells().size());
            codeCell(table, row)
                    .filter(cell -> !byCode.containsKey(SeenText.code(cell.standing())))
                    .ifPresent(cell -> troubles.add(unknown(table, row, cell)));
            budget.troubles(troubles.size());
        }
        return troubles;
    }

    /** A trouble where the name in a row is another indicator's, so that nobody knows whose numbers stand there. */
    Optional<Trouble> misnamed(FoundRow found) {
        String code = found.indicator().code();
        return nameCell(found.table(), found.row())
                .flatMap(cell -> named(cell.standing())
                        .filter(other -> !SeenText.name(other.name())
                                .equals(SeenText.name(found.indicator().name())))
                        .map(other -> Troubles.ofRow(
                                Trouble.Type.NAME_OF_ANOTHER,
                                code,
                                List.of(RowReader.location(found, cell)),
                                code,
                                SeenText.brief(SeenText.strip(cell.standing())),
                                other.code())));
    }

    /** The indicator of a code, however it is written. */
    Optional<Indicator> coded(String code) {
        return Optional.ofNullable(byCode.get(SeenText.code(code)));
    }

    private Optional<FoundRow> find(FormTable table, RawRow row) {
        Optional<RawCell> code = codeCell(table, row);
        if (code.isPresent()) {
            return code.flatMap(cell ->
                    coded(cell.standing()).map(indicator -> new FoundRow(indicator, table, row, cell.column())));
        }
        return nameCell(table, row)
                .flatMap(cell -> named(cell.standing()).map(i -> new FoundRow(i, table, row, cell.column())));
    }

    private static Optional<RawCell> nameCell(FormTable table, RawRow row) {
        OptionalInt column = table.header().column(Heading.NAME);
        return column.isEmpty() ? Optional.empty() : cell(table, row, column.getAsInt());
    }

    /** What is seen in a row; what is merged with a row above stands there. */
    private static Optional<RawCell> cell(FormTable table, RawRow row, int column) {
        return table.sheet().at(row.index(), column).filter(cell -> cell.row() == row.index());
    }

    /** The indicator that bears a name and shares it with no other. */
    Optional<Indicator> named(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        List<Indicator> candidates = byName.getOrDefault(SeenText.name(name), List.of());
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The cell that holds a code: under its heading, or without one anywhere left of the numbers. */
    private static Optional<RawCell> codeCell(FormTable table, RawRow row) {
        Header header = table.header();
        OptionalInt column = header.column(Heading.CODE);
        if (column.isPresent()) {
            return cell(table, row, column.getAsInt()).filter(RowFinder::isCode);
        }
        int numbers = header.place(header.numbers().get(0));
        return row.cells().stream()
                .takeWhile(cell -> cell.column() < numbers)
                .filter(RowFinder::isCode)
                .findFirst();
    }

    /** Whether a cell holds what looks like a code. */
    static boolean isCode(RawCell cell) {
        String shown = cell.standing();
        return shown.length() <= LONGEST_CODE
                && CODE.matcher(SeenText.code(shown)).matches();
    }

    private Trouble unknown(FormTable table, RawRow row, RawCell cell) {
        String code = SeenText.code(cell.standing());
        String name = nameCell(table, row).map(RawCell::standing).orElse("");
        String nearest = named(name).map(Indicator::code).orElseGet(() -> nearest(code));
        Location place = new Location(
                table.sheet().name(),
                cell.address().text(),
                SeenText.strip(code + " " + SeenText.strip(name)),
                cell.shown());
        return Troubles.at(Trouble.Type.CODE_UNKNOWN, List.of(place), code, nearest);
    }

    /** The one known code that differs only in leading zeros. */
    private String nearest(String code) {
        List<String> near = byCode.keySet().stream()
                .filter(known -> known.charAt(0) == code.charAt(0))
                .filter(known -> number(known) == number(code))
                .toList();
        return near.size() == 1 ? near.get(0) : "";
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(1));
    }
}
