package cn.guijian.workbench;

import cn.guijian.check.Checker;
import cn.guijian.check.Judging;
import cn.guijian.check.Material;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.ruleset.Ruleset;
import java.util.List;
import java.util.stream.Stream;

/** All that one set of rules says of the material of a run. */
record RulesVerdict(Ruleset ruleset, List<QuarterResult> quarters, List<CheckResult> homeless) {
    static RulesVerdict of(Ruleset ruleset, Checker checker, Material material) {
        Judging judging = new Judging(ruleset, checker, material);
        List<CheckResult> results = judging.results();
        List<QuarterResult> quarters = judging.quarters(results, java.util.Optional.empty());
        return new RulesVerdict(ruleset, quarters, Judging.homeless(quarters, results));
    }

    Stream<CheckResult> results() {
        return Stream.concat(quarters.stream().flatMap(quarter -> quarter.results().stream()), homeless.stream());
    }

    /** All findings, those of rules on trial among them. */
    Stream<Finding> findings() {
        return Stream.concat(
                results().flatMap(result -> Stream.concat(result.findings().stream(), result.trials().stream())),
                quarters.stream().flatMap(quarter -> quarter.cityFindings().stream()));
    }
}
