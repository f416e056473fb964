package cn.guijian.intake.form;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Column;
import cn.guijian.model.Indicator;
import cn.guijian.model.Location;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a recognised row, cell by cell; of merged cells each row and column takes the one that is seen. */
final class RowReader {
    private final FoundRow found;
    private final Map<Integer, Indicator> neighbours;
    private final String title;
    private final List<Trouble> troubles = new ArrayList<>();

    private RowReader(FoundRow found, Map<Integer, Indicator> neighbours) {
        this.found = found;
        this.neighbours = neighbours;
        this.title = title(found.indicator());
    }

    /** A row and what was met while reading it. */
    record Result(SubmittedRow row, List<Trouble> troubles) {
        Result {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Reads a row.
     *
     * @param neighbours what the unit owes in the rows of its sheet, counted from 0, itself among them if it owes this
     */
    static Result read(FoundRow found, Map<Integer, Indicator> neighbours) {
        RowReader reader = new RowReader(found, neighbours);
        SubmittedRow row = reader.row();
        return new Result(row, reader.troubles);
    }

    /** Where a row stands: its code's cell. */
    static Location place(FoundRow found) {
        CellAddress address = new CellAddress(found.row().index(), found.place());
        return new Location(
                found.table().sheet().name(),
                address.text().intern(),
                title(found.indicator()),
                found.row().shown(found.place()));
    }

    /** Where a cell of a row stands. */
    static Location location(FoundRow found, RawCell cell) {
        return new Location(
                found.table().sheet().name(), cell.address().text().intern(), title(found.indicator()), cell.shown());
    }

    private static String title(Indicator indicator) {
        return (indicator.code() + " " + indicator.name()).intern();
    }

    /** The same in every workbook, as addresses are: a batch keeps them once, not once for each of its workbooks. */
    private String label(String label) {
        return (title + " " + label).intern();
    }

    private SubmittedRow row() {
        Map<Column, ReportedValue> values = new EnumMap<>(Column.class);
        for (Column column : found.table().header().numbers()) {
            values.put(column, value(column));
        }
        Location explanation = text(Heading.EXPLANATION);
        drawn(explanation).ifPresent(troubles::add);
        return new SubmittedRow(
                found.indicator().code(),
                text(Heading.NAME).raw(),
                place(found),
                text(Heading.UNIT),
                explanation,
                found.table().header().column(Heading.EXPLANATION).stream()
                        .mapToObj(found.row()::cell)
                        .flatMap(cell -> cell.flatMap(RawCell::formula).stream())
                        .findFirst(),
                values);
    }

    private ReportedValue value(Column column) {
        ColumnCell cell = ColumnCell.of(found, column, neighbours);
        Location location = location(
                cell.address(),
                column.label(),
                cell.content().map(RawCell::shown).orElse(""));
        CellReader.Result result = cell.doubt()
                .map(why -> CellReader.doubt(found.indicator(), column, location, why))
                .orElseGet(() -> CellReader.read(found.indicator(), column, location, cell.content()));
        troubles.addAll(result.troubles());
        return result.value();
    }

    /** A picture is no explanation, and its owner should know. */
    private Optional<Trouble> drawn(Location place) {
        return CellAddress.parse(place.cell())
                .flatMap(address -> sheet().at(address.row(), address.column()))
                .filter(cell -> cell.content() instanceof Content.Picture)
                .map(cell -> Troubles.ofRow(
                        Trouble.Type.EXPLANATION_PICTURE, found.indicator().code(), List.of(place)));
    }

    /** The text under a heading; without the heading, a place without a cell. */
    private Location text(Heading heading) {
        OptionalInt column = header().column(heading);
        if (column.isEmpty()) {
            return new Location(sheet().name(), "", label(heading.label()), "");
        }
        String words = sheet().at(index(), column.getAsInt())
                .filter(cell -> heading == Heading.EXPLANATION || !isNumber(cell))
                .map(cell -> heading == Heading.EXPLANATION ? cell.words() : cell.standing())
                .orElse("");
        return location(origin(column.getAsInt()), heading.label(), SeenText.strip(words));
    }

    /** Merged with the cell of a number, the cell beside it shows that number and says nothing of its own. */
    private static boolean isNumber(RawCell cell) {
        return cell.content() instanceof Content.Number;
    }

    private Location location(CellAddress address, String label, String raw) {
        return new Location(sheet().name(), address.text().intern(), label(label), raw);
    }

    private CellAddress origin(int column) {
        return sheet().origin(index(), column);
    }

    private int index() {
        return found.row().index();
    }

    private RawSheet sheet() {
        return found.table().sheet();
    }

    private Header header() {
        return found.table().header();
    }
}
