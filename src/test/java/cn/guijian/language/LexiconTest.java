package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.explain.CandidateWriter.FactLabel;
import cn.guijian.language.rule.FactText;
import cn.guijian.model.rules.RuleFault;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the rule language: what is known, what is near, what a field can hold, how a fact is written. */
class LexiconTest {
    private final Faults faults = new Faults("x");

    private List<Object> facts(String text) {
        return FactText.parse(
                new Token(Token.Kind.STRING, text, 3, 2, 0, text.length()),
                new KnownWords(Set.of("Z01", "Z02")),
                faults);
    }

    @Test
    void knowsItsTypesFieldsAndSorts() {
        assertThat(Lexicon.isType("填报值")).isTrue();
        assertThat(Lexicon.isType("指标")).isFalse();
        assertThat(Lexicon.fields("全市目标")).containsExactly("指标", "名称", "列", "目标值");
        assertThat(Lexicon.fields("无")).isEmpty();
        assertThat(Lexicon.sort("填报值", "数值")).isEqualTo(Sort.NUMBER);
        assertThat(Lexicon.sort("填报值", "季度")).isEqualTo(Sort.NUMBER);
        assertThat(Lexicon.sort("填报值", "本期")).isEqualTo(Sort.TRUTH);
        assertThat(Lexicon.sort("填报值", "指标")).isEqualTo(Sort.TEXT);
        assertThat(Lexicon.sort("封面", "填报日期")).isEqualTo(Sort.DATE);
        assertThat(Lexicon.sort("封面", "无")).isEqualTo(Sort.UNKNOWN);
        assertThat(Lexicon.sort("无", "无")).isEqualTo(Sort.UNKNOWN);
        assertThat(Sort.of(Object.class)).isEqualTo(Sort.UNKNOWN);
        Object fact = new Vocabulary.CityTarget("Z01", "", "", BigDecimal.ONE);
        assertThat(Lexicon.nameOf(fact)).isEqualTo("全市目标");
        assertThat(Lexicon.hasField(fact, "目标值")).isTrue();
        assertThat(Lexicon.hasField(fact, "数值")).isFalse();
        assertThat(Lexicon.value(fact, "指标")).contains("Z01");
        assertThat(Lexicon.value(fact, "数值")).isEmpty();
        assertThat(Lexicon.isSign("&&")).isTrue();
        assertThat(Lexicon.isSign("%")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NAME, eval, true", "NAME, exists, false", "NAME, 数值, false", "NAME, $a, false", "STRING, eval, false"})
    void tellsWordsOfOtherLanguages(Token.Kind kind, String text, boolean foreign) {
        assertThat(Lexicon.isForeign(new Token(kind, text, 1, 1, 0, 0))).isEqualTo(foreign);
    }

    @Test
    void readsEachKindOfValue() {
        assertThat(facts(" 封面( 填报单位 = 商州区 ,年度=2023，填报日期=2024-01-08, 规划期内=否);；参数(值=1.50); "))
                .containsExactly(
                        new Vocabulary.CoverSheet(
                                "商州区",
                                "",
                                2023,
                                0,
                                false,
                                "",
                                "",
                                "",
                                LocalDate.of(2024, 1, 8),
                                null,
                                null,
                                "",
                                "",
                                "",
                                null,
                                null,
                                null),
                        new Vocabulary.Parameter("", "", new BigDecimal("1.5")));
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void givesTheUsualValueToWhatIsNotWritten() {
        assertThat(facts("评价()")).containsExactly(assessment(true, false));
        assertThat(facts("评价(评定季=false, 期末=true)")).containsExactly(assessment(false, true));
    }

    private static Vocabulary.Assessment assessment(boolean season, boolean end) {
        return new Vocabulary.Assessment(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                season,
                end,
                false,
                0,
                0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报值(指标=Z01, 列=本季数, 数值=4.5, 上级指标=Z02, 本期=否)",
                "评价(数值=100, 评定季=否, 期末=是, 季度=2)",
                "封面(填报日期=2024-01-08)",
                "分式()",
            })
    void showsAFactAsACaseWritesIt(String text) {
        assertThat(facts(text))
                .singleElement()
                .satisfies(fact -> assertThat(FactText.show(fact)).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填抱值(指标=Z01)|看不懂这项事实：填抱值(指标=Z01)|填报值",
                "填报值|看不懂这项事实：填报值|填报值",
                "填报值(指标)|看不懂这个字段：指标|字段=值",
                "填报值(=Z01)|看不懂这个字段：=Z01|字段=值",
                "填报值(数直=1)|填报值没有名为“数直”的字段。|数值",
                "填报值(数值=一)|字段“数值”的值“一”不对。|",
                "填报值(季度=1.5)|字段“季度”的值“1.5”不对。|",
                "填报值(本期=对)|字段“本期”的值“对”不对。|",
                "封面(填报日期=1月)|字段“填报日期”的值“1月”不对。|",
                "填报值(指标=Z03)|indicators.csv 里没有指标“Z03”。|Z0",
            })
    void namesWhatItCannotRead(String text, String message, String remedy) {
        facts(text);
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo(message);
            assertThat(fault.remedy()).contains(remedy == null ? "" : remedy);
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(2);
        });
    }

    @Test
    void whatCannotBeReadCountsAsNotWritten() {
        assertThat(facts("填报值(数值=一, 季度=二)")).isEqualTo(facts("填报值()"));
    }

    @ParameterizedTest
    @CsvSource({
        "填报值, 列, 本季数, true",
        "填报值, 列, 本季, false",
        "填报值, 列, '', true",
        "填报值, 指标, '', true",
        "填报值, 指标, Z01, true",
        "填报值, 指标, Z09, false",
        "填报值, 上级指标, Z09, false",
        "未计入, 指标, Z01 就业, true",
        "填报值, 名称, 随便, true",
        "填报值, 期别, 本期, true",
        "填报值, 期别, 上年末, true",
        "填报值, 期别, 去年, false",
        "单元格, 状态, 空白, true",
        "单元格, 状态, 已报, false",
        "报送, 状态, 已报, true",
        "报送, 状态, 空白, false",
        "问题项, 级别, 强制性, true",
        "问题项, 级别, 很高, false",
        "评价, 考核方式, 每期达标, true",
        "评价, 考核方式, 每期, false",
        "评价, 类型, rate, true",
        "评价, 类型, 率, false",
        "评价, 比较, ≥, true",
        "评价, 比较, >=, false",
        "表比较, 表, 主要指标, true",
        "封面项, 项目, 填报日期, true",
        "封面项, 项目, 日期, false",
    })
    void aFieldHoldsOneOfItsWords(String type, String field, String text, boolean known) {
        new KnownWords(Set.of("Z01", "Z02"))
                .check(type, field, text, new Token(Token.Kind.STRING, text, 1, 1, 0, 0), faults);
        assertThat(faults.isEmpty()).isEqualTo(known);
    }

    @Test
    void callsNoCodeUnknownWithoutTheTable() {
        new KnownWords(Set.of()).check("填报值", "指标", "Z99", new Token(Token.Kind.STRING, "", 1, 1, 0, 0), faults);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void tellsWhetherThereIsNoFaultButOne() {
        assertThat(faults.isOnly("no-id")).isTrue();
        faults.at(0, 0, "no-id", "R0203");
        assertThat(faults.isOnly("no-id")).isTrue();
        assertThat(faults.isOnly("no-level")).isFalse();
        assertThat(faults.list()).containsExactly(new RuleFault("x", 0, 0, "规则没有编号。", "可能：在规则名称之后写 @编号(\"R0203\")。"));
        faults.at(0, 0, "no-level");
        assertThat(faults.isOnly("no-id")).isFalse();
    }

    @Test
    void fillsTheHolesOfASentence() {
        Facts facts = new Facts();
        Object value = facts("填报值(指标=Z01, 数值=4.50, 小数位=2)").get(0);
        Object parameter = facts("参数(值=2.345)").get(0);
        facts.add(
                value,
                new Source(
                        "",
                        java.util.Optional.empty(),
                        Set.of(),
                        List.of(
                                new cn.guijian.model.Location("主要指标", "F2", "", ""),
                                new cn.guijian.model.Location("主要指标", "F3", "", "")),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
        facts.add(parameter, Source.nowhere(""));
        Map<String, Object> bound = Map.of("$值", value, "$参", parameter, "$数", new BigDecimal("1E+2"));
        assertThat(Phrase.fill(
                        "{$值.指标} {$值.数值} {$值.数值:0} {$参.值:2} {$值.名称} {$值.上级指标} {$无.数值} {$数} {$数:1} {$值.位置}|{$参.位置} {甲}",
                        bound,
                        facts::places))
                .isEqualTo("Z01 4.5 5 2.35 （空） （空） （空） 100 100.0 主要指标!F2| {甲}");
        assertThat(Phrase.fill("{$值.数值 + $数}={$值.数值-$参.值+$数:位}，{$值.数值 + $值.名称}", bound, facts::places))
                .isEqualTo("104.5=102.16，（空）");
        assertThat(Phrase.fill(
                        "{$商}", Map.of("$商", new BigDecimal("4.756571428571428571428571428571429")), facts::places))
                .isEqualTo("4.75657143");
        assertThat(Phrase.place(new cn.guijian.model.Location("主要指标", "", "", "")))
                .isEqualTo("主要指标");
        assertThat(Phrase.holes("{$值.数值:2}{$数}"))
                .containsExactly(
                        new Phrase.Hole("{$值.数值:2}", List.of(new Phrase.Term(false, "$值", "数值")), "2"),
                        new Phrase.Hole("{$数}", List.of(new Phrase.Term(false, "$数", "")), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "{$值.数值}, 4.5",
        "{$值.数值 + $数}, 104.5",
        "{$数:1}, 100",
        "不小于 {$数}, ''",
        "{$数}{$数}, ''",
        "{$值.指标}, ''",
        "{$值.数值 + $值.指标}, ''",
        "{$值.上级指标}, ''",
    })
    void aSentenceOfOneHoleSaysANumber(String sentence, String number) {
        Map<String, Object> bound = Map.of("$值", facts("填报值(指标=Z01, 数值=4.50)").get(0), "$数", new BigDecimal("100"));
        assertThat(Phrase.number(sentence, bound).map(BigDecimal::toPlainString).orElse(""))
                .isEqualTo(number);
    }

    @Test
    void namesAFactByWhatTellsItApart() {
        Source source = new Source(
                "",
                java.util.Optional.empty(),
                Set.of(),
                List.of(
                        new cn.guijian.model.Location("主要指标", "", "", ""),
                        new cn.guijian.model.Location("主要指标", "F2", "", "")),
                java.util.Optional.empty(),
                java.util.Optional.empty());
        Object value = facts("填报值(指标=Z01, 列=本季数, 报告期=2023Q4)").get(0);
        assertThat(FactLabel.of(value, Source.nowhere(""))).isEqualTo("填报值 Z01 本季数 2023Q4");
        assertThat(FactLabel.of(value, source)).startsWith("填报值 Z01 本季数 2023Q4").contains("主要指标!F2");
        assertThat(FactLabel.of(facts("封面(填报单位=商州区, 报告期=2023Q4)").get(0), Source.nowhere("")))
                .isEqualTo("封面 商州区");
    }

    @Test
    void everyTruthSaysWhatItUsuallyIsAndEveryFieldOfAQuarterOrChoiceFitsItsWord() {
        Lexicon.types().forEach((word, type) -> {
            for (java.lang.reflect.RecordComponent field : type.getRecordComponents()) {
                assertThat(field.isAnnotationPresent(cn.guijian.vocabulary.Usually.class))
                        .as("%s.%s", word, field.getName())
                        .isEqualTo(field.getType() == boolean.class);
            }
            boolean named = Lexicon.fields(word).contains(Past.FIELD) && !word.equals("往期");
            assertThat(Lexicon.need(word) == cn.guijian.vocabulary.Word.Need.NAMED_QUARTER)
                    .as(word)
                    .isEqualTo(named);
            assertThat(Lexicon.of(word) == cn.guijian.vocabulary.Word.Of.NO_INDICATOR)
                    .as(word)
                    .isEqualTo(!Lexicon.fields(word).contains("指标") || word.equals("未计入"));
        });
    }
}
