package cn.guijian.workbench;

import cn.guijian.check.CheckRun;
import cn.guijian.check.CheckRun.Request;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleCoverage;
import cn.guijian.engine.judge.TargetTrials;
import cn.guijian.explain.RuleCases;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Checks sample submissions and holds what is found against the list {@code expected.csv} beside them. */
    private static final class SampleTests {
        static final String EXPECTED = "expected.csv";

        private SampleTests() {}

        /** What is listed and not found, and what is found and not listed: one fault each. */
        static List<RuleFault> run(Ruleset ruleset, Path samples) throws IOException {
            List<String> expected = Files.readAllLines(samples.resolve(EXPECTED), StandardCharsets.UTF_8);
            List<String> found = found(ruleset, samples);
            List<RuleFault> faults = new ArrayList<>();
            for (int i = 1; i < expected.size(); i++) {
                if (!expected.get(i).isBlank() && !found.remove(expected.get(i).strip())) {
                    faults.add(fault(samples, i + 1, "sample-missed", expected.get(i)));
                }
            }
            found.stream().sorted().forEach(line -> faults.add(fault(samples, 0, "sample-unlisted", line)));
            return faults;
        }

        private static RuleFault fault(Path samples, int line, String key, String finding) {
            return new RuleFault(
                    samples.resolve(EXPECTED).toString().replace('\\', '/'),
                    line,
                    line == 0 ? 0 : 1,
                    Texts.text("rules.fault." + key, finding),
                    Texts.text("rules.remedy." + key));
        }

        /** What is found, without reports. */
        private static List<String> found(Ruleset ruleset, Path samples) throws IOException {
            Request request = new Request(
                    List.of(samples),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    samples,
                    Path.of("templates", "report"),
                    Set.of(),
                    false);
            CheckRun.Judged judged = new CheckRun(ruleset, request, Progress.SILENT).judge();
            List<String> lines = new ArrayList<>();
            for (QuarterResult quarter : judged.quarters()) {
                String period = quarter.period().code();
                quarter.results().forEach(result -> add(lines, period, result));
                quarter.cityFindings().forEach(finding -> lines.add(line(period, "", finding)));
            }
            judged.homeless().forEach(result -> add(lines, "", result));
            return lines;
        }

        private static void add(List<String> lines, String period, CheckResult result) {
            String file = Path.of(result.input().file()).getFileName().toString();
            result.findings().forEach(finding -> lines.add(line(period, file, finding)));
        }

        private static String line(String period, String file, Finding finding) {
            return String.join(
                    ",",
                    period,
                    file,
                    finding.rule(),
                    finding.level().label(),
                    finding.indicator().orElse(""),
                    finding.locations().stream()
                            .findFirst()
                            .map(SampleTests::place)
                            .orElse(""));
        }

        private static String place(Location location) {
            return location.sheet().isEmpty() ? "" : location.sheet() + "!" + location.cell();
        }
    }
}
