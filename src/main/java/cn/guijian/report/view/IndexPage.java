package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CheckResult.Status;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The overview of a quarter, ready to be laid out.
 *
 * @param city how the city stands, where its sums are known
 * @param levels the heads of the columns that count findings
 * @param legend every word of the matrix, with what it means
 * @param units one row for each unit, reported or missing, then the files without a unit
 */
public record IndexPage(
        String title,
        Outline outline,
        List<String> paragraphs,
        List<String> levels,
        List<UnitRow> units,
        Optional<CityPart> city,
        List<Judgement> legend,
        Matrix matrix) {

    /**
     * Puts a quarter into words.
     *
     * @param linkOf the relative address of a result's report, as it stands in an attribute
     */
    public static IndexPage of(QuarterResult quarter, Function<CheckResult, String> linkOf) {
        Optional<CityPart> city = CityPart.of(quarter);
        return new IndexPage(
                text("report.index.title", Wording.period(quarter.period())),
                outline(city),
                paragraphs(quarter),
                UnitRow.levels(),
                units(quarter, linkOf),
                city,
                Judgement.legend(),
                Matrix.of(quarter, linkOf));
    }

    private static Outline outline(Optional<CityPart> city) {
        return new Outline(Stream.of("units", "city", "matrix", "legend")
                .filter(part -> !part.equals("city") || city.isPresent())
                .toList());
    }

    /** The result of a unit, empty when it handed in nothing. */
    static Optional<CheckResult> resultOf(QuarterResult quarter, ReportingUnit unit) {
        return quarter.results().stream()
                .filter(r -> r.unit().stream().anyMatch(u -> u.code().equals(unit.code())))
                .findFirst();
    }

    private static List<UnitRow> units(QuarterResult quarter, Function<CheckResult, String> linkOf) {
        Stream<UnitRow> units = quarter.units().stream()
                .map(unit -> resultOf(quarter, unit)
                        .map(r -> UnitRow.of(quarter, r, linkOf.apply(r)))
                        .orElseGet(() -> UnitRow.missing(unit)));
        Stream<UnitRow> files = quarter.results().stream()
                .filter(r -> r.unit().isEmpty())
                .map(r -> UnitRow.of(quarter, r, linkOf.apply(r)));
        return Stream.concat(units, files).toList();
    }

    private static List<String> paragraphs(QuarterResult quarter) {
        Tally tally = new Tally(quarter.results());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(
                "report.index.reported",
                quarter.units().size(),
                quarter.units().size() - quarter.missing().size(),
                unread(quarter),
                quarter.missing().isEmpty()
                        ? text("report.index.none-missing")
                        : text("report.index.missing", quarter.missing().size(), Wording.names(quarter.missing())),
                quarter.late().isEmpty()
                        ? text("report.index.none-late")
                        : text(
                                "report.index.late",
                                quarter.late().size(),
                                Wording.names(quarter.late().stream()
                                        .map(QuarterResult.Late::unit)
                                        .toList()))));
        paragraphs.add(text("report.index.counts", tally.indicators(), tally.progress(), tally.data()));
        unassigned(quarter).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private static String unread(QuarterResult quarter) {
        long count = quarter.results().stream()
                .filter(r -> r.unit().isPresent() && r.status() == Status.UNREADABLE)
                .count();
        return count == 0 ? "" : text("report.index.unread", count);
    }

    private static Optional<String> unassigned(QuarterResult quarter) {
        List<String> files = quarter.results().stream()
                .filter(r -> r.unit().isEmpty())
                .map(r -> r.input().shown())
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(text("report.index.unassigned", files.size(), Wording.join(files)));
    }
}
