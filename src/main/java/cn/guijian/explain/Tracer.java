package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.RuleCompiler;
import cn.guijian.engine.fire.Session;
import cn.guijian.language.Rule;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.Match;

/**
 * Finds out how far facts come through the conditions of rules. Drools itself can't say why a rule did not fire, so
 * each rule is cut into probes, rules that end after each of its conditions, and Drools fires those: the answer is its
 * own and can't differ from what it does with the whole rule. Compiled once; safe to use from several threads.
 */
public final class Tracer {
    /** More matches than this mean a join without a condition that joins. */
    private static final int LIMIT = 3_000_000;

    private final Map<String, RuleSource> sources = new LinkedHashMap<>();
    private final Map<String, List<TraceElement>> elements = new LinkedHashMap<>();
    private final Map<Stage, KieBase> bases = new EnumMap<>(Stage.class);
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final Map<String, KieBase> alone = new ConcurrentHashMap<>();

    private Tracer(List<RuleSource> traced) {
        Map<Stage, StringBuilder> texts = new EnumMap<>(Stage.class);
        for (RuleSource source : traced) {
            Rule rule = source.rule();
            sources.put(rule.id(), source);
            elements.put(rule.id(), TraceElements.of(source));
            StringBuilder text = texts.computeIfAbsent(rule.stage(), stage -> new StringBuilder());
            Probes.of(rule.id(), elements(rule.id())).forEach((probe, drl) -> {
                probes.put(probe.title(), probe);
                text.append(drl);
            });
        }
        texts.forEach((stage, text) -> bases.put(stage, RuleCompiler.buildMade(text.toString())));
    }

    /** A tracer for the rules with these ids; ids that are no rule's are passed over. */
    public static Tracer of(RuleBase rules, Collection<String> ids) {
        return new Tracer(rules.sources().stream()
                .filter(source -> ids.contains(source.rule().id()))
                .toList());
    }

    /** The rules that it knows, in their order. */
    List<RuleSource> sources() {
        return List.copyOf(sources.values());
    }

    public List<TraceElement> elements(String rule) {
        return elements.getOrDefault(rule, List.of());
    }

    /** Fires the probes of one stage; empty where a rule broke on the facts or joined beyond measure. */
    public Optional<TraceMatches> match(Stage stage, Facts facts) {
        KieBase base = bases.get(stage);
        TraceMatches matches = new TraceMatches(facts);
        return base == null || fire(base, facts, matches) ? Optional.of(matches) : Optional.empty();
    }

    /** The same for a single rule: when one breaks, Drools gives up on all. */
    public Optional<TraceMatches> match(String rule, Facts facts) {
        TraceMatches matches = new TraceMatches(facts);
        KieBase base = alone.computeIfAbsent(
                rule,
                id -> RuleCompiler.buildMade(
                        String.join("", Probes.of(id, elements(id)).values())));
        return fire(base, facts, matches) ? Optional.of(matches) : Optional.empty();
    }

    private boolean fire(KieBase base, Facts facts, TraceMatches matches) {
        return Session.fire(base, facts, LIMIT, match -> add(match, matches), reported -> {})
                .isEmpty();
    }

    private void add(Match match, TraceMatches matches) {
        Probe probe = probes.get(match.getRule().getName());
        if (probe == null) {
            throw new IllegalStateException("no probe named " + match.getRule().getName());
        }
        List<Object> facts = new ArrayList<>();
        probe.names().forEach(name -> facts.add(match.getDeclarationValue(name)));
        matches.add(probe, facts);
    }
}
