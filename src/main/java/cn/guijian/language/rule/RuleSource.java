package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.language.ParsedRule;
import cn.guijian.language.RuleParser;
import cn.guijian.language.Scanner;
import cn.guijian.language.Token;
import cn.guijian.language.When;
import cn.guijian.language.WhenParser;
import java.util.List;

/**
 * A rule with its text, for the compiler.
 *
 * @param file where it stands, below the rules folder
 * @param text that passed the lint
 */
public record RuleSource(Rule rule, String file, String text) {
    /** The text taken apart. */
    public ParsedRule parsed() {
        Faults faults = new Faults(file);
        return RuleParser.parse(Scanner.scan(text, faults), faults)
                .orElseThrow(() -> new IllegalStateException(file + " passed the lint before"));
    }

    /** Its conditions. */
    public When when() {
        return WhenParser.of(parsed());
    }

    /** Some of its words on one line, as it writes them. */
    public String words(List<Token> part) {
        return text.substring(part.get(0).start(), part.get(part.size() - 1).end())
                .replaceAll("\\s+", " ");
    }
}
