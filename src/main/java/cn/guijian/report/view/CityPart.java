package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Section;
import cn.guijian.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the city as a whole stands.
 *
 * @param paragraphs the sums in sentences
 * @param groups the evaluation table
 * @param findings what was found over all submissions
 * @param skipped rules over all submissions that were not evaluated
 */
public record CityPart(List<String> paragraphs, List<Group> groups, List<Remark> findings, List<Skipped> skipped) {

    /** The rows of one table of the submission. */
    public record Group(String title, List<CityRow> rows) {}

    /** A finding over all submissions. */
    public record Remark(String css, String level, String message, String advice, String rule) {
        static Remark of(Finding finding) {
            return new Remark(
                    Judgement.css(finding.level()),
                    Judgement.words(finding.level()),
                    Wording.message(finding.message()),
                    finding.advice(),
                    finding.rule() + " " + finding.title());
        }
    }

    /** Empty when nothing was summed and nothing found. */
    static Optional<CityPart> of(QuarterResult quarter) {
        return quarter.city().isEmpty() && quarter.cityFindings().isEmpty()
                ? Optional.empty()
                : Optional.of(new CityPart(
                        paragraphs(quarter.city()),
                        groups(quarter),
                        quarter.cityFindings().stream().map(Remark::of).toList(),
                        Skipped.of(quarter.cityCoverage())));
    }

    private static List<Group> groups(QuarterResult quarter) {
        return Stream.of(Section.values())
                .map(section -> new Group(
                        section.sheet(),
                        quarter.city().stream()
                                .filter(c -> c.indicator().section() == section)
                                .map(c -> CityRow.of(c, quarter.period()))
                                .toList()))
                .filter(group -> !group.rows.isEmpty())
                .toList();
    }

    private static List<String> paragraphs(List<CityIndicator> city) {
        return city.isEmpty()
                ? List.of()
                : Stream.of(Stream.of(verdicts(city)), absent(city).stream(), outlooks(city).stream())
                        .flatMap(s -> s)
                        .toList();
    }

    private static String verdicts(List<CityIndicator> city) {
        Stream<String> met = Stream.of(count(city, Verdict.MET.label(), c -> c.verdict() == Verdict.MET));
        Stream<String> grades = Stream.of(Level.RED, Level.ORANGE, Level.YELLOW)
                .map(level -> count(city, Judgement.words(level), c -> c.level().equals(Optional.of(level))));
        Stream<String> others = Stream.of(Verdict.NOT_REPORTED, Verdict.IN_DOUBT, Verdict.NO_CASES, Verdict.NOT_JUDGED)
                .map(verdict -> count(city, verdict.label(), c -> c.verdict() == verdict));
        return text(
                "report.city.verdicts",
                city.size(),
                Wording.join(Stream.of(met, grades, others)
                        .flatMap(s -> s)
                        .filter(s -> !s.isEmpty())
                        .toList()));
    }

    private static Optional<String> absent(List<CityIndicator> city) {
        List<ReportingUnit> absent =
                city.stream().flatMap(c -> c.notIn().stream()).distinct().toList();
        return absent.isEmpty() ? Optional.empty() : Optional.of(text("report.city.absent", Wording.names(absent)));
    }

    private static Optional<String> outlooks(List<CityIndicator> city) {
        List<CityIndicator> foreseen =
                city.stream().filter(c -> c.forecast().isPresent()).toList();
        List<String> behind = foreseen.stream()
                .filter(c -> c.forecast().stream().noneMatch(f -> f.reaches()))
                .map(c -> c.indicator().code() + " " + c.indicator().name())
                .toList();
        if (foreseen.isEmpty()) {
            return Optional.empty();
        }
        String end = Wording.period(foreseen.get(0).forecast().orElseThrow().at());
        return Optional.of(
                behind.isEmpty()
                        ? text("report.city.outlook.all", foreseen.size(), end)
                        : text("report.city.outlook", foreseen.size(), end, behind.size(), Wording.join(behind)));
    }

    private static String count(List<CityIndicator> city, String word, Predicate<CityIndicator> which) {
        long number = city.stream().filter(which).count();
        return number == 0 ? "" : text("report.count.indicators", word, number);
    }
}
