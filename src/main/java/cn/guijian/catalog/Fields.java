package cn.guijian.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of one row and notes the faults; a row with a fault gives no value. */
final class Fields {
    private final TableRow row;
    private final TableFaults faults;
    private final List<TableColumn> asked = new ArrayList<>();
    private boolean sound = true;

    Fields(TableRow row, TableFaults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** The columns that a reader asks for, found by letting it read a row without any. */
    static List<TableColumn> columnsOf(Function<Fields, ?> reader) {
        Fields fields = new Fields(TableRow.BLANK, new TableFaults());
        Object unused = reader.apply(fields);
        return List.copyOf(fields.asked);
    }

    /** Whether no field read so far was at fault. */
    boolean areSound() {
        return sound;
    }

    /** A text that must be there. */
    String text(String header) {
        return required(header, Parsed::value, "");
    }

    /** A text that may be empty. */
    String anyText(String header) {
        return cell(header, false).text();
    }

    /** A value that must be there; {@code fallback} only keeps the reading going, the row is not used. */
    <T> T required(String header, Function<String, Parsed<T>> parser, T fallback) {
        TableCell cell = cell(header, false);
        if (cell.isBlank()) {
            fault(cell, FaultType.CELL_MISSING);
        }
        return parsed(cell, parser).orElse(fallback);
    }

    /** A value that may be blank. */
    <T> Optional<T> optional(String header, Function<String, Parsed<T>> parser) {
        return parsed(cell(header, false), parser);
    }

    /** A value that may be blank, in a column that may be missing. */
    <T> Optional<T> extra(String header, Function<String, Parsed<T>> parser) {
        return parsed(cell(header, true), parser);
    }

    private TableCell cell(String header, boolean mayBeMissing) {
        asked.add(new TableColumn(header, mayBeMissing));
        return row.cell(header);
    }

    private <T> Optional<T> parsed(TableCell cell, Function<String, Parsed<T>> parser) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Parsed<T> parsed = parser.apply(cell.text());
        if (parsed instanceof Parsed.Bad<T> bad) {
            fault(cell, bad.type(), bad.details().toArray());
            return Optional.empty();
        }
        return Optional.of(((Parsed.Value<T>) parsed).value());
    }

    private void fault(TableCell cell, FaultType type, Object... details) {
        sound = false;
        faults.add(cell, type, details);
    }
}
