package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One indicator that is behind, with what its findings say.
 *
 * @param row empty when a finding belongs to no judged indicator
 */
public record Warning(Optional<IndicatorRow> row, List<Remark> remarks) {

    /** What one finding says of it. */
    public record Remark(String rule, String title, String message, String advice, String explanation) {
        static Remark of(Finding finding) {
            return new Remark(
                    finding.rule(),
                    finding.title(),
                    Wording.message(finding.message()),
                    finding.advice(),
                    finding.explanation().map(Wording::shown).orElse(""));
        }
    }

    /** All warnings of one level. */
    public record Group(String css, String words, List<Warning> warnings) {}

    /** The groups that are not empty, worst first. */
    static List<Group> groups(CheckResult result) {
        return Stream.of(Level.RED, Level.ORANGE, Level.YELLOW)
                .map(level -> new Group(Judgement.css(level), Judgement.words(level), of(result, level)))
                .filter(group -> !group.warnings.isEmpty())
                .toList();
    }

    private static List<Warning> of(CheckResult result, Level level) {
        List<Warning> warnings = new ArrayList<>();
        for (IndicatorResult indicator : result.indicators()) {
            if (indicator.level().equals(Optional.of(level))) {
                warnings.add(new Warning(
                        Optional.of(IndicatorRow.of(indicator, result.period(), true)),
                        remarks(result, indicator.indicator().code())));
            }
        }
        result.findings().stream()
                .filter(f -> f.level() == level && !isShownWithIndicator(result, f))
                .map(f -> new Warning(Optional.empty(), List.of(Remark.of(f))))
                .forEach(warnings::add);
        return warnings;
    }

    private static List<Remark> remarks(CheckResult result, String code) {
        List<Remark> remarks = result.findings().stream()
                .filter(f -> f.level().isGrade() && f.indicator().equals(Optional.of(code)))
                .map(Remark::of)
                .toList();
        return remarks.isEmpty() ? List.of(new Remark("", "", "", text("report.warning.advice"), "")) : remarks;
    }

    private static boolean isShownWithIndicator(CheckResult result, Finding finding) {
        return result.indicators().stream()
                .filter(i -> i.level().isPresent())
                .anyMatch(i ->
                        finding.indicator().equals(Optional.of(i.indicator().code())));
    }
}
