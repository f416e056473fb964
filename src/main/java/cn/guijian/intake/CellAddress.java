package cn.guijian.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a sheet, row and column counted from 0. */
record CellAddress(int row, int column) {
    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /** Reads {@code H7} or {@code $H$7}; empty when it is no address or lies outside a sheet. */
    static Optional<CellAddress> parse(String text) {
        Matcher matcher = A1.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        CellAddress address = new CellAddress(Integer.parseInt(matcher.group(2)) - 1, column(matcher.group(1)));
        return address.isInSheet() ? Optional.of(address) : Optional.empty();
    }

    boolean isInSheet() {
        return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
    }

    /** The column with these letters, counted from 0. */
    static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return number - 1;
    }

    /** The letters of a column. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** In A1 form. */
    String text() {
        return letters(column) + (row + 1);
    }
}
