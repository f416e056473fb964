package cn.guijian.app;

import cn.guijian.engine.RuleCases;
import cn.guijian.model.RuleFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the cases that lie beside the rules. */
public final class RuleTests {
    private RuleTests() {}

    /**
     * What the cases said.
     *
     * @param count cases that were run
     * @param faults one line for each case that failed, with its place
     */
    public record Outcome(int count, List<String> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Runs all cases below {@code folder}.
     *
     * @throws IOException when the folder or a file in it can't be read
     */
    public static Outcome run(Path folder, Ruleset ruleset) throws IOException {
        RuleCases cases = RuleCases.read(folder, RulesFolder.codes(ruleset.catalog()));
        List<RuleFault> faults = new java.util.ArrayList<>(cases.faults());
        faults.addAll(cases.run(ruleset.rules()));
        return new Outcome(cases.count(), faults.stream().map(RuleFault::text).toList());
    }
}
