package cn.guijian.explain;

import cn.guijian.language.Token;
import java.util.List;
import java.util.Optional;

/**
 * One part of a pattern, between two commas: a field that is given a name, or a test.
 *
 * @param text as the rule writes it
 * @param exact as the compiler gets it
 * @param tokens without the name before them
 * @param binding the {@code $name} that it gives to a field
 * @param joins whether it looks at a fact matched before, so that Drools asks it after those that don't
 */
record TracePart(String text, String exact, List<Token> tokens, Optional<String> binding, boolean joins) {
    TracePart {
        tokens = List.copyOf(tokens);
    }

    /** Whether it can fail. */
    boolean isTest() {
        return binding.isEmpty();
    }

    Token first() {
        return tokens.get(0);
    }

    int start() {
        return first().start();
    }

    int line() {
        return first().line();
    }
}
