package cn.guijian.intake;

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
import java.util.OptionalInt;

/** Reads a recognised row, cell by cell. */
final class RowReader {
    private final FoundRow found;
    private final String title;
    private final List<Trouble> troubles = new ArrayList<>();

    private RowReader(FoundRow found) {
        this.found = found;
        this.title = title(found.indicator());
    }

    /** A row and what was met while reading it. */
    record Result(SubmittedRow row, List<Trouble> troubles) {
        Result {
            troubles = List.copyOf(troubles);
        }
    }

    static Result read(FoundRow found) {
        RowReader reader = new RowReader(found);
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
        return new SubmittedRow(
                found.indicator().code(),
                text(Heading.NAME).raw(),
                place(found),
                text(Heading.UNIT),
                text(Heading.EXPLANATION),
                found.table().header().column(Heading.EXPLANATION).stream()
                        .mapToObj(found.row()::cell)
                        .flatMap(cell -> cell.flatMap(RawCell::formula).stream())
                        .findFirst(),
                values);
    }

    private ReportedValue value(Column column) {
        int at = found.table().header().place(column);
        Location location = location(at, column.label(), found.row().shown(at));
        CellReader.Result result =
                CellReader.read(found.indicator(), column, location, found.row().cell(at));
        troubles.addAll(result.troubles());
        return result.value();
    }

    /** The text under a heading; without the heading, a place without a cell. */
    private Location text(Heading heading) {
        OptionalInt column = found.table().header().column(heading);
        if (column.isEmpty()) {
            return new Location(found.table().sheet().name(), "", label(heading.label()), "");
        }
        String shown = found.row().shown(column.getAsInt());
        return location(column.getAsInt(), heading.label(), Words.strip(shown));
    }

    private Location location(int column, String label, String raw) {
        CellAddress address = new CellAddress(found.row().index(), column);
        return new Location(found.table().sheet().name(), address.text().intern(), label(label), raw);
    }
}
