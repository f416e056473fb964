package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Level;
import cn.guijian.model.Printable;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.QuarterResult.Late;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one unit's submission stands.
 *
 * @param counts the number of findings of each level, worst first in the data, then by colour
 * @param met number of indicators met, of all
 * @param remarks that it is late, or that another file was left out
 * @param link to the unit's report, empty without one
 */
public record UnitRow(
        String code,
        String name,
        Judgement status,
        List<Count> counts,
        String met,
        String file,
        List<String> remarks,
        String link) {
    private static final List<Level> LEVELS =
            List.of(Level.MUST_FIX, Level.MUST_EXPLAIN, Level.NOTE, Level.RED, Level.ORANGE, Level.YELLOW);

    /** A number with its colour. */
    public record Count(String css, long number) {}

    /** The heads of the columns of {@link #counts}. */
    static List<String> levels() {
        return LEVELS.stream().map(Judgement::words).toList();
    }

    static UnitRow of(QuarterResult quarter, CheckResult result, String link) {
        Tally tally = new Tally(List.of(result));
        return new UnitRow(
                result.unit().map(ReportingUnit::code).orElse(""),
                Wording.subject(result),
                WarningPage.status(result.status()),
                LEVELS.stream()
                        .map(l -> new Count(Judgement.css(l), l.isGrade() ? tally.grade(l) : tally.faults(l)))
                        .toList(),
                tally.indicators() == 0
                        ? text("report.none")
                        : text("report.of", tally.verdict(Verdict.MET), tally.indicators()),
                result.input().shown(),
                result.unit().map(u -> remarks(quarter, u)).orElse(List.of()),
                link);
    }

    static UnitRow missing(ReportingUnit unit) {
        return new UnitRow(
                unit.code(),
                unit.name(),
                new Judgement("v-missing", text("report.cell.missing"), ""),
                List.of(),
                text("report.none"),
                text("report.none"),
                List.of(text("report.missing")),
                "");
    }

    private static List<String> remarks(QuarterResult quarter, ReportingUnit unit) {
        List<String> remarks = new ArrayList<>();
        Optional<Late> late =
                quarter.late().stream().filter(l -> isSame(l.unit(), unit)).findFirst();
        late.ifPresent(l -> remarks.add(text("report.late", Wording.date(l.handedIn()), Wording.date(l.due()))));
        duplicates(quarter, unit).forEach(remarks::add);
        return remarks;
    }

    private static Stream<String> duplicates(QuarterResult quarter, ReportingUnit unit) {
        return quarter.duplicates().stream()
                .filter(d -> isSame(d.unit(), unit))
                .map(d -> text("report.duplicate", Printable.name(d.taken()), Printable.name(d.leftOut())));
    }

    private static boolean isSame(ReportingUnit one, ReportingUnit other) {
        return one.code().equals(other.code());
    }
}
