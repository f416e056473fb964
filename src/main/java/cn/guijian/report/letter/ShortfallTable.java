package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;
import static cn.guijian.report.letter.Columns.right;

import cn.guijian.report.letter.LetterTable.Column;
import cn.guijian.report.view.Figures;
import cn.guijian.report.view.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The shortfalls that weigh most for the city. */
final class ShortfallTable {
    static final int MOST = 15;
    private static final int PLACES = 2;
    private static final List<Column> COLUMNS = List.of(
            center("rank", 9),
            center("who", 15),
            left("indicator", 42),
            right("value", 17),
            right("required", 17),
            right("distance", 15),
            right("share", 15),
            right("weight", 12),
            center("level", 17));

    private ShortfallTable() {}

    static LetterTable of(List<Shortfall> shortfalls) {
        List<List<String>> rows = new ArrayList<>();
        for (Shortfall shortfall : shortfalls.subList(0, Math.min(MOST, shortfalls.size()))) {
            IndicatorRow row = IndicatorRow.of(shortfall.result(), false);
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    shortfall.unit().name(),
                    text(
                            "report.amount.both",
                            row.name(),
                            shortfall.result().indicator().planUnit()),
                    WarningTable.first(row.value()),
                    WarningTable.first(row.required().isEmpty() ? row.bound() : row.required()),
                    percent(shortfall.distance()),
                    percent(shortfall.share()),
                    Figures.fixed(shortfall.weight(), PLACES),
                    WarningTable.words(shortfall.result())));
        }
        return new LetterTable(true, COLUMNS, rows);
    }

    private static String percent(BigDecimal value) {
        return Figures.fixed(value, PLACES) + "%";
    }
}
