package cn.guijian.cli;

import cn.guijian.model.CityIndicator.Conclusion;
import cn.guijian.model.Evaluation;
import cn.guijian.model.Level;
import cn.guijian.model.QuarterResult;
import cn.guijian.model.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run prints of the city as a whole. */
final class CityLines {
    private CityLines() {}

    /** Its colours with the codes of their indicators, and what was found over all submissions. */
    static Stream<String> standing(QuarterResult quarter) {
        if (quarter.city().isEmpty()) {
            return Stream.empty();
        }
        String colours = Arrays.stream(Level.values())
                .filter(Level::isGrade)
                .flatMap(level -> colour(quarter, level).stream())
                .collect(Collectors.joining("、"));
        long faults = quarter.cityFindings().stream()
                .filter(finding -> !finding.level().isGrade())
                .count();
        return Stream.of(Texts.text("cli.city", colours.isEmpty() ? Texts.text("cli.city.none") : colours, faults));
    }

    private static Optional<String> colour(QuarterResult quarter, Level level) {
        List<String> codes = quarter.city().stream()
                .filter(city -> city.level().filter(level::equals).isPresent())
                .map(city -> city.indicator().code())
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.text(
                        "cli.city.level", level.label(), level.word(), codes.size(), String.join(" ", codes)));
    }

    /** How many indicators came to which conclusion. */
    static String evaluation(Evaluation evaluation) {
        String counts = Arrays.stream(Conclusion.values())
                .map(conclusion ->
                        Texts.text("cli.evaluation.count", conclusion.label(), count(evaluation, conclusion)))
                .collect(Collectors.joining("、"));
        return Texts.text(
                "cli.evaluation",
                evaluation.stage().label(),
                evaluation.period().year(),
                evaluation.period().quarter(),
                counts);
    }

    private static long count(Evaluation evaluation, Conclusion conclusion) {
        return evaluation.rows().stream()
                .filter(row -> row.conclusion() == conclusion)
                .count();
    }
}
