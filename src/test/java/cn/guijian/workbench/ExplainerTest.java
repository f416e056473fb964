package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checker;
import cn.guijian.check.Checks;
import cn.guijian.check.Judging;
import cn.guijian.check.Material;
import cn.guijian.language.Stage;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.rules.Candidate;
import cn.guijian.model.rules.Explanation;
import cn.guijian.model.rules.Explanation.Outcome;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Ruleset RULES = Checks.ruleset(Checks.RULES);
    private static List<Explanation> explanations = List.of();
    private static List<QuarterResult> quarters = List.of();
    private static long readable;

    @BeforeAll
    static void explainsEverySample() throws IOException {
        explanations = new Explainer(RULES)
                .explain(question(Checks.SAMPLES, Set.of(), Optional.empty()))
                .explanations();
        Checker checker = new Checker(RULES, cn.guijian.intake.grid.IntakeLimits.standard());
        Material material =
                Material.read(checker, List.of(Checks.SAMPLES), Optional.empty(), Optional.empty(), Progress.SILENT);
        readable = material.filed().stream()
                .filter(file -> file.submission().isPresent())
                .count();
        Judging judging = new Judging(RULES, checker, material);
        quarters = judging.quarters(judging.results(), Optional.empty());
    }

    private static Explainer.Question question(Path path, Set<String> rules, Optional<String> indicator) {
        return new Explainer.Question(List.of(path), Optional.empty(), Optional.empty(), rules, indicator, 20);
    }

    @Test
    void coversEveryRuleOnEverySampleAndOnTheCity() {
        long ofCity = rules(Stage.CITY);
        long ofBoth = rules(Stage.PLAN);
        long ofUnit = RULES.rules().rules().size() - ofCity;
        assertThat(readable).isGreaterThan(30);
        assertThat((long) explanations.size()).isEqualTo(readable * ofUnit + quarters.size() * (ofCity + ofBoth));
    }

    private static long rules(Stage stage) {
        return RULES.rules().rules().stream().filter(r -> r.stage() == stage).count();
    }

    @Test
    void whateverFiredExplainsAsAllTrueAtTheSameFacts() {
        SoftAssertions softly = new SoftAssertions();
        for (QuarterResult quarter : quarters) {
            for (CheckResult result : quarter.results()) {
                result.unit()
                        .filter(unit -> result.status() != CheckResult.Status.UNREADABLE)
                        .ifPresent(unit -> agrees(softly, quarter, unit.name(), found(result)));
            }
            agrees(softly, quarter, "全市", quarter.cityFindings());
        }
        softly.assertAll();
    }

    private static List<Finding> found(CheckResult result) {
        return Stream.concat(result.findings().stream(), result.trials().stream())
                .toList();
    }

    /** Two files of one unit and quarter are explained one after the other, so only the one that counts is held here. */
    private static void agrees(SoftAssertions softly, QuarterResult quarter, String subject, List<Finding> findings) {
        boolean twice = quarter.duplicates().stream()
                .map(d -> d.unit())
                .map(ReportingUnit::name)
                .anyMatch(subject::equals);
        Set<String> explained = of(quarter, subject)
                .flatMap(e -> e.candidates().stream()
                        .flatMap(c -> c.findings().stream().map(id -> e.rule() + " " + id)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = findings.stream()
                .filter(f -> !f.rule().startsWith("R00"))
                .map(f -> f.rule() + " " + f.id())
                .collect(Collectors.toCollection(TreeSet::new));
        if (twice) {
            softly.assertThat(explained).as(quarter.period() + subject).containsAll(found);
        } else {
            softly.assertThat(explained).as(quarter.period() + subject).isEqualTo(found);
        }
    }

    private static Stream<Explanation> of(QuarterResult quarter, String subject) {
        return explanations.stream()
                .filter(e -> e.period().equals(quarter.period()) && e.subject().equals(subject));
    }

    @Test
    void whateverDidNotFireNamesAFailingConditionOrSaysWhyThereIsNone() {
        assertThat(explanations).allSatisfy(explanation -> {
            switch (explanation.outcome()) {
                case FIRED -> assertThat(explanation.candidates()).anyMatch(Candidate::fired);
                case SILENT -> {
                    assertThat(explanation.candidates()).isNotEmpty().noneMatch(Candidate::fired);
                    assertThat(explanation.candidates())
                            .allSatisfy(candidate -> assertThat(candidate.failing())
                                    .hasValueSatisfying(
                                            c -> assertThat(c.wanted()).isPresent()));
                }
                case NO_FACTS, NOT_EVALUATED -> {
                    assertThat(explanation.candidates()).isEmpty();
                    assertThat(explanation.reason()).isNotEmpty();
                }
            }
        });
    }

    @Test
    void aRuleThatBrokeNothingIsNotCalledUnevaluated() {
        Set<String> outcomes = explanations.stream()
                .filter(e -> e.outcome() == Outcome.NOT_EVALUATED)
                .map(Explanation::reason)
                .collect(Collectors.toSet());
        assertThat(outcomes).noneMatch(reason -> reason.contains("无法逐条试算"));
    }
}
