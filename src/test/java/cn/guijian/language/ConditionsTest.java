package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.rule.FactText;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions taken apart, shown and worked out, without Drools. */
class ConditionsTest {
    private static When when(String text) {
        Faults faults = new Faults("x");
        List<Token> tokens =
                Scanner.scan("rule \"例\" @编号(\"R0203\")\nwhen\n" + text + "\nthen 问题.报告( $值 ); end", faults);
        return WhenParser.of(RuleParser.parse(tokens, faults).orElseThrow());
    }

    private static Expression expression(String text) {
        When.Pattern pattern =
                (When.Pattern) when("填报值( " + text + " )").clauses().get(0);
        return pattern.constraints().get(0).expression();
    }

    private static List<Object> facts(String text) {
        Faults faults = new Faults("x");
        List<Object> facts = FactText.parse(
                new Token(Token.Kind.STRING, text, 1, 1, 0, text.length()), new KnownWords(Set.of()), faults);
        assertThat(faults.list()).isEmpty();
        return facts;
    }

    /** Fully bracketed, so that the tree shows. */
    private static String tree(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return "[" + tree(binary.left()) + binary.operator().text() + tree(binary.right()) + "]";
        }
        if (expression instanceof Expression.Prefixed prefixed) {
            return "[" + prefixed.first().text() + tree(prefixed.operand()) + "]";
        }
        return expression instanceof Expression.Bracketed bracketed
                ? "(" + tree(bracketed.inner()) + ")"
                : expression.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "年度 == 1 || 季度 == 2 && 小数 == 3;[[年度==1]||[[季度==2]&&[小数==3]]]",
                "年度 == 1 || 季度 == 2 || 小数 == 3;[[[年度==1]||[季度==2]]||[小数==3]]",
                "年度 == 1 && 季度 == 2 && 小数 == 3;[[[年度==1]&&[季度==2]]&&[小数==3]]",
                "年度 - 1 - 2 + 小数 / 2 >= 4;[[[[年度-1]-2]+[小数/2]]>=4]",
                "小数 * 3 / 2 >= 4;[[[小数*3]/2]>=4]",
                "- 年度 * - 1 < 4;[[[-年度]*[-1]]<4]",
                "! 本期 && ! ( 公式 || 本期 );[[!本期]&&[!([公式||本期])]]",
                "! 年度 == 1;[![年度==1]]",
                "年度 not in ( 1, $甲, $甲.年度 );年度 not in ( 1, $甲, $甲.年度 )",
                "指标 in ( \"in\" );指标 in ( \"in\" )",
                "指标 == \"not\";[指标==\"not\"]",
                "指标 == \"==\";[指标==\"==\"]",
                "本期 == true;[本期==true]",
                "上级指标 != null;[上级指标!=null]",
                "年度 + ( 1 * 2 * 3 ) == 7;[[年度+([[1*2]*3])]==7]",
            })
    void bindsAsArithmeticDoes(String text, String tree) {
        assertThat(tree(expression(text))).isEqualTo(tree);
        assertThat(expression(text).text()).isEqualTo(text);
    }

    @Test
    void splitsAConditionIntoThoseThatAreTrueOrFalseOnTheirOwn() {
        assertThat(expression("! ( 年度 == 1 || 本期 ) && 季度 - 1 > 2 && - 1 < 季度").conditions())
                .extracting(Expression::text)
                .containsExactly("年度 == 1", "本期", "季度 - 1 > 2", "- 1 < 季度");
        assertThat(expression("指标 in ( \"a\" ) || 年度 == 2").first().text()).isEqualTo("指标");
    }

    @Test
    void keepsClausesWithTheirNamesAndTokens() {
        When when = when("$值 : 填报值( $数 : 数值, 本期 == true )\n"
                + "not ( 填报值( ) and 分式( ) )\nexists ( 比率( ) or 参数( ) )\n( ( 往期( ) ) )");
        assertThat(when.clauses())
                .extracting(ConditionsTest::shape)
                .containsExactly("填报值", "NONE[ALL[填报值, 分式]]", "EXISTS[ANY[比率, 参数]]", "往期");
        assertThat(when.patterns())
                .extracting(pattern -> pattern.type().text())
                .containsExactly("填报值", "填报值", "分式", "比率", "参数", "往期");
        When.Pattern first = (When.Pattern) when.clauses().get(0);
        assertThat(first.binding().orElseThrow().text()).isEqualTo("$值");
        assertThat(first.constraints()).extracting(When.Constraint::isCondition).containsExactly(false, true);
        assertThat(first.constraints())
                .extracting(constraint -> words(constraint.tokens()))
                .containsExactly("$数 : 数值", "本期 == true");
        assertThat(when.clauses())
                .extracting(clause -> words(clause.tokens()))
                .containsExactly(
                        "$值 : 填报值 ( $数 : 数值 , 本期 == true )",
                        "not ( 填报值 ( ) and 分式 ( ) )",
                        "exists ( 比率 ( ) or 参数 ( ) )",
                        "往期 ( )");
    }

    private static String words(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }

    private static String shape(When.Clause clause) {
        return clause instanceof When.Group group
                ? group.joint().name()
                        + group.clauses().stream().map(ConditionsTest::shape).toList()
                : ((When.Pattern) clause).type().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "数值 < 5;true",
                "数值 < 4;false",
                "数值 <= 4;true",
                "数值 <= 3;false",
                "数值 > 4;false",
                "数值 > 3;true",
                "数值 >= 4;true",
                "数值 >= 5;false",
                "数值 == 4.00B;true",
                "数值 != 4.00B;false",
                "数值 != 5;true",
                "指标 == \"Z01\";true",
                "指标 != \"Z01\";false",
                "上级指标 == null;true",
                "上级指标 != null;false",
                "上级指标 == \"Z01\";false",
                "上级指标 < 5;false",
                "5 > 上级指标;false",
                "本期;true",
                "公式;false",
                "公式 == false;true",
                "! 公式;true",
                "! ( 本期 );false",
                "( 公式 );false",
                "本期 && 公式;false",
                "公式 && 本期;false",
                "本期 && 本期;true",
                "公式 || 公式;false",
                "公式 || 本期;true",
                "本期 || 公式;true",
                "指标 in ( \"Z02\", \"Z01\" );true",
                "指标 not in ( \"Z02\", \"Z01\" );false",
                "数值 in ( 4.0B );true",
                "数值 not in ( 5 );true",
                "数值 + 1 == 5;true",
                "数值 - 1 == 3;true",
                "数值 * 2 == 8;true",
                "数值 / 3 > 1.3B;true",
                "数值 / 3 < 1.4B;true",
                "数值 / 0 == null;true",
                "- 数值 == 0 - 4;true",
                "- 指标 == null;true",
                "指标 + 1 == null;true",
                "1 + 指标 == null;true",
                "季度 + 1 == 3;true",
                "季度 == 2;true",
                "( 数值 + 1 ) * 2 == 10;true",
                "( 数值 * 100000000000000000000000000000B * 1000000 + 1 ) - 数值 * 100000000000000000000000000000B * 1000000 == 0;true",
                "- ( 0.12345678901234567890123456789012345678B ) == - 0.1234567890123456789012345678901235B;true",
                "( 本期 && 公式 ) == false;true",
                "$甲.数值 == 4;true",
                "$甲.季度 == 2;true",
                "$数 == 4;true",
                "$上 == null;true",
                "$未.数值 == null;true",
                "$未 == null;true",
                "$上.数值 == null;true",
            })
    void worksAConditionOut(String text, boolean holds) {
        Object fact = facts("填报值(指标=Z01, 数值=4.0, 季度=2)").get(0);
        List<String> seen = new ArrayList<>();
        Values values = new Values((condition, held) -> seen.add(condition.text() + " " + held));
        When.Pattern names =
                (When.Pattern) when("$甲 : 填报值( $数 : 数值, $上 : 上级指标 )").clauses().get(0);
        values.bind(names, fact);
        assertThat(values.holds(expression(text), fact)).isEqualTo(holds);
        assertThat(seen).isNotEmpty();
    }

    @Test
    void tellsOfEachConditionOnTheWay() {
        List<String> seen = new ArrayList<>();
        Values values = new Values((condition, held) -> seen.add(condition.text() + " " + held));
        Object fact = facts("填报值(指标=Z01, 数值=4)").get(0);
        values.holds(expression("! ( 数值 > 3 ) || 公式 || 指标 == \"Z01\""), fact);
        assertThat(seen).containsExactly("数值 > 3 true", "公式 false", "指标 == \"Z01\" true");
    }

    private static final String FACTS =
            "填报值(指标=Z01, 数值=4); 填报值(指标=Z02, 数值=9); 填报值(指标=Z02, 数值=9, 期别=上期); 分式(指标=Z02, 分子=3, 分母=10)";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "填报值( );true",
                "填报值( 数值 > 9 );false",
                "参数( );false",
                "$值 : 填报值( $数 : 数值 ) 填报值( 数值 > $数 );true",
                "$值 : 填报值( $数 : 数值, 数值 >= 9 ) 填报值( 数值 > $数 );false",
                "$值 : 填报值( 指标 == \"Z02\" ) 分式( 指标 == $值.指标 );true",
                "$值 : 填报值( 指标 == \"Z01\" ) 分式( 指标 == $值.指标 );false",
                "not 参数( );true",
                "not 填报值( );false",
                "填报值( ) not 分式( 分子 == 0 );true",
                "not 分式( 分子 == 0 ) 填报值( 数值 > 9 );false",
                "exists 分式( );true",
                "exists 参数( );false",
                "exists 分式( ) 填报值( 数值 > 9 );false",
                "填报值( 指标 == \"Z01\" ) exists 分式( ) 填报值( 指标 == \"Z02\" );true",
                "( 参数( ) or 分式( ) );true",
                "( 参数( ) or 填报值( 数值 > 9 ) );false",
                "( 参数( ) or 分式( ) ) 填报值( 数值 > 9 );false",
                "( 分式( ) and 参数( ) );false",
                "( 填报值( ) and 分式( ) ) 填报值( 指标 == \"Z01\" );true",
                "( 填报值( ) and 分式( ) ) 填报值( 数值 > 9 );false",
            })
    void matchesFactsClauseByClause(String text, boolean matched) {
        assertThat(new Matcher(facts(FACTS)).find(when(text).clauses(), way -> true))
                .isEqualTo(matched);
    }

    /** Each way as the numbers of its facts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "填报值( ); [[0], [1], [2]]",
                "$值 : 填报值( $数 : 数值 ) 填报值( 数值 > $数 ); [[0, 1], [0, 2]]",
                "填报值( 指标 == \"Z02\" ) exists 填报值( ); [[1], [2]]",
                "( 填报值( ) and 分式( ) ); [[0, 3], [1, 3], [2, 3]]",
                "( 填报值( ) or 分式( ) ) 分式( ); [[3]]",
                "not ( 填报值( $数 : 数值 ) and 分式( 分子 > $数 ) ) 分式( ); [[3]]",
                "参数( ); []",
            })
    void findsEachWay(String text, String ways) {
        List<Object> facts = facts(FACTS);
        List<List<Integer>> found = new ArrayList<>();
        new Matcher(facts).find(when(text).clauses(), way -> {
            found.add(way.stream().map(fact -> place(facts, fact)).toList());
            return false;
        });
        assertThat(found).hasToString(ways);
    }

    private static int place(List<Object> facts, Object fact) {
        return IntStream.range(0, facts.size())
                .filter(i -> facts.get(i) == fact)
                .findFirst()
                .orElseThrow();
    }

    /** A join without a condition that joins ends, and says that it has not seen all. */
    @Test
    void givesUpOnAJoinBeyondMeasure() {
        List<Object> many = Collections.nCopies(60, facts("填报值(指标=Z01)").get(0));
        Matcher matcher = new Matcher(many);
        When join = when("填报值( ) 填报值( ) 填报值( ) 填报值( ) 填报值( 数值 > 9 )");
        assertThat(matcher.find(join.clauses(), way -> true)).isFalse();
        assertThat(matcher.isExhausted()).isTrue();
        assertThat(new Matcher(many.subList(0, 9)).find(join.clauses(), way -> true))
                .isFalse();
    }

    @Test
    void makesABlankFactOfEachTypeThatARuleMatches() {
        Faults faults = new Faults("x");
        List<Token> tokens =
                Scanner.scan("rule \"例\" when 填报值( 数值 > 1 ) 填报值( 数值 > 2 ) not 分式( ) then 问题.报告( $值 ); end", faults);
        assertThat(FactText.blanks(RuleParser.parse(tokens, faults).orElseThrow()))
                .isEqualTo(Stream.concat(facts("填报值()").stream(), facts("分式()").stream())
                        .toList());
        assertThat(facts("分式()"))
                .containsExactly(new Vocabulary.Fraction("", "", BigDecimal.ZERO, BigDecimal.ZERO, ""));
    }
}
