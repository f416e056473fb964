package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.CityIndicator;
import cn.guijian.model.Verdict;
import java.util.Optional;

/**
 * How one unit, or the city, stands in one indicator.
 *
 * @param value what was reported, small below the word; may be empty
 * @param hint more, for a cell that opens to nothing
 * @param link to the unit's report, for a cell that opens to nothing; may be empty
 * @param panel what it opens to
 */
public record MatrixCell(Judgement judgement, String value, String hint, String link, Optional<Panel> panel) {

    /** The city's cell: a sum that lacks a unit says so. */
    static MatrixCell of(CityIndicator city, Panel panel) {
        Judgement judgement = panel.row().judgement();
        boolean partial = city.value().isPresent() && !city.notIn().isEmpty();
        return new MatrixCell(
                new Judgement(judgement.css(), judgement.word(), partial ? text("report.city.partial") : ""),
                CityRow.value(city),
                "",
                "",
                Optional.of(panel));
    }

    static MatrixCell of(Panel panel, String value, Verdict verdict) {
        Judgement judgement = panel.row().judgement();
        return new MatrixCell(
                verdict == Verdict.YEAR_END ? judgement : new Judgement(judgement.css(), judgement.word(), ""),
                value,
                "",
                "",
                Optional.of(panel));
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
        return new MatrixCell(unread, "", result.input().shown(), link, Optional.empty());
    }

    private static MatrixCell blank(String css, String key) {
        return new MatrixCell(new Judgement(css, text(key), ""), "", text(key + ".hint"), "", Optional.empty());
    }
}
