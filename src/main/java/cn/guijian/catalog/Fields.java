package cn.guijian.catalog;

import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of one row and notes the faults; a row with a fault gives no value. */
final class Fields {
    private final Row row;
    private final Faults faults;
    private boolean sound = true;

    Fields(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** A text that must be there. */
    String text(String header) {
        Cell cell = row.cell(header);
        if (cell.isBlank()) {
            fault(cell, FaultType.CELL_MISSING);
        }
        return cell.text();
    }

    /** A text that may be empty. */
    String anyText(String header) {
        return row.text(header);
    }

    /** A value that must be there; {@code fallback} only keeps the reading going, the row is not used. */
    <T> T required(String header, Function<String, Parsed<T>> parser, T fallback) {
        Cell cell = row.cell(header);
        if (cell.isBlank()) {
            fault(cell, FaultType.CELL_MISSING);
            return fallback;
        }
        return optional(header, parser).orElse(fallback);
    }

    /** A value that may be blank. */
    <T> Optional<T> optional(String header, Function<String, Parsed<T>> parser) {
        Cell cell = row.cell(header);
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

    /** The row with its value, or without one when any field was at fault. */
    <T> Entry<T> entry(T value) {
        return new Entry<>(row, sound ? Optional.of(value) : Optional.empty());
    }

    private void fault(Cell cell, FaultType type, Object... details) {
        sound = false;
        faults.add(cell, type, details);
    }
}
