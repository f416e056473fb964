package cn.guijian.explain;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.fire.Firing;
import cn.guijian.language.Matcher;
import cn.guijian.language.Rule;
import cn.guijian.language.RuleSource;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what our own matcher finds to what Drools fired: where they differ no explanation is to be trusted. */
final class Agreement {
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    private Agreement(Facts facts) {
        facts.all().forEach(fact -> numbers.put(fact, numbers.size()));
    }

    /**
     * Refuses a matcher that finds other facts to report than the rule did. One that gave up has found nothing to compare.
     *
     * @param firing what the rule did on the same facts
     */
    static void check(RuleSource source, Facts facts, Matcher matcher, Firing firing) {
        Agreement agreement = new Agreement(facts);
        Set<List<Integer>> ours = agreement.ours(source, matcher);
        Set<List<Integer>> fired = agreement.fired(source.rule(), firing);
        if (!matcher.isExhausted() && !ours.equals(fired)) {
            throw new IllegalStateException(source.file() + " reports " + fired + " but is matched with " + ours
                    + " of " + facts.all() + "; 可能：Matcher and Drools understand a condition differently");
        }
    }

    private Set<List<Integer>> ours(RuleSource source, Matcher matcher) {
        Set<List<Integer>> found = new HashSet<>();
        List<List<String>> reports = source.parsed().reports();
        matcher.find(source.when().clauses(), way -> {
            reports.forEach(names -> found.add(numbers(names.stream()
                    .map(name -> matcher.values().named(name).orElseThrow())
                    .toList())));
            return false;
        });
        return found;
    }

    private Set<List<Integer>> fired(Rule rule, Firing firing) {
        Set<List<Integer>> fired = new HashSet<>();
        firing.hits().stream()
                .filter(hit -> hit.rule().id().equals(rule.id()))
                .forEach(hit -> fired.add(numbers(hit.facts())));
        return fired;
    }

    private List<Integer> numbers(List<Object> reported) {
        return reported.stream().map(fact -> numbers.getOrDefault(fact, -1)).toList();
    }
}
