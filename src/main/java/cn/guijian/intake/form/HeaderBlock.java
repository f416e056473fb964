package cn.guijian.intake.form;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The rows of one header, one below the other, read as one: a heading stands in any of them or is split between them. */
final class HeaderBlock {
    /** Rows of a header, those without any text among them. */
    private static final int MOST_ROWS = 5;

    private final RawSheet sheet;
    private final List<Map<Integer, Heading>> headings;
    private final int first;
    private final Map<Integer, Heading> joined;
    private List<Header> headers;
    private int last;

    private HeaderBlock(RawSheet sheet, List<Map<Integer, Heading>> headings, int first) {
        this.sheet = sheet;
        this.headings = headings;
        this.first = first;
        this.last = first;
        this.joined = new TreeMap<>(headings.get(first));
        this.headers = columns(first);
    }

    /** What begins at a row of a sheet; nothing begins where no heading stands. */
    static Optional<HeaderBlock> at(RawSheet sheet, List<Map<Integer, Heading>> headings, int row) {
        if (headings.get(row).isEmpty()) {
            return Optional.empty();
        }
        HeaderBlock block = new HeaderBlock(sheet, headings, row);
        block.extend();
        return Optional.of(block).filter(b -> !b.headers.isEmpty());
    }

    /** The headers side by side. */
    List<Header> headers() {
        return headers;
    }

    /** The last of its rows, by its place in the list of the sheet's rows. */
    int last() {
        return last;
    }

    private List<Header> columns(int lastRow) {
        return new HeaderColumns(sheet, first, lastRow).headers(joined);
    }

    private void extend() {
        int top = sheet.rows().get(first).index();
        for (int i = first + 1; i < sheet.rows().size(); i++) {
            RawRow row = sheet.rows().get(i);
            if (row.index() - top >= MOST_ROWS
                    || isApart(i)
                    || isOfTable(row)
                    || !new HeaderColumns(sheet, i, i).headers(headings.get(i)).isEmpty()) {
                return;
            }
            if (join(i)) {
                headers = columns(i);
                last = i;
            }
        }
    }

    /** Whether rows without any text lie between that no heading reaches over. */
    private boolean isApart(int row) {
        int above = sheet.rows().get(row - 1).index();
        return IntStream.range(above + 1, sheet.rows().get(row).index())
                .anyMatch(between -> joined.keySet().stream()
                        .noneMatch(
                                column -> sheet.merges().over(between, column).isPresent()));
    }

    /** Whether rows of the table have begun: no header holds a number or a code. */
    private static boolean isOfTable(RawRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.content() instanceof Content.Number || RowFinder.isCode(cell));
    }

    /** Whether a further row adds headings. */
    private boolean join(int row) {
        int before = joined.size();
        headings.get(row).forEach(joined::putIfAbsent);
        for (RawCell cell : sheet.rows().get(row).cells()) {
            if (!joined.containsKey(cell.column())) {
                split(row, cell).ifPresent(heading -> joined.put(cell.column(), heading));
            }
        }
        return joined.size() > before;
    }

    /** A heading that the cells above one another make together, or a cell and what stands over several of them. */
    private Optional<Heading> split(int row, RawCell cell) {
        String text = cell.standing();
        for (int i = row - 1; i >= first; i--) {
            String above = sheet.at(sheet.rows().get(i).index(), cell.column())
                    .map(RawCell::standing)
                    .orElse("");
            if (above.isEmpty()) {
                continue;
            }
            Optional<Heading> heading = Heading.of(above + text).or(() -> Heading.of(cell.standing() + above));
            if (heading.isPresent()) {
                return heading;
            }
            text = above + text;
        }
        return Optional.empty();
    }
}
