package cn.guijian.language;

import cn.guijian.vocabulary.Word;
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
public record ParsedRule(
        Token name, Map<String, Token> annotations, List<Token> when, Token thenWord, List<Token> then) {
    public ParsedRule {
        annotations = Map.copyOf(annotations);
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /** Whether the rule matches how a unit stands beside the others. */
    public boolean comparesPeers() {
        return when.stream().anyMatch(token -> Words.need(token.text()) == Word.Need.PEERS);
    }
}
