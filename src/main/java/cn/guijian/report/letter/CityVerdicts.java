package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.CityIndicator.Conclusion;
import cn.guijian.model.Forecast;
import cn.guijian.model.Level;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Verdict;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the city as a whole stands on its indicators, in sentences; none where its sums are not known. */
final class CityVerdicts {
    private final List<CityIndicator> city;

    CityVerdicts(List<CityIndicator> city) {
        this.city = city;
    }

    /** The verdicts by number, those behind by name, and what is not in the sums. */
    List<String> paragraphs() {
        if (city.isEmpty()) {
            return List.of();
        }
        String others = Wording.join(others());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(
                "letter.city.verdicts",
                city.size(),
                number(i -> i.verdict() == Verdict.MET),
                others.isEmpty() ? "" : text("letter.city.others", others)));
        Phrases.GRADES.stream()
                .filter(level -> number(i -> isOf(i, level)) > 0)
                .map(level -> text("letter.city.level", Phrases.grade(level), names(i -> isOf(i, level))))
                .forEach(paragraphs::add);
        absent().ifPresent(paragraphs::add);
        paragraphs.add(text("letter.city.conclusions", Wording.join(conclusions())));
        return paragraphs;
    }

    /** Which indicators get to their target at the present pace and which don't. */
    List<String> trends() {
        List<Forecast> forecasts =
                city.stream().flatMap(i -> i.forecast().stream()).toList();
        if (forecasts.isEmpty()) {
            return List.of();
        }
        String missing = names(i -> i.forecast().stream().anyMatch(f -> !f.reaches()));
        long reaching = forecasts.stream().filter(Forecast::reaches).count();
        return List.of(text("letter.city.trends", forecasts.size(), reaching)
                + (missing.isEmpty() ? text("report.sentence-end") : text("letter.city.trends.missing", missing)));
    }

    private List<String> others() {
        Stream<String> verdicts = Stream.of(
                        Verdict.NOT_REPORTED, Verdict.IN_DOUBT, Verdict.NO_CASES, Verdict.NOT_JUDGED)
                .map(verdict -> count(verdict.label(), i -> i.verdict() == verdict));
        return Stream.concat(
                        Stream.of(Phrases.grades("report.count.indicators", level -> number(i -> isOf(i, level)))),
                        verdicts)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private Optional<String> absent() {
        List<String> absent = city.stream()
                .flatMap(i -> i.notIn().stream())
                .map(ReportingUnit::name)
                .distinct()
                .toList();
        return absent.isEmpty() ? Optional.empty() : Optional.of(text("letter.city.not-in", Wording.join(absent)));
    }

    private List<String> conclusions() {
        return Stream.of(Conclusion.values())
                .map(conclusion -> count(conclusion.label(), i -> i.conclusion() == conclusion))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private String count(String word, Predicate<CityIndicator> which) {
        long number = number(which);
        return number == 0 ? "" : text("report.count.indicators", word, number);
    }

    private long number(Predicate<CityIndicator> which) {
        return city.stream().filter(which).count();
    }

    private static boolean isOf(CityIndicator indicator, Level level) {
        return indicator.level().equals(Optional.of(level));
    }

    private String names(Predicate<CityIndicator> which) {
        return Phrases.names(city.stream().filter(which).map(CityIndicator::indicator));
    }
}
