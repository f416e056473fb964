package cn.guijian.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.RuleFault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final String FRAME = """
            rule "例"
              @编号("R0203") @等级("强制性")
            when
              %s
            then
              %s
            end
            """;

    private static List<RuleFault> faults(String text) {
        Faults faults = new Faults("R0203-x/rule.drl");
        List<Token> tokens = Scanner.scan(text, faults);
        RuleParser.parse(tokens, faults)
                .ifPresent(rule -> Lint.check(rule, "R0203", new KnownWords(Set.of("Z01", "Z02")), faults));
        return faults.list();
    }

    private static List<RuleFault> when(String condition) {
        return faults(FRAME.formatted(condition, "问题.报告( $值 );"));
    }

    private static List<RuleFault> then(String consequence) {
        return faults(FRAME.formatted("$值 : 填报值( 本期 == true )", consequence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$值 : 填报值( 数值 < 0 )",
                "$值 : 填报值( 数值 < 0.5B, 指标 in ( \"Z01\", \"Z02\" ) )",
                "$值 : 填报值( $数 : 数值 ) not 填报值( 数值 > $数 )",
                "$值 : 填报值( $数 : 数值 ) 填报值( 数值 > $值.数值 )",
                "$值 : 比率( 填报率 * 分母 - 换算 * 分子 > 0.01B * 分母 || 分子 == 0 )",
            })
    void letsTheVocabularyThrough(String condition) {
        assertThat(when(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$值 : 填报值( System.exit(1) == null )",
                "$值 : 填报值( 指标.length() > 3 )",
                "$值 : 填报值( 指标.getClass() != null )",
                "$值 : 填报值( this.class != null )",
                "$值 : 填报值( class.name == \"x\" )",
                "$值 : 填报值( new java.io.File(\"x\").delete() )",
                "$值 : 填报值( java.lang.Runtime.getRuntime() != null )",
                "$值 : 填报值( T(java.lang.System) != null )",
                "$值 : 填报值() eval( true )",
                "$值 : 填报值() from entry-point x",
                "$值 : 填报值() 填报值() from $值.名称",
                "$值 : 填报值( 数值 == ( 指标 = \"Z01\" ) )",
                "$值 : 填报值( 指标[0] == 1 )",
                "$值 : 填报值( 数值 ++ > 1 )",
                "$值 : 填报值( 指标 soundslike \"x\" )",
                "$值 : 填报值( 指标 str[startsWith] \"x\" )",
                "$值 : 填报值( eval( true ) )",
                "$值 : 填报值( #java.lang.String != null )",
                "$值 : Object()",
                "$值 : java.io.File()",
                "$值 : String( this == \"x\" )",
                "$值 : 填报值() collect( 填报值() )",
                "$值 : 填报值( ?/名称 )",
                "$值 : 填报值() do[x]",
                "$值 : 填报值( 数值 > { 1 } )",
                "accumulate( 填报值(); $值 : init( int x = 0; ) )",
                "$值 : /填报值[ 数值 > 1 ]",
                "$值 : 填报值( 名称 ~ \"x\" )",
            })
    void refusesCodeInWhen(String condition) {
        assertThat(when(condition)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "Runtime.getRuntime().exec(\"x\");",
                "new java.io.File(\"x\").delete();",
                "while (true) {}",
                "insert( $值 );",
                "delete( $值 );",
                "modify( $值 ) { };",
                "update( $值 );",
                "drools.halt();",
                "kcontext.getKieRuntime();",
                "问题.报告( System.getenv() );",
                "问题.报告( $值.名称() );",
                "问题.getClass();",
                "问题.报告( $值 ); System.exit(1);",
                "问题.报告( $别的 );",
                "java.util.List x = null;",
                "import java.io.File;",
            })
    void refusesCodeInThen(String consequence) {
        assertThat(then(consequence)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$值 : 填报值( 数值 > 0.3 )|4|18|0.3B",
                "$值 : 填报值( 数直 > 1 )|4|13|数值",
                "$值 : 填抱值( 数值 > 1 )|4|8|填报值",
                "$值 : 填报值（ 数值 > 1 )|4|11|(",
                "$值 : 填报值( 数值 ＞ 1 )|4|16|>",
                "$值 : 填报值( 数值 > １ )|4|18|1",
            })
    void pointsAtTheWordAndNamesTheMostLikelyOne(String condition, int line, int column, String remedy) {
        assertThat(when(condition)).first().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    @Test
    void findsAMissingEndAtTheRuleThatLacksIt() {
        assertThat(faults("\nrule \"例\"\n@编号(\"R0203\") @等级(\"强制性\")\nwhen\nthen\n问题.报告( $值 );\n"))
                .containsExactly(new RuleFault("R0203-x/rule.drl", 2, 1, "这条规则缺少 end。", "可能：在最后一行补 end。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package x; rule \"a\" when then end",
                "import java.util.List\nrule \"a\" when then end",
                "global java.util.List x; rule \"a\" when then end",
                "function void x() {} rule \"a\" when then end",
                "query \"a\" end",
                "declare X end",
                "rule \"a\" salience 10 when then end",
                "rule \"a\" extends \"b\" when then end",
                "rule \"a\" dialect \"java\" when then end",
                "rule \"a\" no-loop true when then end",
                "rule \"a\" @编号(\"R0203\") @等级(\"强制性\") when $值 : 填报值() then 问题.报告( $值 ); end rule \"b\" when then end",
            })
    void refusesAnythingButOneRule(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void refusesAHoleThatNamesNoFieldOfItsFact() {
        String text = FRAME.formatted("$值 : 填报值( 本期 == true )", "问题.报告( $值 );").replace("@等级", "@提示(\"{$值.数直}\") @等级");
        assertThat(faults(text)).extracting(RuleFault::message).containsExactly("提示文字里的“{$值.数直}”在规则中找不到。");
    }

    @Test
    void refusesAColourInABlockOfDataRules() {
        String text = FRAME.formatted("$值 : 填报值( 本期 == true )", "问题.报告( $值 );").replace("强制性", "按档");
        assertThat(faults(text))
                .extracting(RuleFault::line, RuleFault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 20));
    }
}
