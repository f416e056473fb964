package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.fire.ArithmeticTest;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any condition that can be written means to Drools what it means to our own evaluation, which knows BigDecimal alone. How
 * many, and from which seed: {@link Search}.
 */
class ArithmeticPropertiesTest {
    private static final List<String> COMPARISONS = List.of(" == ", " != ", " < ", " <= ", " > ", " >= ");
    private static final int RULES = 120;
    /** Drools makes code of a condition after some twenty times. */
    private static final int TIMES = 30;

    private static IntStream rounds() {
        return IntStream.rangeClosed(1, Search.times(1, 20));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void isDoneByDroolsAsByUs(int round) {
        Conditions conditions = new Conditions(Search.random("conditions " + round));
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(ArithmeticTest.RULE.formatted("R0%d%02d".formatted(1 + i / 100, i % 100), conditions.any(2)));
        }
        RuleBase base = SmallRules.of(rules.toArray(String[]::new));
        for (String value : List.of("3", "0.1", "7", "-2", "1000000", "33.33", "123456789012345")) {
            Facts facts = ArithmeticTest.facts(value);
            TreeSet<String> expected = new TreeSet<>();
            base.running().stream()
                    .filter(rule -> new Matcher(facts.all()).find(rule.when().clauses(), way -> true))
                    .forEach(rule -> expected.add(rule.text()));
            assertThat(expected).as("some hold and some do not").hasSizeBetween(RULES / 10, RULES * 9 / 10);
            for (int i = 0; i < TIMES; i++) {
                Firing firing = base.fire(Stage.DATA, facts);
                assertThat(firing.failures()).isEmpty();
                assertThat(firing.hits())
                        .extracting(hit -> base.text(hit.rule().id()).orElseThrow())
                        .as("%s, firing %d %s", value, i, Search.at(round))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** Any condition that lint lets through, with no divisor that could be 0. */
    private record Conditions(Random random) {
        private String pick(String... words) {
            return words[random.nextInt(words.length)];
        }

        String any(int depth) {
            return switch (random.nextInt(depth > 0 ? 7 : 4)) {
                case 0 -> sum(depth) + comparison() + sum(1);
                case 1 -> sum(1) + pick(" in ( ", " not in ( ") + plain() + ", " + plain() + " )";
                case 2 -> plain() + comparison() + field();
                case 3 -> field() + comparison() + plain();
                case 4 ->
                    random.nextBoolean() ? "! ( " + any(depth - 1) + " )" : "! " + field() + comparison() + sum(1);
                case 5 -> "( " + any(depth - 1) + pick(" && ", " || ") + any(depth - 1) + " )";
                default -> any(depth - 1) + pick(" && ", " || ") + any(depth - 1);
            };
        }

        private String comparison() {
            return COMPARISONS.get(random.nextInt(COMPARISONS.size()));
        }

        private String field() {
            return pick("数值", "$数", "年度", "季度", "$年", "$值.数值", "$值.年度");
        }

        private String plain() {
            return pick("2", "3", "2.5B", "3.0B", "0.3B", "3000000000", "2023", "2023.0B", field());
        }

        private String sum(int depth) {
            StringBuilder sum = new StringBuilder(product(depth));
            for (int i = random.nextInt(3); i > 0; i--) {
                sum.append(pick(" + ", " - ")).append(product(depth));
            }
            return sum.toString();
        }

        private String product(int depth) {
            StringBuilder product = new StringBuilder(factor(depth));
            for (int i = random.nextInt(4); i > 0; i--) {
                product.append(random.nextBoolean() ? " * " + factor(depth) : " / " + divisor());
            }
            return product.toString();
        }

        private String divisor() {
            return pick("数值", "$数", "年度", "季度", "$年", "3", "7", "0.3B", "- 2", "( 年度 )", "( 3 * $年 )");
        }

        private String factor(int depth) {
            return switch (random.nextInt(depth > 0 ? 5 : 4)) {
                case 0 -> field();
                case 1 -> pick("1", "2", "7", "100", "0.1B", "1.1B");
                case 2 -> pick("- 数值", "- 3", "- 季度", "( 小数位 )");
                case 3 -> "数值";
                default -> "( " + sum(depth - 1) + " )";
            };
        }
    }
}
