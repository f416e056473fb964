package cn.guijian.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far some facts come through the conditions of a rule.
 *
 * @param facts the matched facts in their order; the last one is the one that fails, where a fact fails
 * @param passed how many steps are met
 * @param isMeant whether the fact that fails there is one that the step speaks of
 * @param held how many conditions of the next step hold for the fact that fails there
 * @param others facts that fail there with as many and are not shown
 * @param inQuestion the fact that the rule would report first, once it is reached
 */
record Way(List<Object> facts, int passed, boolean isMeant, int held, int others, Optional<Object> inQuestion) {
    Way {
        facts = List.copyOf(facts);
    }

    /** The same, which so many others came as far as. */
    Way with(int more) {
        return new Way(facts, passed, isMeant, held, more, inQuestion);
    }

    /** Those that come farther are greater. */
    static Comparator<Way> byDistance() {
        return Comparator.comparing(Way::passed).thenComparing(Way::isMeant).thenComparing(Way::held);
    }
}
