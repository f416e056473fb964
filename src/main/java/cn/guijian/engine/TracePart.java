package cn.guijian.engine;

import java.util.List;
import java.util.Optional;

/**
 * One part of a pattern, between two commas: a binding, a test, or both.
 *
 * @param text as the rule writes it
 * @param exact as the compiler gets it
 * @param tokens of the test, without the binding before it
 * @param binding the {@code $name} that it gives to a field
 * @param isTest false when it only gives a name, which can't fail
 * @param joins whether it looks at a fact matched before, so that Drools asks it after those that don't
 */
record TracePart(
        String text, String exact, List<Token> tokens, Optional<String> binding, boolean isTest, boolean joins) {
    TracePart {
        tokens = List.copyOf(tokens);
    }

    int start() {
        return tokens.get(0).start();
    }

    int line() {
        return tokens.get(0).line();
    }
}
