package cn.guijian.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.guijian.Search;
import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.Firing;
import cn.guijian.engine.fire.RuleBase;
import cn.guijian.engine.fire.SmallRules;
import cn.guijian.explain.RuleExplainer.Agreement;
import cn.guijian.language.Matcher;
import cn.guijian.language.RuleText;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any rule that can be written, with facts that join, groups, {@code not}, {@code exists} and names, means to Drools what
 * it means to our own matcher, which explains and measures coverage. How many, and from which seed: {@link Search}.
 */
class RulePropertiesTest {
    private static final int RULES = 100;
    private static final int SHEETS = 12;

    private static IntStream rounds() {
        return IntStream.rangeClosed(1, Search.times(2, 25));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void isMatchedByDroolsAsByUs(int round) {
        Random random = Search.random("rules " + round);
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add("rule \"例 %1$d\" @编号(\"R02%1$02d\") @等级(\"强制性\")\nwhen\n%2$s\nthen 问题.报告( $值 ); end\n"
                    .formatted(i, new Rules(random).any()));
        }
        RuleBase base = SmallRules.of(rules.toArray(String[]::new));
        Set<String> fired = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            Facts facts = facts(random);
            Firing firing = base.fire(Stage.DATA, facts);
            assertThat(firing.failures()).isEmpty();
            for (RuleSource source : base.running()) {
                String id = source.rule().id();
                assertThatCode(() -> Agreement.check(source, facts, new Matcher(facts.all()), firing))
                        .as("%s %s", source.text(), Search.at())
                        .doesNotThrowAnyException();
                boolean fires =
                        firing.hits().stream().anyMatch(hit -> hit.rule().id().equals(id));
                (fires ? fired : silent).add(id);
            }
        }
        assertThat(fired).as("rules that fired").hasSizeGreaterThan(RULES / 4);
        assertThat(silent).as("rules that did not").hasSizeGreaterThan(RULES / 4);
    }

    private static Facts facts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String parent = random.nextBoolean() ? "" : ", 上级指标=" + code(random);
            texts.add("填报值(指标=" + code(random) + ", 列=" + column(random) + ", 数值=" + number(random) + ", 小数="
                    + random.nextInt(3) + ", 本期=" + (random.nextInt(3) > 0 ? "是" : "否") + parent + ")");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add("分式(指标=" + code(random) + ", 分子=" + number(random) + ", 分母=" + number(random) + ")");
        }
        Facts facts = new Facts();
        RuleText.facts(String.join("; ", texts))
                .forEach(fact -> facts.add(fact, Source.nowhere(facts.all().size() + "")));
        return facts;
    }

    private static String code(Random random) {
        return "Z0" + (1 + random.nextInt(3));
    }

    private static String column(Random random) {
        return random.nextBoolean() ? "本季数" : "本年累计";
    }

    private static String number(Random random) {
        return List.of("0", "1", "2", "2.0", "3.5", "-1").get(random.nextInt(6));
    }

    /** One rule; names are given once and used where they are known. */
    private static final class Rules {
        private final Random random;
        private int given;

        Rules(Random random) {
            this.random = random;
        }

        /** The names that are known at some place. */
        private record Known(List<String> numbers, List<String> codes, List<String> facts) {
            Known() {
                this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }

            Known inner() {
                return new Known(new ArrayList<>(numbers), new ArrayList<>(codes), new ArrayList<>(facts));
            }
        }

        String any() {
            Known known = new Known();
            List<String> clauses = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                clauses.add(clause(known, 2));
            }
            clauses.add("$值 : 填报值( " + constraints("填报值", known) + " )");
            known.facts().add("$值");
            for (int i = random.nextInt(3); i > 0; i--) {
                clauses.add(clause(known, 2));
            }
            return String.join("\n", clauses);
        }

        private String clause(Known known, int depth) {
            return switch (random.nextInt(depth > 0 ? 10 : 2)) {
                case 0, 1, 2 -> pattern(known);
                case 3, 4 -> "not " + clause(known.inner(), 0);
                case 5 -> "exists " + clause(known.inner(), 0);
                case 6 -> "not " + group(known.inner(), depth - 1);
                case 7 -> "exists " + present(known.inner(), depth - 1);
                case 8 -> group(known, depth - 1);
                default -> {
                    // What one side names is not known behind it.
                    String sides = Stream.of(1, 2)
                            .map(side -> pattern(known.inner()))
                            .reduce((a, b) -> a + " or " + b)
                            .orElseThrow();
                    yield List.of("", "not ", "exists ").get(random.nextInt(3)) + "( " + sides + " )";
                }
            };
        }

        private String group(Known known, int depth) {
            return "( " + clause(known, depth) + " and " + clause(known, depth) + " )";
        }

        /** Lint wants something to be there. */
        private String present(Known known, int depth) {
            boolean first = random.nextBoolean();
            String one = first ? pattern(known) : clause(known, depth);
            String other = first ? clause(known, depth) : pattern(known);
            return "( " + one + " and " + other + " )";
        }

        private String pattern(Known known) {
            String type = random.nextInt(4) > 0 ? "填报值" : "分式";
            String name = "$事" + given++;
            boolean named = type.equals("填报值") && random.nextBoolean();
            String text = (named ? name + " : " : "") + type + "( " + constraints(type, known) + " )";
            if (named) {
                known.facts().add(name);
            }
            return text;
        }

        private String constraints(String type, Known known) {
            List<String> all = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                if (random.nextInt(3) == 0) {
                    String name = "$名" + given++;
                    boolean number = random.nextBoolean();
                    all.add(name + " : " + (number ? numberField(type) : codeField(type)));
                    (number ? known.numbers() : known.codes()).add(name);
                } else {
                    all.add(condition(type, known, 1));
                }
            }
            return String.join(", ", all);
        }

        private String condition(String type, Known known, int depth) {
            return switch (random.nextInt(depth > 0 ? 9 : 5)) {
                case 0, 1 ->
                    numberField(type) + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + number(type, known);
                case 2 -> codeField(type) + pick(" == ", " != ") + code(known);
                case 3 -> codeField(type) + pick(" in ( ", " not in ( ") + code(known) + ", " + code(known) + " )";
                case 4 ->
                    type.equals("填报值")
                            ? pick("本期 == true", "本期", "! 本期", "上级指标 == null", "上级指标 != null", "列 == \"本季数\"")
                            : "指标 != \"Z03\"";
                case 5 -> number(type, known) + pick(" + ", " - ", " * ") + number(type, known) + " > 1";
                case 6 -> "( " + condition(type, known, 0) + " || " + condition(type, known, 0) + " )";
                case 7 -> condition(type, known, 0) + " && " + condition(type, known, 0);
                default -> "! ( " + condition(type, known, 0) + " )";
            };
        }

        private String numberField(String type) {
            return type.equals("分式") ? pick("分子", "分母") : pick("数值", "数值", "小数");
        }

        private String codeField(String type) {
            return type.equals("分式") ? "指标" : pick("指标", "指标", "上级指标");
        }

        private String number(String type, Known known) {
            List<String> all = new ArrayList<>(known.numbers());
            known.facts().forEach(fact -> all.add(fact + "." + pick("数值", "小数")));
            all.addAll(List.of("0", "1", "2.0B", numberField(type)));
            return all.get(random.nextInt(all.size()));
        }

        private String code(Known known) {
            List<String> all = new ArrayList<>(known.codes());
            known.facts().forEach(fact -> all.add(fact + "." + pick("指标", "上级指标")));
            all.addAll(List.of("\"Z01\"", "\"Z02\""));
            return all.get(random.nextInt(all.size()));
        }

        private String pick(String... words) {
            return words[random.nextInt(words.length)];
        }
    }
}
