package cn.guijian.engine;

import java.util.List;
import java.util.Map;

/**
 * One DRL rule, taken apart.
 *
 * @param annotations the value of each annotation by its name
 * @param when the tokens between {@code when} and {@code then}
 * @param thenWord the word {@code then}
 * @param then the tokens between {@code then} and {@code end}
 */
record ParsedRule(Token name, Map<String, Token> annotations, List<Token> when, Token thenWord, List<Token> then) {
    ParsedRule {
        annotations = Map.copyOf(annotations);
        when = List.copyOf(when);
        then = List.copyOf(then);
    }
}
