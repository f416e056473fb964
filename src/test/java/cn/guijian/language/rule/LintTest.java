package cn.guijian.language.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.ParsedRule;
import cn.guijian.language.RuleParser;
import cn.guijian.language.Scanner;
import cn.guijian.language.Service;
import cn.guijian.language.Token;
import cn.guijian.model.rules.RuleFault;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                "$值 : 填报值( ) exists ( 分式( ) and not 往期( ) ) exists ( not 往期( ) and exists 分式( ) )",
                "$值 : 填报值( ) not ( not 分式( ) and not 往期( ) ) ( not 分式( ) and not 往期( ) )",
                "$值 : 填报值( ) ( 填报值( $数 : 数值, $数 > 1 ) or 填报值( $数 : 数值, $数 < 0 ) )",
                "( 参数( $差 : 值 ) and 往期( ) ) $值 : 填报值( 数值 > $差 )",
                "$值 : 比率( 填报率 * 分母 - 换算 * 分子 > 0.01B * 分母 || 分子 == 0 )",
            })
    void letsTheVocabularyThrough(String condition) {
        assertThat(when(condition)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{$值.数值}, true",
        "{$值.数值:2}, true",
        "{$值.数值:位}, true",
        "{$值.数值 + $数 - $值.小数}, true",
        "{$值.位置}, true",
        "{$无.数值}, false",
        "{$值.无}, false",
        "{$值.数值 + $值.名称}, false",
        "{$值.数值 + $值}, false",
        "{$值.数值 + $值.位置}, false",
        "{$数:位}, false",
        "{$期.报告期:位}, false",
    })
    void knowsWhatAHoleMayName(String hole, boolean known) {
        String rule = FRAME.formatted("$值 : 填报值( $数 : 数值 )\n  $期 : 往期( )", "问题.报告( $值 );")
                .replace("@等级", "@提示(\"" + hole + "\") @等级");
        assertThat(faults(rule)).hasSize(known ? 0 : 1);
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

    /** What stands on one side of an or may not be there. */
    @Test
    void reportsNothingOfOneSide() {
        assertThat(when("( $值 : 填报值( 数值 > 1 ) or 分式( 分母 > 1 ) )"))
                .extracting(RuleFault::line, RuleFault::column, RuleFault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6, 10, "when 里没有绑定“$值”。"));
    }

    @Test
    void refusesAColourInABlockOfDataRules() {
        String text = FRAME.formatted("$值 : 填报值( 本期 == true )", "问题.报告( $值 );").replace("强制性", "按档");
        assertThat(faults(text))
                .extracting(RuleFault::line, RuleFault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "填报值( 年度.^小数 > 1 );规则里不能调用“小数”。",
                "填报值( $值.年度.^小数 > 1 );规则里不能调用“小数”。",
                "填报值( $值.^年度() > 1 );规则里不能调用“年度”。",
                "填报值( $值.^1 > 1 );“1”不能写在这里。",
                "填报值( 数值 > ^);“)”不能写在这里。",
                "填报值( 数值 ^= 1 );规则里不能用“=”。",
                "填报值( 数值 ^# 1 );规则里不能用“#”。",
                "填报值( 数值 in ^1 );此处应是“(”，却是“1”。",
                "填报值( 数值 in ( 1 ^2 ) );此处应是“)”，却是“2”。",
                "填报值( ( 数值 > 1 );前面的括号没有合上。",
                "填报值( 数值 > 1;前面的括号没有合上。",
                "填报值( 数值 > 1 ^$乙 : 填报值( );前面的括号没有合上。",
                "填报值( 数值 > 1 ^填报值( );前面的括号没有合上。",
                "填报值( 数值 > 1 ^指标 == \"Z01\" );“指标”之前缺少逗号。",
                "填报值( 数值 > 1 ^$乙 : 年度 );前面的括号没有合上。",
                "填报值( 数值 > 1 ^and 年度 > 1 );此处应是“)”，却是“and”。",
                "填报值( 数值 > 1 ^or 年度 > 1 );此处应是“)”，却是“or”。",
                "填报值( 数值 > 1 ^not 分式( ) );此处应是“)”，却是“not”。",
                "填报值( 数值 > 1 ^exists 分式( ) );此处应是“)”，却是“exists”。",
                "填报值( 数值 > 1 ^matches 2 );规则里不能用“matches”：规则只能列事实、比较和计算字段，不能运行程序。",
                "^填报值 数值 > 1;“填报值”是一类事实，后面应是括号。",
                "^填抱值( );不认识“填抱值”。",
                "^1;“1”不能写在这里。",
                "$值 ^填报值( );此处应是“:”，却是“填报值”。",
                "填报值( )^, 分式( );两项事实之间不写逗号。",
                "( 填报值( ) and 分式( ) ^or 分式( ) );同一对括号里既有 and 又有 or，分不清先后。",
                "( 填报值( ) or 分式( ) ^and 分式( ) );同一对括号里既有 and 又有 or，分不清先后。",
                "( 填报值( ) ^分式( ) );此处应是“)”，却是“分式”。",
                "not;条件没有写完，到这里就断了。",
                "填报值( ^数值 );“数值”不是条件：它没有与什么比较。",
                "填报值( $甲 : 数值, ^$甲 : 年度 );名字“$甲”起了两次。",
                "填报值( $甲 : 数值, ^$甲.年度 > 1 );“$甲”是一个值，不是事实，没有字段。",
                "^exists ( not 分式( ) and not 往期( ) );exists 后面只有 not，没有要存在的事实。",
                "^exists not 分式( );exists 后面只有 not，没有要存在的事实。",
                "^exists ( 分式( ) or ( not 往期( ) and not 分式( ) ) );exists 后面只有 not，没有要存在的事实。",
                "not ( 分式( ) and ^exists ( not 往期( ) and ( not 分式( ) and not 往期( ) ) ) );exists 后面只有 not，没有要存在的事实。",
                "填报值( ^$甲 : 数值 > 1, 小数 > $甲 );“$甲”只能给一个字段起名，后面却是“数值 > 1”。",
                "填报值( ^$甲 : 数值 - 1, 小数 > $甲 );“$甲”只能给一个字段起名，后面却是“数值 - 1”。",
                "填报值( ^$甲 : $值.数值, 小数 > $甲 );“$甲”只能给一个字段起名，后面却是“$值.数值”。",
                "填报值( ^$甲 : 指标 in ( \"Z01\" ) );“$甲”只能给一个字段起名，后面却是“指标 in ( \"Z01\" )”。",
                "填报值( ^$乙 > 1 );when 里没有绑定“$乙”。",
                "not 填报值( $乙 : 数值 ) 填报值( 数值 > ^$乙 );when 里没有绑定“$乙”。",
                "exists 填报值( $乙 : 数值 ) 填报值( 数值 > ^$乙 );when 里没有绑定“$乙”。",
                "( 填报值( $乙 : 数值 ) or 分式( ) ) 填报值( 数值 > ^$乙 );when 里没有绑定“$乙”。",
                "( 填报值( $乙 : 数值 ) or 填报值( 数值 > ^$乙 ) );when 里没有绑定“$乙”。",
                "( $乙 : 填报值( ) or 分式( ) ) 填报值( 数值 > ^$乙.数值 );when 里没有绑定“$乙”。",
                "填报值( $值.^数直 > 1 );填报值没有名为“数直”的字段。",
                "填报值( 数值 > 007 + ^1.5 );小数“1.5”会按二进制近似值比较，结果可能出错。",
                "填报值( 数值 > ^1x );“1x”不是可用的数。",
                "填报值( 数值 > ^1.5b );“1.5b”不是可用的数。",
                "填报值( 指标 ^> \"Z01\" );“指标”是文字，不分大小，不能用“>”。",
                "填报值( 本期 ^> true );“本期”是真假值，不分大小，不能用“>”。",
                "填报值( 数值 > ^\"1\" );“数值”是数，不能与文字 \"1\" 比较。",
                "填报值( 指标 == ^1 );“指标”是文字，不能与数 1 比较。",
                "填报值( 本期 == ^1 );“本期”（真假值）不能与 1（数）比较。",
                "填报值( 指标 in ( ^1 ) );“指标”是文字，不能与数 1 比较。",
                "填报值( 指标 == ^\"Z03\" );indicators.csv 里没有指标“Z03”。",
                "填报值( ^\"Z03\" == 指标 );indicators.csv 里没有指标“Z03”。",
                "填报值( 指标 in ( \"Z01\", ^\"Z03\" ) );indicators.csv 里没有指标“Z03”。",
                "填报值( $值.指标 == ^\"Z03\" );indicators.csv 里没有指标“Z03”。",
                "填报值( $甲 : 指标, $甲 == ^\"Z03\" );indicators.csv 里没有指标“Z03”。",
                "填报值( ^数值 && 本期 );“&&”两边应是真假值，“数值”却是数。",
                "填报值( 本期 || ^数值 );“||”两边应是真假值，“数值”却是数。",
                "填报值( 数值 + ^指标 > 1 );“+”两边应是数，“指标”却是文字。",
                "填报值( - ^指标 > 1 );“-”两边应是数，“指标”却是文字。",
                "填报值( ! ^指标 );“!”两边应是真假值，“指标”却是文字。",
                "填报值( ! ^( 数值 + 1 ) );“!”两边应是真假值，“(…”却是数。",
                "填报值( ^$值.数值 && 本期 );“&&”两边应是真假值，“$值.数值”却是数。",
            })
    void saysWhatIsWrongAndWhere(String marked, String message) {
        // The mark stands before the word at fault; without one it is the next word, then.
        String condition = marked.replace("^", "");
        int column = Math.max(0, marked.indexOf('^')) + 1;
        assertThat(when("$值 : 填报值( )\n" + condition))
                .extracting(RuleFault::column, RuleFault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "数值 == null",
                "指标 == null",
                "本期 != null",
                "$值 == null",
                "填报率 == null",
                "$值.数值 < 1 && 本期",
                "( 数值 ) + 1 > 2",
                "指标 == \"\"",
                "列 == \"\"",
                "年度 >= 2021 || ! 本期",
            })
    void comparesWithNothingAndWithEmptyTexts(String condition) {
        String type = condition.startsWith("填报率") ? "比率" : "填报值";
        assertThat(when("$值 : 填报值( )\n" + type + "( " + condition + " )")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "填报值( $数量 : 数值, 数值 > $数里 )|可能：$数量。",
                "填报值( 数值 > $甲乙丙 )|``",
                "填报值( 指标 == 5 )|可能：文字要加英文双引号，写作 \"5\"；或者本来要比较的是另一个字段。",
                "填报值( 指标 == \"Z11\" )|可能：Z01。新指标要先在 indicators.csv 和 targets.csv 加一行。",
                "填报值( 列 == \"本季度数\" )|可能：本季数。可用：本季数、本年累计、规划期累计、期末数、数值。",
                "填报值( 列 == \"甲乙丙丁戊\" )|可用：本季数、本年累计、规划期累计、期末数、数值。",
                "填报( 数值 > 1 )|可能：填报值。",
            })
    void proposesWhatMayBeMeant(String condition, String remedy) {
        assertThat(when("$值 : 填报值( )\n" + condition))
                .extracting(RuleFault::remedy)
                .containsExactly(remedy);
    }

    @Test
    void proposesAFieldOnlyWhereOneIsNear() {
        assertThat(when("$值 : 填报值( 数直 > 1 )").get(0).remedy()).startsWith("可能：数值。可用的字段：指标、");
        assertThat(when("$值 : 填报值( 甲乙丙丁 > 1 )").get(0).remedy()).startsWith("可用的字段：指标、");
    }

    @Test
    void proposesALevel() {
        assertThat(of("R0203", "@等级(\"强致性\")", "填报值( )").get(0).remedy())
                .isEqualTo("可能：强制性。可用的等级：强制性、核实性、提示性、按档、红、橙、黄。");
        assertThat(of("R0203", "@等级(\"橙色\")", "填报值( )").get(0).remedy()).startsWith("可能：橙。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not 填报值( 数直 > 0 )",
                "exists 填报值( 数直 > 0 )",
                "exists ( 分式( 分母 > 0 ) and 填报值( 数直 > 0 ) )",
                "( 填报值( 数值 > 0 ) or 填报值( 数直 > 0 ) )",
                "not ( 分式( 分母 > 0 ) and not 填报值( 数直 > 0 ) )",
            })
    void looksIntoEveryGroup(String group) {
        assertThat(when("$值 : 填报值( )\n" + group))
                .extracting(RuleFault::column, RuleFault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(group.indexOf("数直") + 1, "填报值没有名为“数直”的字段。"));
    }

    @Test
    void namesTheColumnOfAHole() {
        String rule = "rule \"例\" @编号(\"R0203\") @等级(\"强制性\") @提示(\"好{$值.位置}坏{$甲}\")"
                + " when $值 : 填报值( ) then 问题.报告( $值 ); end";
        assertThat(faults(rule)).extracting(RuleFault::column).containsExactly(rule.indexOf("{$甲}") + 1);
    }

    @Test
    void datesHaveAnOrder() {
        assertThat(when("$值 : 封面( 填报日期 > 截止日期 )")).isEmpty();
        assertThat(when("$值 : 封面( 填报日期 + 1 > 2 )"))
                .extracting(RuleFault::message)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@编号(\"R0204\") @等级(\"强制性\")|规则编号“R0204”与文件夹的编号“R0203”不一致。",
                "@等级(\"强制性\")|规则没有编号。",
                "@编号(\"R0203\")|规则没有等级。",
                "@编号(\"R0203\") @等级(\"强致性\")|没有名为“强致性”的等级。",
                "@编号(\"R0203\") @等级(\"红\")|等级“红”不能用在这一组规则里。",
                "@编号(\"R0203\") @等级(\"强制性\") @状态(\"试用\")|没有名为“试用”的状态。",
                "@编号(\"R0203\") @等级(\"强制性\") @提式(\"a\")|没有名为“提式”的注解。",
                "@编号(\"R0203\") @等级(\"强制性\") @等级(\"强制性\")|注解“等级”写了两次。",
                "@编号(\"R0203\") @等级(强制性)|注解“等级”的写法不对。",
                "@编号(\"R0203\") @等级 \"强制性\"|注解“等级”的写法不对。",
                "@编号(\"R0203\") @等级(\"强制性\"|注解“等级”的写法不对。",
                "@编号(\"R0203\") @等级(\"强制性\") 甲|此处应是注解或 when，却是“甲”。",
                "@编号(\"R0203\") @等级(\"强制性\") $值 : 填报值( )|这里已是条件，前面却没有 when。",
                "@编号(\"R0203\") @等级(\"强制性\") 填报值( )|这里已是条件，前面却没有 when。",
                "@编号(\"R0203\") @等级(\"强制性\") @提示(\"{$值.位置}{$值}{$值.数值:2}{$甲}\")|提示文字里的“{$甲}”在规则中找不到。",
                "@编号(\"R0203\") @等级(\"强制性\") @应为(\"{$数.数值}\")|提示文字里的“{$数.数值}”在规则中找不到。",
            })
    void saysWhatIsWrongWithTheHead(String head, String message) {
        assertThat(faults("rule \"例\" " + head + " when $值 : 填报值( $数 : 数值 ) then 问题.报告( $值 ); end"))
                .extracting(RuleFault::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource({
        "R0501, 按档, true", "R0501, 红, true", "R0501, 提示性, true", "R0501, 强制性, false",
        "R0701, 强制性, true", "R0701, 黄, false", "R0203, 按档, false", "R0203, 提示性, true",
    })
    void aBlockHasItsLevels(String id, String level, boolean fits) {
        assertThat(of(id, "@等级(\"" + level + "\")", "填报值( )").isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R0203 | 核实性 | @质疑(\"数值\") | 填报值( ) |",
                "R0203 | 核实性 | @质疑(\"倍数\") | 填报值( ) |",
                "R0203 | 核实性 | @质疑(\"整表\") | 填报值( ) |",
                "R0203 | 核实性 | @质疑(\"否\")   | 填报值( ) |",
                "R0203 | 核实性 |              | 填报值( ) | 核实性规则没有写明质疑什么。",
                "R0203 | 核实性 | @质疑(\"数字\") | 填报值( ) | 没有名为“数字”的质疑。",
                "R0203 | 强制性 | @质疑(\"数值\") | 填报值( ) | 只有核实性规则才写质疑：强制性的本来就存疑，提示性的不质疑。",
                "R0203 | 提示性 | @质疑(\"否\")   | 填报值( ) | 只有核实性规则才写质疑：强制性的本来就存疑，提示性的不质疑。",
                "R0501 | 按档   | @质疑(\"否\")   | 评价( )   | 只有核实性规则才写质疑：强制性的本来就存疑，提示性的不质疑。",
                "R0701 | 核实性 | @质疑(\"否\")   | 报送( )   |",
                "R0701 | 核实性 |              | 报送( )   | 核实性规则没有写明质疑什么。",
                "R0701 | 核实性 | @质疑(\"数值\") | 报送( )   | 全市的规则（R07）不质疑哪一个单位的数。",
                "R0709 | 核实性 | @质疑(\"数值\") | 同行( )   |",
                "R0801 | 提示性 | @不采信       | 情况说明( ) |",
                "R0203 | 强制性 | @不采信       | 填报值( ) | 不采信只能写在说明规则（R08）里。",
            })
    void aQuestionSaysWhatItDoubtsAndOnlyR08Rejects(
            String id, String level, @Nullable String more, String pattern, @Nullable String message) {
        String head = "@等级(\"" + level + "\") " + Objects.requireNonNullElse(more, "");
        assertThat(of(id, head, pattern))
                .extracting(RuleFault::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void aRuleOfTheCityIsNotTried() {
        String trial = "@等级(\"强制性\") @状态(\"" + Service.TRIAL.label() + "\")";
        assertThat(of("R0701", trial, "填报值( )")).hasSize(1);
        assertThat(of("R0701", trial, "同行( )")).isEmpty();
        assertThat(of("R0203", trial, "填报值( )")).isEmpty();
        assertThat(of("R0701", "@等级(\"强制性\") @状态(\"" + Service.IN_USE.label() + "\")", "填报值( )"))
                .isEmpty();
    }

    private static List<RuleFault> of(String id, String head, String fact) {
        Faults faults = new Faults("x");
        ParsedRule rule = RuleParser.parse(
                        Scanner.scan(
                                "rule \"例\" @编号(\"" + id + "\") " + head + " when $值 : " + fact
                                        + " then 问题.报告( $值 ); end",
                                faults),
                        faults)
                .orElseThrow();
        Lint.check(rule, id, new KnownWords(Set.of()), faults);
        return faults.list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "问题.报告( $值 )|then 之后只能写 问题.报告( … ); 此处却是“)”。",
                "问题.报告( $值, );|then 之后只能写 问题.报告( … ); 此处却是“)”。",
                "问题.报告( );|then 之后只能写 问题.报告( … ); 此处却是“)”。",
                "问题.报送( $值 );|then 之后只能写 问题.报告( … ); 此处却是“报送”。",
                "问题 报告( $值 );|then 之后只能写 问题.报告( … ); 此处却是“报告”。",
                "问题.报告 $值 );|then 之后只能写 问题.报告( … ); 此处却是“$值”。",
                "问题.报告( $值 ; );|then 之后只能写 问题.报告( … ); 此处却是“;”。",
                "``|then 之后没有内容。",
                "问题.报告( $直 );|when 里没有绑定“$直”。",
                "问题.报告( $值, $数 );|“$数”是一个值，不是事实，不能报告。",
            })
    void saysWhatIsWrongInThen(String consequence, String message) {
        String bare = consequence.replace("`", "");
        assertThat(faults(FRAME.formatted("$值 : 填报值( $数 : 数值 )", bare)))
                .extracting(RuleFault::message)
                .containsExactly(message);
    }

    @Test
    void reportsMoreThanOnceAndMoreThanOneFact() {
        assertThat(faults(FRAME.formatted("$值 : 填报值( ) $甲 : 分式( )", "问题.报告( $值, $甲 ); 问题.报告( $甲 );")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|文件里没有规则。",
                "甲 rule|此处应是一条规则，却是“甲”。一个文件只写一条规则，不写 package、import、global 或函数。",
                "rule 例 when|rule 之后应是用英文双引号括起来的规则名称。",
                "rule \"例\" when 填报值( )|这条规则缺少 then。",
                "rule \"例\" when 填报值( ) end|这条规则缺少 then。",
                "rule \"例\" when 填报值( ) then 问题|这条规则缺少 end。",
                "rule \"例\" when 填报值( ) then 问题 rule \"乙\" end|这条规则缺少 end。",
                "rule \"例\" when then 甲 end 乙|此处应是一条规则，却是“乙”。一个文件只写一条规则，不写 package、import、global 或函数。",
                "rule \"例\" when then 甲 end rule|一个文件里有第二条规则。",
            })
    void saysWhatIsWrongWithTheFrame(String text, String message) {
        assertThat(faults(text.replace("`", ""))).extracting(RuleFault::message).containsExactly(message);
    }
}
