package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.rule.FactText;
import java.util.List;
import java.util.Set;

/** Parts of rules and cases as a test writes them; they must be sound. */
public final class RuleText {
    private RuleText() {}

    /** Conditions, such as {@code 填报值( 数值 > 1 ) not 分式()}. */
    public static When when(String text) {
        Faults faults = new Faults("");
        List<Token> tokens = Scanner.scan("rule \"例\" when " + text + " then 问题.报告( $值 ); end", faults);
        return WhenParser.of(RuleParser.parse(tokens, faults).orElseThrow());
    }

    /** One pattern, such as {@code 填报值( 数值 > 1 )}. */
    public static When.Pattern pattern(String text) {
        return (When.Pattern) when(text).clauses().get(0);
    }

    /** One condition on a fact of some type. */
    public static Expression condition(String text) {
        return pattern("填报值( " + text + " )").constraints().get(0).expression();
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
