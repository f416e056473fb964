package cn.guijian.model.form;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.plan.Column;
import java.util.List;
import java.util.Optional;

/**
 * Something that intake could not read, or read only after mending it. {@code app} turns it into a finding of block
 * R00.
 *
 * @param indicator the row's code, when it stands in a row
 * @param locations where; empty for a whole file
 * @param details what the message names, in the order its text wants; of a trouble that has a place the last one is the
 *     place in words
 */
public record Trouble(
        Type type,
        Optional<String> indicator,
        Optional<Column> column,
        List<Location> locations,
        List<String> details) {
    private static final int ADVICE = 2;

    public Trouble {
        locations = List.copyOf(locations);
        details = List.copyOf(details);
    }

    /** A trouble with the file as a whole. */
    public static Trouble ofFile(Type type, String... details) {
        return new Trouble(type, Optional.empty(), Optional.empty(), List.of(), List.of(details));
    }

    /** How to mend it where that is not what the page of its kind says. */
    public Optional<String> advice() {
        boolean own = type == Type.FILE_UNREADABLE || type == Type.FILE_TOO_LARGE;
        return own ? details.stream().skip(ADVICE).findFirst() : Optional.empty();
    }

    /** The kinds of trouble; each has a page {@code rules/R00…/doc.md}. */
    public enum Type {
        /** The file can't be opened as a workbook. Details: cause, remedy, advice. */
        FILE_UNREADABLE("R0001", Level.MUST_FIX),
        /** A limit for hostile files was passed. Details: what was counted, the limit, advice. */
        FILE_TOO_LARGE("R0002", Level.MUST_FIX),
        /** The cover names no unit, or one that units.csv does not know. Details: the text found. */
        UNIT_UNKNOWN("R0003", Level.MUST_FIX),
        /** The cover names no period, or none that can be read. Details: the text found. */
        PERIOD_UNKNOWN("R0004", Level.MUST_FIX),
        /** A table's sheet or its header row was not found. Details: the sheet, the missing headers, what was found. */
        TABLE_MISSING("R0005", Level.MUST_FIX),
        /** A number cell holds something that is no number. Details: the text found, why it can't be read. */
        CELL_UNREADABLE("R0006", Level.MUST_FIX),
        /** A number cell shows a formula error. Details: the error. */
        CELL_FORMULA_ERROR("R0007", Level.MUST_FIX),
        /** A formula has no stored result and is none that we can recompute. Details: the formula. */
        CELL_NO_RESULT("R0008", Level.MUST_FIX),
        /** A known rate formula had no stored result; the recomputed value was taken. Details: the value. */
        CELL_RECOMPUTED("R0009", Level.NOTE),
        /** A text was read as a number after mending it. Details: the text, the number, what was mended. */
        CELL_MENDED("R0010", Level.NOTE),
        /** A row's code is none of the catalogue's. Details: the code, the nearest known one or "". */
        CODE_UNKNOWN("R0011", Level.NOTE),
        /** A row of a known code stands twice; the first is taken. Details: the code. */
        CODE_TWICE("R0012", Level.MUST_FIX),
        /** The stored result comes from another workbook. Details: the formula. */
        CELL_EXTERNAL("R0013", Level.MUST_EXPLAIN),
        /** A number carries more than 15 digits, which spreadsheets do not keep. Details: the text. */
        CELL_TOO_LONG("R0014", Level.MUST_FIX),
        /** Values stand where nobody sees them, and were read. Details: what hides them. */
        HIDDEN("R0015", Level.NOTE),
        /** A second sheet or cover of a kind says something else. Details: the kind, the one read, the other, a difference. */
        SHEET_TWICE("R0016", Level.MUST_EXPLAIN),
        /** A number format draws the number in another size and says so. Details: what is seen, what is stored. */
        CELL_SCALED("R0017", Level.NOTE),
        /** What is seen is not what is stored, and nothing tells which is meant. Details: what is seen, what is stored. */
        CELL_SHOWN_OTHERWISE("R0018", Level.MUST_EXPLAIN),
        /** Signs of a number are struck out, raised or lowered. Details: the text, the signs, a proposal or "". */
        CELL_MARKED("R0019", Level.MUST_FIX),
        /** The cover does not say whose or when it is; taken from elsewhere. Details: the label, what was taken, whence. */
        COVER_INFERRED("R0020", Level.MUST_EXPLAIN),
        /** The file names sheets that it does not hold. Details: their names. */
        SHEET_EMPTY("R0021", Level.NOTE),
        /** The file does not hold the formats or the texts of its cells. Details: what is missing and what comes of it. */
        PART_MISSING("R0022", Level.MUST_EXPLAIN),
        /** A picture stands where an explanation should. */
        EXPLANATION_PICTURE("R0023", Level.NOTE),
        /** An intact formula of a rate shows an error, because of a cell that it takes in. Details: the error, the cause. */
        CELL_MISLED("R0024", Level.MUST_FIX),
        /** A row bears the code of one indicator and the name of another. Details: the code, the name, the name's code. */
        NAME_OF_ANOTHER("R0025", Level.MUST_EXPLAIN),
        /** The program itself failed on this file: a bug. Details: the exception. */
        PROGRAM_FAULT("R0099", Level.MUST_FIX);

        private final String rule;
        private final Level level;

        Type(String rule, Level level) {
            this.rule = rule;
            this.level = level;
        }

        /** The level of the finding that is made of it. */
        public Level level() {
            return level;
        }

        /** The id of the page in {@code rules/}. */
        public String rule() {
            return rule;
        }
    }
}
