package cn.guijian.workbench;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleCoverage;
import cn.guijian.engine.judge.TargetTrials;
import cn.guijian.explain.RuleCases;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the cases that lie beside the rules and the samples, and says what of the rules they never touched. */
public final class RuleTests {
    private RuleTests() {}

    /**
     * What the tests said.
     *
     * @param count cases that were run
     * @param failures cases and samples that came out otherwise than they say, each with its place
     * @param samples whether samples with a list of expected findings were there
     * @param rules what was seen of each rule
     * @param retired rules that are not run
     * @param targets what the rules say of each target at its bound and one step either side
     */
    public record Outcome(
            int count,
            List<Diagnosis> failures,
            boolean samples,
            List<CoveredRule> rules,
            List<String> retired,
            List<TriedTarget> targets) {
        public Outcome {
            retired = List.copyOf(retired);
            failures = List.copyOf(failures);
            rules = List.copyOf(rules);
            targets = List.copyOf(targets);
        }
    }

    /**
     * Runs all cases of the rules, and the samples where there are any.
     *
     * @throws IOException when the folder or a file in it can't be read
     */
    public static Outcome run(Ruleset ruleset, Optional<Path> samples) throws IOException {
        RuleCoverage coverage = RuleCoverage.of(ruleset.rules());
        RuleBase watched = ruleset.rules().watchedBy(coverage);
        RuleCases cases = RuleCases.read(ruleset.home(), RulesFolder.codes(ruleset.catalog()));
        List<RuleFault> faults = new ArrayList<>(cases.faults());
        faults.addAll(cases.run(watched));
        Optional<Path> listed = samples.filter(s -> Files.isRegularFile(s.resolve(SampleTests.EXPECTED)));
        List<Diagnosis> failures =
                new ArrayList<>(new SourceLines(ruleset.home().folder()).show(faults));
        if (listed.isPresent()) {
            Ruleset seen = new Ruleset(ruleset.home(), ruleset.catalog(), watched, ruleset.provenance());
            failures.addAll(new SourceLines(Path.of("")).show(SampleTests.run(seen, listed.get())));
        }
        return new Outcome(
                cases.count(),
                failures,
                listed.isPresent(),
                coverage.all().stream().map(CoveredRule::of).toList(),
                ruleset.rules().retired().stream()
                        .map(rule -> rule.id() + " " + rule.title())
                        .toList(),
                targets(ruleset.catalog(), ruleset.rules()));
    }

    private static List<TriedTarget> targets(Catalog catalog, RuleBase rules) {
        List<TriedTarget> tried = new ArrayList<>();
        for (Target target : catalog.targets()) {
            if (target.bound().isPresent()) {
                catalog.indicator(target.code())
                        .map(indicator -> TargetTrials.run(rules, indicator, target))
                        .map(TriedTarget::of)
                        .ifPresent(tried::add);
            }
        }
        return tried;
    }
}
