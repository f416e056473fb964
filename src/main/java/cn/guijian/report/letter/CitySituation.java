package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.QuarterResult.Late;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Verdict;
import cn.guijian.report.view.Tally;
import cn.guijian.report.view.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who reported, and all units taken together, in sentences. */
final class CitySituation {
    private final QuarterResult quarter;
    private final Tally tally;

    CitySituation(QuarterResult quarter) {
        this.quarter = quarter;
        this.tally = new Tally(quarter.results());
    }

    List<String> paragraphs() {
        return Stream.of(Stream.of(reported(), counts()), unassigned())
                .flatMap(s -> s)
                .toList();
    }

    private String reported() {
        List<String> statuses = Arrays.stream(Status.values())
                .filter(status -> number(status) > 0)
                .map(status -> text("letter.city.status", status.label(), number(status)))
                .toList();
        List<ReportingUnit> late = quarter.late().stream().map(Late::unit).toList();
        return text(
                "letter.city.reported",
                quarter.units().size(),
                quarter.units().size() - quarter.missing().size(),
                statuses.isEmpty() ? "" : text("letter.city.statuses", Wording.join(statuses)),
                sentence("letter.city.missing", quarter.missing()),
                sentence("letter.city.late", late));
    }

    private long number(Status status) {
        return quarter.results().stream()
                .filter(r -> r.unit().isPresent() && r.status() == status)
                .count();
    }

    private static String sentence(String key, List<ReportingUnit> units) {
        return units.isEmpty() ? "" : text(key, units.size(), names(units));
    }

    /** Nothing is said of data and progress where nothing was judged. */
    private String counts() {
        return tally.indicators() == 0
                ? text("letter.city.nothing-judged")
                : text(
                        "letter.city.counts",
                        tally.indicators(),
                        tally.verdict(Verdict.MET),
                        tally.graded() == 0
                                ? text("letter.city.none-warned")
                                : text(
                                        "letter.city.warned",
                                        tally.graded(),
                                        Phrases.grades("letter.city.items", tally::grade)),
                        tally.data());
    }

    private Stream<String> unassigned() {
        List<String> files = quarter.results().stream()
                .filter(r -> r.unit().isEmpty())
                .map(WarningLetter::fileName)
                .toList();
        return files.isEmpty()
                ? Stream.of()
                : Stream.of(text("report.index.unassigned", files.size(), Wording.join(files)));
    }

    static String names(List<ReportingUnit> units) {
        return Wording.join(units.stream().map(ReportingUnit::name).toList());
    }
}
