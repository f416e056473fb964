package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;
import static cn.guijian.report.letter.Columns.right;

import cn.guijian.model.CheckResult;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import cn.guijian.model.Target;
import cn.guijian.model.Verdict;
import cn.guijian.report.letter.LetterTable.Column;
import cn.guijian.report.view.Amount;
import cn.guijian.report.view.IndicatorRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The indicators that are behind, worst first. */
final class WarningTable {
    private static final List<Column> COLUMNS = List.of(
            center("number", 80),
            left("indicator", 275),
            center("unit", 110),
            right("value", 145),
            right("required", 145),
            right("target", 160),
            right("gap", 170),
            right("progress", 130),
            center("level", 145),
            left("clause", 200));

    private static final String CLAUSES = "；";

    private WarningTable() {}

    static LetterTable of(CheckResult result) {
        List<IndicatorResult> warned = result.indicators().stream()
                .filter(i -> i.level().isPresent())
                .sorted(Comparator.comparing((IndicatorResult i) -> i.level().orElse(Level.YELLOW)))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (IndicatorResult indicator : warned) {
            rows.add(row(rows.size() + 1, indicator, IndicatorRow.of(indicator, false)));
        }
        return new LetterTable(true, COLUMNS, rows);
    }

    /** In the plan's unit, the gap in that of the submission too: what is missing is made up in persons. */
    private static List<String> row(int number, IndicatorResult result, IndicatorRow row) {
        return List.of(
                String.valueOf(number),
                row.name(),
                result.indicator().planUnit(),
                first(row.value()),
                first(row.required()),
                result.bound().map(b -> bound(result, b)).orElseGet(() -> text("report.none")),
                String.join("\n", row.gap()).replace(" ", ""),
                String.join("\n", row.progress()),
                words(result),
                row.clause().replace(CLAUSES, "\n"));
    }

    /** The colour and its word one below the other, and that it waits for the end of the year. */
    static String words(IndicatorResult result) {
        String word = result.level().map(l -> l.label() + "\n" + l.word()).orElse("");
        return result.verdict() == Verdict.YEAR_END
                ? word + "\n" + result.verdict().label()
                : word;
    }

    /** What is asked of the unit itself; what is asked of the city stands in the remarks. */
    private static String bound(IndicatorResult result, Target.Bound bound) {
        return Amount.of(result.indicator(), bound.value())
                .lines(bound.comparator().sign(), false)
                .get(0);
    }

    /** The figure in the plan's unit. */
    static String first(List<String> lines) {
        return lines.isEmpty() ? text("report.none") : lines.get(0);
    }
}
