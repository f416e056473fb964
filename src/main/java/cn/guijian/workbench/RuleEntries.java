package cn.guijian.workbench;

import cn.guijian.language.Service;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleFiles;
import cn.guijian.language.rule.RulePage;
import cn.guijian.language.rule.RuleProfile;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Target;
import cn.guijian.model.rules.RuleEntry;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers what a rules folder says of each rule, for the list, the index and the rule book. */
public final class RuleEntries {
    private final Ruleset ruleset;
    private final LocalDate day;
    private final Map<String, RuleEntry> entries = new TreeMap<>();

    private RuleEntries(Ruleset ruleset, LocalDate day) {
        this.ruleset = ruleset;
        this.day = day;
    }

    /**
     * The rules and the outcomes of reading, in order of their ids.
     *
     * @param day whose targets decide what a rule of the plan's blocks covers
     * @throws IOException when a file of the folder can't be read
     */
    public static List<RuleEntry> of(Ruleset ruleset, LocalDate day) throws IOException {
        RuleEntries all = new RuleEntries(ruleset, day);
        for (Rule rule : ruleset.rules().rules()) {
            all.rule(rule);
        }
        for (Rule rule : ruleset.rules().retired()) {
            all.rule(rule);
        }
        Arrays.stream(Trouble.Type.values()).forEach(all::outcome);
        return List.copyOf(all.entries.values());
    }

    private void rule(Rule rule) throws IOException {
        Catalog catalog = ruleset.catalog();
        RuleProfile profile = ruleset.rules().profile(rule.id()).orElseThrow();
        List<String> indicators = profile.indicators(catalog, day);
        List<Target> targets = profile.isOfPlan() ? targets(indicators) : List.of();
        entries.put(
                rule.id(),
                new RuleEntry(
                        rule.id(),
                        rule.folder(),
                        rule.title(),
                        rule.level(),
                        rule.service().label(),
                        indicators,
                        indicators.size() == catalog.indicators().size(),
                        rule.clause(),
                        targets,
                        rule.page().summary(),
                        sections(rule.page()),
                        RuleFiles.drl(ruleset.home(), rule.folder()),
                        RuleFiles.examples(ruleset.home(), rule.folder())));
    }

    private void outcome(Trouble.Type type) {
        String id = type.rule();
        Optional<RulePage> page = ruleset.rules().page(id);
        Optional<String> name = ruleset.rules().folder(id);
        if (page.isPresent() && name.isPresent()) {
            entries.putIfAbsent(
                    id,
                    new RuleEntry(
                            id,
                            name.get(),
                            page.get().title(),
                            Optional.of(type.level()),
                            Service.IN_USE.label(),
                            List.of(),
                            false,
                            Optional.empty(),
                            List.of(),
                            page.get().summary(),
                            sections(page.get()),
                            Optional.empty(),
                            List.of()));
        }
    }

    private List<Target> targets(List<String> indicators) {
        return indicators.stream()
                .flatMap(code -> ruleset.catalog().target(code, day).stream())
                .toList();
    }

    /** In the order of the fixed headings, then whatever else the page has. */
    private static Map<String, String> sections(RulePage page) {
        Map<String, String> sections = new LinkedHashMap<>();
        RulePage.HEADINGS.forEach(name -> sections.put(name, page.sections().getOrDefault(name, "")));
        new TreeMap<>(page.sections()).forEach((name, text) -> {
            if (!name.isEmpty()) {
                sections.putIfAbsent(name, text);
            }
        });
        return sections;
    }
}
