package cn.guijian.explain;

import java.util.List;

/**
 * A rule made of the first conditions of another one: the facts for which it fires meet these conditions, by Drools'
 * own judgement.
 *
 * @param rule id of the rule that it asks about
 * @param element index of the element that it ends with
 * @param tests how many tests of that element it holds
 * @param before how many facts it matches before that element
 * @param names of the facts that it matches, in their order
 */
record Probe(String rule, Kind kind, int element, int tests, int before, List<String> names) {
    Probe {
        names = List.copyOf(names);
    }

    /** What it asks. */
    enum Kind {
        /** One fact alone, by the tests that look at nothing else. */
        OWN,
        /** All elements before, and the tests of this one. */
        JOIN,
        /** All elements before, and what a {@code not} forbids or an {@code exists} wants. */
        INNER
    }

    /** Its name as a Drools rule. */
    String title() {
        return title(rule, kind, element, tests);
    }

    static String title(String rule, Kind kind, int element, int tests) {
        return rule + " " + kind + " " + element + " " + tests;
    }

    /** Its DRL. */
    String text(String when) {
        return "rule \"" + title() + "\" when\n" + when + "\nthen end\n";
    }
}
