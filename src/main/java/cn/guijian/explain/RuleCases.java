package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Matcher;
import cn.guijian.language.rule.CaseFile;
import cn.guijian.language.rule.FactText;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleCase;
import cn.guijian.language.rule.RuleFolder;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases that lie beside the rules: each rule must report where its cases say so, and only there. */
public final class RuleCases {
    private final Map<String, List<RuleCase>> cases;
    private final Map<String, String> files;
    private final List<RuleFault> faults;
    private final List<RuleFault> reminders;

    private RuleCases(
            Map<String, List<RuleCase>> cases,
            Map<String, String> files,
            List<RuleFault> faults,
            List<RuleFault> reminders) {
        this.cases = cases;
        this.files = files;
        this.faults = faults;
        this.reminders = reminders;
    }

    /**
     * Reads all cases below {@code rules} without running them. Those of the general rules belong to no plan and may name
     * any code.
     *
     * @param codes of the indicators that the cases of the plan's own rules may name; empty when they are not known
     * @throws IOException when the folder or a file in it can't be read
     */
    public static RuleCases read(RulesHome rules, Set<String> codes) throws IOException {
        Map<String, List<RuleCase>> cases = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        List<RuleFault> faults = new ArrayList<>();
        LoneCodes general = new LoneCodes();
        for (RuleFolder folder : RuleFolder.list(rules)) {
            if (!folder.isPageOnly()) {
                Faults here = new Faults(folder.label("cases.csv"));
                KnownWords words = new KnownWords(folder.isGeneral() ? Set.of() : codes);
                List<RuleCase> read = CaseFile.read(folder, words, here);
                if (folder.isGeneral()) {
                    general.add(folder.label("cases.csv"), read);
                }
                cases.put(folder.id(), read);
                files.put(folder.id(), folder.label("cases.csv"));
                faults.addAll(here.list());
            }
        }
        return new RuleCases(cases, files, faults, general.reminders());
    }

    /** What is wrong with the files themselves. */
    public List<RuleFault> faults() {
        return List.copyOf(faults);
    }

    /** What in the cases is probably not meant. */
    public List<RuleFault> reminders() {
        return reminders;
    }

    /** Number of cases. */
    public int count() {
        return cases.values().stream().mapToInt(List::size).sum();
    }

    /**
     * A smoke run: each rule is evaluated once on its first case that fires and on a blank fact of each type. What breaks
     * here is what only shows when Drools evaluates it, such as a sum with nothing.
     */
    public List<RuleFault> smoke(RuleBase base) {
        List<RuleFault> broken = new ArrayList<>();
        for (RuleSource source : base.running()) {
            List<Object> facts = new ArrayList<>(FactText.blanks(source.parsed()));
            of(source.rule()).stream()
                    .filter(RuleCase::fires)
                    .findFirst()
                    .ifPresent(each -> facts.addAll(each.facts()));
            Faults here = new Faults(source.file());
            base.fire(source.rule().stage(), facts(facts)).failures().stream()
                    .filter(failure -> failure.rule().equals(source.rule().id()))
                    .forEach(failure -> here.at(source.parsed().name(), "smoke", failure.reason()));
            broken.addAll(here.list());
        }
        return broken;
    }

    /** Runs all cases of rules in use or on trial; each that failed is a fault at its line. */
    public List<RuleFault> run(RuleBase base) {
        List<RuleFault> failed = new ArrayList<>();
        for (RuleSource source : base.running()) {
            Faults here = new Faults(files.getOrDefault(source.rule().id(), ""));
            of(source.rule()).forEach(each -> run(source, each, base, here));
            failed.addAll(here.list());
        }
        return failed;
    }

    private List<RuleCase> of(Rule rule) {
        return cases.getOrDefault(rule.id(), List.of());
    }

    private static Facts facts(List<Object> all) {
        Facts facts = new Facts();
        all.forEach(fact -> facts.add(fact, Source.nowhere("")));
        return facts;
    }

    private static void run(RuleSource source, RuleCase ruleCase, RuleBase base, Faults faults) {
        String id = source.rule().id();
        Firing firing = base.fire(source.rule().stage(), facts(ruleCase.facts()));
        firing.failures().stream()
                .filter(failure -> failure.rule().equals(id))
                .forEach(failure ->
                        faults.at(ruleCase.line(), 1, "case-broken", ruleCase.situation(), failure.reason()));
        boolean fired = firing.hits().stream().anyMatch(hit -> hit.rule().id().equals(id));
        if (fired != ruleCase.fires()) {
            faults.at(
                    ruleCase.line(),
                    1,
                    "case-failed",
                    ruleCase.situation(),
                    ruleCase.fires() ? CaseFile.FIRES : CaseFile.SILENT,
                    fired ? CaseFile.FIRES : CaseFile.SILENT,
                    Texts.text(
                            "rules.case.facts",
                            ruleCase.facts().stream().map(FactText::show).collect(Collectors.joining("; "))),
                    decided(source, ruleCase, fired));
        }
    }

    private static String decided(RuleSource source, RuleCase ruleCase, boolean fired) {
        if (fired) {
            return Texts.text("rules.case.all-held");
        }
        Facts facts = facts(ruleCase.facts());
        return new Trace(source, facts, new Matcher(facts.all()))
                .firstFailed()
                .map(condition -> Texts.text("rules.case.condition", condition))
                .orElseGet(() -> Texts.text("rules.case.no-fact"));
    }
}
