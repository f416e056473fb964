package cn.guijian.language;

import cn.guijian.vocabulary.Word;
import java.util.ArrayList;
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

    /** The names in each {@code 问题.报告( … )}. */
    public List<List<String>> reports() {
        List<List<String>> reports = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Token token : then) {
            if (token.isBinding()) {
                names.add(token.text());
            } else if (token.is(";")) {
                reports.add(List.copyOf(names));
                names.clear();
            }
        }
        return reports;
    }

    /** Whether the rule matches how a unit stands beside the others. */
    public boolean comparesPeers() {
        return when.stream().anyMatch(token -> Lexicon.need(token.text()) == Word.Need.PEERS);
    }
}
