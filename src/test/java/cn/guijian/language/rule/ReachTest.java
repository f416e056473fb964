package cn.guijian.language.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.facts.TestRows;
import cn.guijian.engine.judge.SmallPlan;
import cn.guijian.language.RuleText;
import cn.guijian.language.rule.RuleProfile.Reach;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indicators a rule speaks of, as the tables decide it. */
class ReachTest {
    /** The small plan, in which Z04 has a base in 东县 alone, rates are parts of Z01, and Z07's target has no number. */
    private static final Catalog CATALOG = catalog();

    private static Catalog catalog() {
        Catalog small = SmallPlan.CATALOG;
        return new Catalog(
                small.plan().span(),
                small.indicators().stream().map(ReachTest::part).toList(),
                Stream.concat(small.targets().stream(), Stream.of(vague())).toList(),
                small.units(),
                Stream.concat(
                                small.allocations().stream()
                                        .filter(row -> !row.code().equals("Z04")),
                                Stream.of(TestRows.allocation("Z04", Sheet.EAST, "1000", "3")))
                        .toList(),
                List.of(),
                Map.of());
    }

    private static Target vague() {
        return new Target(
                "Z07",
                Optional.empty(),
                Optional.empty(),
                Mode.SCHEDULE,
                LocalDate.of(2021, 1, 1),
                Optional.empty(),
                "文件",
                "条款",
                "");
    }

    private static Indicator part(Indicator each) {
        return new Indicator(
                each.code(),
                each.name(),
                each.planUnit(),
                each.reportingUnit(),
                each.factor(),
                each.kind(),
                each.attribute(),
                each.kind() == Kind.RATE ? Optional.of("Z01") : Optional.empty(),
                each.numerator(),
                each.denominator(),
                each.decimals(),
                each.overHundred(),
                each.yearShare(),
                each.assessedIn(),
                each.scope(),
                each.note());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "填报值()                                   | Z01 Z02 Z03 Z04 Z05 Z06 Z07 W01 W02 B01 B02",
                "填报值( 类型 == \"rate\" )                 | Z02 Z05",
                "填报值( 类型 != \"rate\" )                 | Z01 Z03 Z04 Z06 Z07 W01 W02 B01 B02",
                "填报值( 属性 == \"约束性\" )               | Z03",
                "填报值( 指标 in ( \"Z01\", \"W02\" ) )     | Z01 W02",
                "填报值( 指标 not in ( \"Z01\", \"W02\" ) ) | Z02 Z03 Z04 Z05 Z06 Z07 W01 B01 B02",
                "填报值( 名称 == \"Z06名\" )                | Z06",
                "填报值( 基础数据 == true )                 | B01 B02",
                "填报值( 上级指标 != null )                 | Z02 Z05",
                "填报值( 上级指标 == \"Z01\" )              | Z02 Z05",
                "填报值( 上级指标 == null )                 | Z01 Z03 Z04 Z06 Z07 W01 W02 B01 B02",
                "填报值( 可超百 == \"\" )                   | Z01 Z02 Z03 Z04 Z05 Z06 Z07 W01 W02 B01 B02",
                "填报值( 列 == \"规划期累计\" )             | Z01 Z04 Z07",
                "填报值( 列 != \"规划期累计\" )             | Z01 Z02 Z03 Z04 Z05 Z06 Z07 W01 W02 B01 B02",
                "填报值( 报告期 == \"2023Q3\", 数值 > 3 )   | Z01 Z02 Z03 Z04 Z05 Z06 Z07 W01 W02 B01 B02",
                "填报值( 类型 == \"rate\", 指标 != \"Z05\" ) | Z02",
                "分式()                                     | Z02 Z05",
                "比率( 指标 != \"Z02\" )                    | Z05",
                "评价()                                     | Z01 Z02 Z03 Z04 Z05 Z06 W01",
                "同行()                                     | Z01 Z02 Z03 Z04 Z05 Z06 W01",
                "全市目标()                                 | Z01 Z02 Z03 Z04 Z05 Z06 W01",
                "任务分解()                                 | Z01 Z02 Z03 Z04 Z05 Z06 W01",
                "评价( 考核方式 == \"序时进度\" )           | Z01 Z03 Z04 W01",
                "评价( 考核方式 != \"序时进度\" )           | Z02 Z05 Z06",
                "评价( 比较 == \"<\" )                      | Z05",
                "评价( 基期值 == null )                     | Z01 Z02 Z03 Z04 Z05 Z06 W01",
                "评价( 基期值 != null )                     | Z03 Z04",
                "填报值( 基期值 != null )                   | Z03 Z04",
                "往期( 有 == true ) 分式()                  | Z02 Z05",
                "封面()                                     | ''",
            })
    void followsFromTheTables(String when, String codes) {
        assertThat(String.join(" ", Reach.of(RuleText.when(when), CATALOG, LocalDate.of(2023, 9, 30))))
                .isEqualTo(codes);
    }

    /** Before the plan nothing has a target, so nothing is known of its mode, and nothing is judged. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "评价()                             | ''",
                "填报值( 考核方式 == \"序时进度\" ) | Z01 Z02 Z03 Z04 Z05 Z06 Z07 W01 W02 B01 B02",
                "填报值( 比较 == \"<\" )            | Z01 Z02 Z03 Z04 Z05 Z06 Z07 W01 W02 B01 B02",
                "填报值( 基期值 != null )           | ''",
            })
    void asksTheTablesOfTheDay(String when, String codes) {
        assertThat(String.join(" ", Reach.of(RuleText.when(when), CATALOG, LocalDate.of(2020, 9, 30))))
                .isEqualTo(codes);
    }
}
