package cn.guijian.report.annotate.mark;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the sheet 审核结果 says, whatever the file's format.
 *
 * @param title in the first row
 * @param lines below it: whose report this is and how to use it
 */
public record FindingList(String title, List<String> lines, List<ListRow> rows) {
    static final List<Head> HEADS = List.of(
            Head.CLASS,
            Head.SHEET,
            Head.CELL,
            Head.CODED,
            Head.MESSAGE,
            Head.ADVICE,
            Head.RULE,
            Head.CLAUSE,
            Head.ANSWER);
    public static final List<String> HEADERS = HEADS.stream().map(Head::name).toList();
    /** The row of the headers, counted from 1: a title, two lines and the legend stand above. */
    public static final int HEADER = 5;

    /** In characters. */
    public static final List<Integer> WIDTHS = List.of(13, 13, 11, 24, 48, 44, 9, 15, 28);

    public FindingList {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** Whether these rows of texts hold the headers of a list. */
    public static boolean isIn(List<List<String>> rows) {
        return rows.stream()
                .anyMatch(row -> HEADERS.stream().filter(row::contains).count() * 3 >= HEADERS.size() * 2L);
    }

    /** @param unmarked why the workbook itself was left out, if it was */
    public static FindingList of(Paper paper, Optional<Reason> unmarked) {
        String use = unmarked.map(reason -> text("print.copy.alone", text(reason.key())))
                .orElseGet(() -> text("print.copy"));
        return new FindingList(
                text("print.sheet.list"),
                List.of(summary(paper), use),
                paper.table(Part.FINDINGS).unfolded().stream().map(ListRow::of).toList());
    }

    /** Whose it is, and the verdicts in short. */
    private static String summary(Paper paper) {
        Stream<String> whose = Stream.of(paper.line(Part.UNIT), paper.line(Part.PERIOD));
        Stream<String> verdicts = paper.table(Part.CONCLUSIONS).rows().stream().map(FindingList::verdict);
        return String.join("　", Stream.concat(whose, verdicts).toList());
    }

    private static String verdict(Row conclusion) {
        return text(
                "print.verdict", conclusion.text(Head.ITEM), conclusion.text(Head.VERDICT), conclusion.text(Head.NOTE));
    }
}
