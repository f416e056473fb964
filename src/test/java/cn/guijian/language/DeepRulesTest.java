package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.language.rule.DrlLayout;
import cn.guijian.language.rule.FactText;
import cn.guijian.language.rule.Lint;
import cn.guijian.language.rule.RuleFolder;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are so deep, wide or long that reading them would end with the stack: lint says so at the place. */
class DeepRulesTest {
    /** Of a thread of the page; lint and Drools must do with less. */
    private static final long STACK = 512 << 10;

    private static final String HEAD = "rule \"%s\" @编号(\"%s\") @等级(\"提示性\")\nwhen\n";
    private static final String END = "\nthen 问题.报告( $值 ); end\n";

    /** A kind of depth: what stands before, in and behind it; how many are the most; where one more stands. */
    private record Depth(String before, String opening, String middle, String closing, String after, int most) {
        String of(int times) {
            return before + opening.repeat(times) + middle + closing.repeat(times) + after;
        }

        int columnOfOneMore() {
            return before.length() + most * opening.length() + 1;
        }
    }

    static Stream<Arguments> depths() {
        return Stream.of(
                Arguments.of("brackets", new Depth("$值 : 填报值( ", "(", "数值 > 1", ")", " )", 48)),
                Arguments.of("brackets of numbers", new Depth("$值 : 填报值( 1 < ", "(", "数值", ")", " )", 49)),
                Arguments.of("denials", new Depth("$值 : 填报值( ", "!", "(数值 > 1)", "", " )", 48)),
                Arguments.of("minus signs", new Depth("$值 : 填报值( 1 < ", "- ", "数值", "", " )", 49)),
                Arguments.of("a chain of and", new Depth("$值 : 填报值( 本期", " && 本期", "", "", " )", 49)),
                Arguments.of("a chain of or", new Depth("$值 : 填报值( 本期", " || 本期", "", "", " )", 49)),
                Arguments.of("a sum", new Depth("$值 : 填报值( 1 < 数值", " + 1", "", "", " )", 49)),
                Arguments.of("a product", new Depth("$值 : 填报值( 1 < 数值", " * 1", "", "", " )", 49)),
                Arguments.of("not", new Depth("$值 : 填报值() ", "not ( ", "分式()", " )", "", 24)),
                Arguments.of("exists", new Depth("$值 : 填报值() ", "exists ( ", "分式()", " )", "", 24)),
                Arguments.of("groups", new Depth("$值 : 填报值() ", "( ", "分式()", " )", "", 49)),
                Arguments.of("groups of and", new Depth("$值 : 填报值() ", "( ", "分式()", " and 分式() )", "", 18)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("depths")
    void lintSaysWhereItIsTooDeep(String kind, Depth depth) throws Exception {
        List<RuleFault> faults = faults(depth.of(60_000 / depth.opening().length()));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).text()).startsWith("R0203-x/rule.drl");
        assertThat(faults.get(0).line()).isEqualTo(3);
        if (kind.equals("groups of and")) {
            assertThat(faults.get(0).message()).isEqualTo("条件套得过深：括号、!、负号和连着写的运算合计最多 50 层。");
        } else {
            assertThat(faults.get(0).column()).isBetween(depth.columnOfOneMore() - 2, depth.columnOfOneMore() + 9);
            assertThat(faults(depth.of(depth.most()))).isEmpty();
        }
    }

    /** What lint lets through is compiled, laid out and fired on the stack of any thread. */
    @Test
    void whatIsJustNotTooDeepWorks() throws Exception {
        List<Depth> depths = depths().map(a -> (Depth) a.get()[1]).toList();
        String[] rules = IntStream.range(0, depths.size())
                .mapToObj(i -> HEAD.formatted("例" + i, "R02" + (10 + i))
                        + depths.get(i).of(depths.get(i).most())
                        + END)
                .toArray(String[]::new);

        onSmallStack(() -> {
            RuleBase base = SmallRules.of(rules);
            assertThat(base.sources()).hasSize(rules.length);
            for (RuleSource source : base.sources()) {
                assertThat(DrlLayout.of(source.text())).isPresent();
            }
            return base;
        });
    }

    @Test
    void matchesTwentyFactsAndNoMore() throws Exception {
        assertThat(faults("$值 : 填报值() " + "分式() ".repeat(19))).isEmpty();
        assertThat(faults("$值 : 填报值()\n" + "分式() ".repeat(20)))
                .extracting(RuleFault::line, RuleFault::column, RuleFault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, 19 * 5 + 1, "一条规则最多匹配 20 个事实，这里是多出来的一个。"));
    }

    /** Drools writes out every way through the alternatives: twenty pairs would be a million rules. */
    @ParameterizedTest
    @CsvSource({"5,1,true", "6,1,false", "1,8,true", "1,9,false"})
    void goesThirtyTwoWaysThroughAlternatives(int pairs, int wide, boolean sound) throws Exception {
        String group = wide == 1
                ? "( 分式() or 往期() ) "
                : "( " + IntStream.range(0, wide).mapToObj(i -> "分式()").collect(Collectors.joining(" or "))
                        + " ) ( 分式() or 分式() or 往期() or 往期() )";
        List<RuleFault> faults = faults("$值 : 填报值() " + (wide == 1 ? group.repeat(pairs) : group));

        assertThat(faults).hasSize(sound ? 0 : 1);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).contains("32 种以上"));
    }

    @ParameterizedTest
    @CsvSource({"rule.drl", "cases.csv", "doc.md"})
    void readsNoFileThatIsNoRulesFile(String name, @TempDir Path folder) throws IOException {
        Path own = SmallRules.write(folder, HEAD.formatted("例", "R0203") + "$值 : 填报值()" + END);
        RuleFolder rule = new RuleFolder(own, "R0203-small", "R0203-small");
        Files.writeString(own.resolve(name), " ".repeat(256 << 10));
        Faults faults = new Faults(rule.label(name));

        assertThat(rule.text(name, faults)).isPresent();
        Files.writeString(own.resolve(name), " ".repeat((256 << 10) + 1));
        assertThat(rule.text(name, faults)).isEmpty();
        assertThat(faults.list()).extracting(RuleFault::message).containsExactly(name + " 超过 256 KB。");
    }

    /** A number with an exponent is written out before it is compared: this one would take all memory. */
    @ParameterizedTest
    @CsvSource({"1e999999999", "1E5", "-1e-999999999", "1234567890123456789012345678901", "NaN", "0x10"})
    void takesNoNumberThatIsNotWrittenOut(String number) {
        Faults faults = new Faults("");
        String fact = "填报值( 指标=Z01, 列=期末数, 数值=" + number + " )";
        FactText.parse(new Token(Token.Kind.STRING, fact, 7, 2, 0, 0), new KnownWords(Set.of()), faults);

        assertThat(faults.list())
                .extracting(RuleFault::line, RuleFault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7, 2));
        assertThat(Numbers.parse(number)).isEmpty();
    }

    private static List<RuleFault> faults(String when) throws Exception {
        return onSmallStack(() -> {
            Faults faults = new Faults("R0203-x/rule.drl");
            List<Token> tokens = Scanner.scan(HEAD.formatted("例", "R0203") + when + END, faults);
            RuleParser.parse(tokens, faults)
                    .ifPresent(rule -> Lint.check(rule, "R0203", new KnownWords(Set.of()), faults));
            return faults.list();
        });
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small", STACK);
        thread.start();
        return task.get();
    }
}
