package cn.guijian.check;

import cn.guijian.files.Inputs;
import cn.guijian.ruleset.Ruleset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The earlier quarters of a run, as far as they are remembered.
 *
 * @param rules the hash over the rules folder
 * @param workbooks of the quarters, in the order in which they are read
 * @param key what stands for them; empty where they are not to be remembered
 * @param known what was remembered of them
 */
record RememberedQuarters(
        PastCache cache,
        String rules,
        List<Inputs.Workbook> workbooks,
        Optional<String> key,
        Optional<KnownPast> known) {
    /** Earlier quarters of which nothing is remembered, and nothing will be. */
    static final RememberedQuarters UNKNOWN =
            new RememberedQuarters(PastCache.none(), "", List.of(), Optional.empty(), Optional.empty());

    /** What a cache remembers of these workbooks. */
    static RememberedQuarters of(PastCache cache, Ruleset ruleset, List<Inputs.Workbook> workbooks) {
        String rules = ruleset.provenance().rulesSha256();
        Optional<String> key = cache.key(rules, workbooks);
        return new RememberedQuarters(
                cache, rules, List.copyOf(workbooks), key, key.flatMap(k -> cache.find(k, ruleset.catalog())));
    }

    /** Remembers what was found, unless it is remembered already or a workbook has changed in between. */
    void keep(Supplier<Optional<KnownPast>> found) {
        if (known.isEmpty() && key.isPresent() && cache.key(rules, workbooks).equals(key)) {
            found.get().ifPresent(past -> cache.keep(key.get(), past));
        }
    }
}
