package cn.guijian.intake.form;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    /**
     * The cell that a person takes for that of a row and a column: of merged cells the one that is seen, of a heading over
     * several columns the one that is filled in.
     *
     * @param doubt why it can't be this row's and column's own, named among the texts
     */
    private record ColumnCell(CellAddress address, Optional<RawCell> content, Optional<String> doubt) {
        /**
         * Finds the cell.
         *
         * @param neighbours what the unit owes in the rows of the sheet
         */
        static ColumnCell of(FoundRow found, Column column, Map<Integer, Indicator> neighbours) {
            RawSheet sheet = found.table().sheet();
            int row = found.row().index();
            int place = found.table().header().place(column);
            boolean single = found.table().header().end(Heading.of(column)) == place;
            if (single && sheet.merges().over(row, place).isEmpty()) {
                return new ColumnCell(new CellAddress(row, place), found.row().cell(place), Optional.empty());
            }
            List<RawCell> seen = seen(found, Heading.of(column));
            CellAddress address =
                    seen.isEmpty() ? sheet.origin(row, place) : seen.get(0).address();
            Optional<Area> merged = sheet.merges().over(address.row(), address.column());
            boolean unused = !found.indicator().columns().contains(column)
                    && merged.filter(area -> used(found).anyMatch(other -> area.contains(row, other)))
                            .isPresent();
            Optional<RawCell> content =
                    unused ? Optional.empty() : seen.stream().findFirst();
            boolean filled = content.filter(ColumnCell::isFilled).isPresent();
            Optional<String> doubt = seen.size() > 1
                    ? Optional.of("two.cells")
                    : merged.flatMap(area -> shared(found, column, area, neighbours));
            return new ColumnCell(address, content, doubt.filter(why -> filled));
        }

        /** The cells with content under a heading; one, unless the heading stands over several columns. */
        private static List<RawCell> seen(FoundRow found, Heading heading) {
            RawSheet sheet = found.table().sheet();
            int row = found.row().index();
            int first = found.table().header().column(heading).orElseThrow();
            int last = found.table().header().end(heading);
            return first == last
                    ? sheet.at(row, first).stream().toList()
                    : IntStream.rangeClosed(first, last)
                            .mapToObj(column -> sheet.at(row, column))
                            .flatMap(Optional::stream)
                            .filter(ColumnCell::isFilled)
                            .distinct()
                            .toList();
        }

        private static boolean isFilled(RawCell cell) {
            return !SeenText.compact(cell.shown()).isEmpty();
        }

        /** The places of the columns that a row uses. */
        private static IntStream used(FoundRow found) {
            return found.indicator().columns().stream()
                    .flatMapToInt(column -> found.table().header().column(Heading.of(column)).stream());
        }

        /** Whether merged cells are those of another row or column of the form, too. */
        private static Optional<String> shared(
                FoundRow found, Column column, Area merged, Map<Integer, Indicator> neighbours) {
            int row = found.row().index();
            if (!neighbours.containsKey(row)) {
                return Optional.empty();
            }
            boolean rows = IntStream.rangeClosed(merged.firstRow(), merged.lastRow())
                    .filter(other -> other != row)
                    .mapToObj(neighbours::get)
                    .anyMatch(other -> other != null && other.columns().contains(column));
            int place = found.table().header().place(column);
            boolean columns = used(found).anyMatch(other -> other != place && merged.contains(row, other));
            return rows ? Optional.of("merged.rows") : columns ? Optional.of("merged.columns") : Optional.empty();
        }
    }
}
