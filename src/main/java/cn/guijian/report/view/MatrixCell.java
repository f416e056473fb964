package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one unit stands in one indicator.
 *
 * @param value what was reported, small below the word; may be empty
 * @param hint more, for the pointer
 * @param link to the indicator in the unit's report, empty without one
 */
public record MatrixCell(Judgement judgement, String value, String hint, String link) {

    static MatrixCell of(Indicator indicator, IndicatorResult result, String link) {
        IndicatorRow row = IndicatorRow.of(result, true);
        Judgement judgement = row.judgement();
        return new MatrixCell(
                result.verdict() == Verdict.YEAR_END ? judgement : new Judgement(judgement.css(), judgement.word(), ""),
                row.value().isEmpty() ? "" : row.value().get(0),
                hint(row),
                link + "#" + indicator.code());
    }

    /** The unit reports no such indicator. */
    static MatrixCell outOfScope() {
        return blank("v-out", "report.cell.out-of-scope");
    }

    /** The unit handed in nothing. */
    static MatrixCell missing() {
        return blank("v-missing", "report.cell.missing");
    }

    static MatrixCell unreadable(CheckResult result, String link) {
        Judgement unread = new Judgement("v-missing", Status.UNREADABLE.label(), "");
        return new MatrixCell(unread, "", result.input().file(), link);
    }

    private static MatrixCell blank(String css, String key) {
        return new MatrixCell(new Judgement(css, text(key), ""), "", text(key + ".hint"), "");
    }

    private static String hint(IndicatorRow row) {
        return Stream.of(
                        row.judgement().remark(),
                        hint("required", row.required()),
                        hint("bound", row.bound()),
                        hint("gap", row.gap()),
                        hint("progress", row.progress()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String hint(String key, List<String> lines) {
        return lines.isEmpty() ? "" : text("report.hint." + key, String.join("", lines));
    }
}
