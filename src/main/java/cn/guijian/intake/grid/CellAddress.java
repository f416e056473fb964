package cn.guijian.intake.grid;

import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** A place in a sheet, row and column counted from 0. */
public record CellAddress(int row, int column) {
    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;

    private static final int LETTERS = 3;
    private static final int DIGITS = 7;

    /** Reads {@code H7} or {@code $H$7}; empty when it is no address or lies outside a sheet. */
    public static Optional<CellAddress> parse(String text) {
        int from = text.startsWith("$") ? 1 : 0;
        int to = from;
        while (to < text.length() && isLetter(text.charAt(to))) {
            to++;
        }
        int digits = text.startsWith("$", to) ? to + 1 : to;
        if (to == from || to - from > LETTERS || !isNumber(text, digits)) {
            return Optional.empty();
        }
        int row = Integer.parseInt(text, digits, text.length(), 10) - 1;
        CellAddress address = new CellAddress(row, column(text.substring(from, to)));
        return address.isInSheet() ? Optional.of(address) : Optional.empty();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isNumber(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length() && text.length() - from <= DIGITS;
    }

    public boolean isInSheet() {
        return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
    }

    /** The column with these letters, counted from 0. */
    public static int column(String letters) {
        return CellReference.convertColStringToIndex(letters);
    }

    /** The letters of a column. */
    public static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** In A1 form. */
    public String text() {
        return letters(column) + (row + 1);
    }
}
