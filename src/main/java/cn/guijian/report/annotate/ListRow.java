package cn.guijian.report.annotate;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.report.view.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;

/**
 * A finding as a row of the list.
 *
 * @param texts one for each column
 * @param link where its first place is, if it has one
 */
record ListRow(Level level, List<String> texts, Optional<Link> link) {
    ListRow {
        texts = List.copyOf(texts);
    }

    /** The column that holds the link. */
    static final int LINKED = 2;

    /** A place in the workbook. */
    record Link(String sheet, CellAddress cell) {
        /** As a formula writes it. */
        String target() {
            return "'" + sheet.replace("'", "''") + "'!" + cell.formatAsString();
        }
    }

    /** @param linked whether its place is one that a link can lead to */
    Look look(int column, boolean linked) {
        return switch (column) {
            case 0 -> Look.of(level);
            case LINKED -> linked ? Look.LINK : Look.CENTER;
            case 3, 4, 5 -> Look.TEXT;
            default -> Look.CENTER;
        };
    }

    static ListRow of(CheckResult result, Finding finding) {
        List<Location> places = Marks.places(result, finding).stream()
                .filter(place -> !place.sheet().isEmpty())
                .toList();
        Optional<Location> first = places.stream().findFirst();
        return new ListRow(
                finding.level(),
                List.of(
                        MarkText.level(finding.level()),
                        first.map(Location::sheet).orElse(text("annotate.whole-workbook")),
                        first.map(ListRow::cell).orElse(""),
                        indicator(result, finding, first),
                        message(finding, places),
                        MarkText.shortened(finding.advice()),
                        finding.rule(),
                        finding.clause().orElse(""),
                        finding.level() == Level.NOTE ? "" : finding.status().label()),
                first.map(place -> new Link(place.sheet(), Marks.cell(place).orElse(CellAddress.A1))));
    }

    private static String cell(Location place) {
        return place.cell().isEmpty() ? text("annotate.whole-sheet") : place.cell();
    }

    /** What is wrong, and those of its other places that the message does not name itself. */
    private static String message(Finding finding, List<Location> places) {
        String others = places.stream()
                .skip(1)
                .map(Wording::place)
                .filter(place -> !finding.message().contains(place))
                .distinct()
                .collect(Collectors.joining(text("annotate.comma")));
        String message = MarkText.shortened(finding.message());
        return others.isEmpty() ? message : message + "\n" + text("annotate.see-also", others);
    }

    private static String indicator(CheckResult result, Finding finding, Optional<Location> first) {
        return finding.indicator()
                .map(code -> result.indicators().stream()
                        .filter(i -> i.indicator().code().equals(code))
                        .map(i -> code + " " + i.indicator().name())
                        .findFirst()
                        .orElseGet(() -> first.map(Location::label).orElse(code)))
                .orElseGet(() -> first.map(Location::label).orElse(""));
    }
}
