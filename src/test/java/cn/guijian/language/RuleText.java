package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** Parts of rules and cases as a test writes them; they must be sound. */
public final class RuleText {
    private RuleText() {}

    /** The words of a condition. */
    public static List<Token> tokens(String text) {
        Faults faults = new Faults("");
        List<Token> tokens = Scanner.scan(text, faults);
        assertThat(faults.list()).isEmpty();
        return tokens.subList(0, tokens.size() - 1);
    }

    /** The facts of a case, whatever indicators they name. */
    public static List<Object> facts(String text) {
        Faults faults = new Faults("");
        List<Object> facts = FactText.parse(
                new Token(Token.Kind.STRING, text, 1, 1, 0, text.length()), new KnownWords(Set.of()), faults);
        assertThat(faults.list()).isEmpty();
        return facts;
    }
}
