package cn.guijian.engine;

import cn.guijian.model.RuleFault;
import cn.guijian.model.Texts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the cases that lie beside each rule: the rule must report where its cases say so, and only there. */
public final class RuleCases {
    private static final String SITUATION = "情形";
    private static final String FACTS = "事实";
    private static final String EXPECTED = "期望";
    private static final String FIRES = "报";
    private static final String SILENT = "不报";

    private final RuleBase base;
    private final List<RuleFault> faults = new ArrayList<>();
    private int count;

    private RuleCases(RuleBase base) {
        this.base = base;
    }

    /**
     * What the cases said.
     *
     * @param count cases that were run
     * @param faults cases that failed or can't be read
     */
    public record Outcome(int count, List<RuleFault> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Runs all cases below {@code rules}.
     *
     * @throws IOException when the folder or a file in it can't be read
     */
    public static Outcome run(Path rules, RuleBase base) throws IOException {
        RuleCases cases = new RuleCases(base);
        for (RuleFolder folder : RuleFolder.list(rules)) {
            if (!folder.isPageOnly()) {
                cases.folder(folder);
            }
        }
        return new Outcome(cases.count, cases.faults);
    }

    private void folder(RuleFolder folder) throws IOException {
        Faults here = new Faults(folder.label("cases.csv"));
        Optional<String> text = folder.text("cases.csv", here);
        if (text.isPresent()) {
            List<RuleCase> cases = read(text.get(), here);
            if (cases.stream().noneMatch(RuleCase::fires)) {
                here.at(0, 0, "case-missing", FIRES);
            }
            if (cases.stream().allMatch(RuleCase::fires)) {
                here.at(0, 0, "case-missing", SILENT);
            }
            cases.forEach(c -> run(folder.id(), c, here));
        }
        faults.addAll(here.list());
    }

    private static List<RuleCase> read(String text, Faults faults) throws IOException {
        List<RuleCase> cases = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : reader) {
                int line = (int) row.getStartingLineNumber();
                String expected = row.findField(EXPECTED).orElse("").strip();
                if (!expected.equals(FIRES) && !expected.equals(SILENT)) {
                    faults.at(line, 0, "case-expected", expected);
                }
                List<Object> facts = FactText.parse(row.findField(FACTS).orElse(""), line, faults);
                cases.add(new RuleCase(row.findField(SITUATION).orElse(""), facts, expected.equals(FIRES), line));
            }
        }
        return cases;
    }

    private void run(String id, RuleCase ruleCase, Faults faults) {
        count++;
        Rule rule = base.rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
        Facts facts = new Facts();
        ruleCase.facts().forEach(fact -> facts.add(fact, Source.nowhere("")));
        Firing firing = base.fire(rule.stage(), facts);
        firing.failures().stream()
                .filter(failure -> failure.rule().equals(id))
                .forEach(failure ->
                        faults.at(ruleCase.line(), 0, "case-broken", ruleCase.situation(), failure.reason()));
        boolean fired = firing.hits().stream().anyMatch(hit -> hit.rule().id().equals(id));
        if (fired != ruleCase.fires()) {
            faults.at(
                    ruleCase.line(),
                    0,
                    "case-failed",
                    ruleCase.situation(),
                    ruleCase.fires() ? FIRES : SILENT,
                    fired ? FIRES : SILENT,
                    Texts.text("rules.case.facts", ruleCase.facts()));
        }
    }
}
