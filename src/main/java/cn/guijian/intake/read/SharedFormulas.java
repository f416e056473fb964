package cn.guijian.intake.read;

import cn.guijian.intake.grid.CellAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas that a sheet stores once for many cells; each cell gets its own text, references moved along. */
final class SharedFormulas {
    /** A quoted text or sheet name, else a reference that is no part of a longer word and no function. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\"[^\"]*+\"|'[^']*+'|(?<![A-Za-z0-9_.$])(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})(?![A-Za-z0-9_.(!])");

    private final Map<String, Master> masters = new HashMap<>();

    private record Master(String text, CellAddress place) {}

    /** Remembers the cell that bears the text. */
    void add(String group, String text, CellAddress place) {
        masters.put(group, new Master(text, place));
    }

    /** The text for another cell of the group, empty when nobody bears one. */
    Optional<String> at(String group, CellAddress place) {
        return Optional.ofNullable(masters.get(group))
                .map(master -> REFERENCE
                        .matcher(master.text())
                        .replaceAll(match -> Matcher.quoteReplacement(moved(match, master.place(), place))));
    }

    private static String moved(MatchResult match, CellAddress from, CellAddress to) {
        if (match.group(2) == null) {
            return match.group();
        }
        boolean columnFixed = !match.group(1).isEmpty();
        boolean rowFixed = !match.group(3).isEmpty();
        int column = CellAddress.column(match.group(2)) + (columnFixed ? 0 : to.column() - from.column());
        int row = Integer.parseInt(match.group(4)) - 1 + (rowFixed ? 0 : to.row() - from.row());
        CellAddress moved = new CellAddress(row, column);
        return moved.isInSheet() ? match.group(1) + CellAddress.letters(column) + match.group(3) + (row + 1) : "#REF!";
    }
}
