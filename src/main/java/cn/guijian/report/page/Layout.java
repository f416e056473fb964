package cn.guijian.report.page;

import cn.guijian.report.paper.Cell;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which columns of a table a page shows, and the style classes of its cells. */
public final class Layout {
    public static final List<Head> INDICATORS =
            Head.list("code indicator unit attribute value required target gap progress verdict course clause");
    public static final List<Head> WARNINGS = Head.list("coded value required target gap progress level clause");
    /** What a warning's figures are. */
    public static final List<Head> FIGURES = Head.list("value required target gap progress");

    public static final List<Head> FAULTS = Head.list("number place item raw message expected advice rule answer");
    public static final List<Head> CAUSES = Head.list("place message advice rule");
    public static final List<Head> UNITS = Head.list("who status counts met-of-all file remark");
    public static final List<Head> CITY =
            Head.list("coded target required value progress verdict conclusion not-in course outlook");
    public static final List<Head> CITY_FINDINGS = Head.list("class message advice rule");
    public static final List<Head> UNEVALUATED = Head.list("reason rule");
    /** What a panel says of an indicator. */
    public static final List<Head> PANEL =
            Head.list("value required target gap progress conclusion not-in outlook attribute clause");

    private static final Set<Head> CENTERED =
            Set.of(Head.NUMBER, Head.CODE, Head.UNIT, Head.ATTRIBUTE, Head.COURSE, Head.RULE, Head.MET_OF_ALL);
    private static final Set<Head> TAGGED = Set.of(Head.CLASS, Head.STATUS);

    /** For rows that lead nowhere. */
    public static final Function<Row, String> NOWHERE = row -> "";

    private Layout() {}

    /** Whether a column names what its row is about. */
    public static boolean isRowHead(Head head) {
        return head.equals(Head.CODED) || head.equals(Head.WHO);
    }

    /** How many rows a cell spans; nothing for one. */
    public static @Nullable String span(int rows) {
        return rows == 1 ? null : String.valueOf(rows);
    }

    /** The length of a row's bar, 100 for the greatest. */
    public static int bar(Row row, Table shares) {
        BigDecimal most = shares.rows().stream().map(Layout::size).reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.signum() == 0
                ? 0
                : size(row)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static BigDecimal size(Row row) {
        return row.figures(Head.VALUE).figure().map(f -> f.value().abs()).orElse(BigDecimal.ZERO);
    }

    /** Whether figures bear their units: no column names them. */
    public static boolean hasUnits(List<Head> heads) {
        return !heads.contains(Head.UNIT);
    }

    /** The style classes of a cell. */
    public static String css(Head head, Cell cell, boolean part) {
        if (cell instanceof Word word) {
            return TAGGED.contains(head) ? "c" : "c " + word.tone().css();
        }
        if (cell instanceof Figures figures && Head.COUNTS.contains(head)) {
            return figures.figure().filter(f -> f.value().signum() > 0).isPresent() ? "c " + head.key() : "c";
        }
        if (cell instanceof Figures || head.equals(Head.GAP)) {
            return "n";
        }
        if (head.equals(Head.RAW)) {
            return "raw";
        }
        return CENTERED.contains(head) || Head.COUNTS.contains(head) ? "c" : part && isName(head) ? "part" : "";
    }

    /** Whether a word stands as a tag in its cell, which else has the colour itself. */
    public static boolean isTag(Head head) {
        return TAGGED.contains(head);
    }

    private static boolean isName(Head head) {
        return head.equals(Head.INDICATOR);
    }
}
