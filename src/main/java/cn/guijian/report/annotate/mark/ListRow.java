package cn.guijian.report.annotate.mark;

import cn.guijian.model.Level;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Row;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;

/**
 * A finding as a row of the list.
 *
 * @param texts one for each column
 * @param link where its first place is, if it has one
 */
public record ListRow(Level level, List<String> texts, Optional<Link> link) {
    public ListRow {
        texts = List.copyOf(texts);
    }

    private static final int MOST_PLACES = 6;

    /** The column that holds the link. */
    public static final int LINKED = 2;

    /** A place in the workbook. */
    public record Link(String sheet, CellAddress cell) {
        /** As a formula writes it. */
        public String target() {
            return "'" + sheet.replace("'", "''") + "'!" + cell.formatAsString();
        }
    }

    /** @param linked whether its place is one that a link can lead to */
    public ListLook look(int column, boolean linked) {
        return switch (column) {
            case 0 -> ListLook.of(level);
            case LINKED -> linked ? ListLook.LINK : ListLook.CENTER;
            case 3, 4, 5 -> ListLook.TEXT;
            default -> ListLook.CENTER;
        };
    }

    static ListRow of(Row finding) {
        return new ListRow(
                finding.tone().level(),
                FindingList.HEADS.stream().map(head -> text(finding, head)).toList(),
                finding.places().stream()
                        .filter(place -> !place.sheet().isEmpty())
                        .findFirst()
                        .map(place -> new Link(place.sheet(), Marks.cell(place).orElse(CellAddress.A1))));
    }

    private static String text(Row finding, Head head) {
        if (head.isPlaced()) {
            return String.join("\n", finding.placed(head, MOST_PLACES)).stripTrailing();
        }
        if (head.equals(Head.ANSWER)) {
            return MarkText.shortened(String.join("\n", finding.cell(head).lines(false)));
        }
        String text = MarkText.shortened(finding.text(head));
        String note = finding.text(Head.NOTE);
        return head.equals(Head.MESSAGE) && !note.isEmpty() ? text + "\n" + note : text;
    }
}
