package cn.guijian.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Target;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.Verdict;
import cn.guijian.samples.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "Z01, 0.5582,  5100.4, '5,582人',    '5,101人',   '多 481人'",
        "Z01, 0.51,    5100.4, '5,100人',    '5,101人',   '少 1人'",
        "Z01, 0.5101,  5100.4, '5,101人',    '5,101人',   持平",
        "Z02, 4.6,     4.3,    4.60%,        4.30%,       '高 0.30个百分点'",
        "Z13, 88.89,   90,     88.89%,       90.00%,      '低 1.11个百分点'",
        "W05, 20,      35.25,  20个,         36个,        '少 16个'",
        "W06, 0.70557, 7192.255, '7,055.7万元', '7,192.26万元', '少 136.56万元'"
    })
    void speaksToAUnitInWholePersonsThatAddUp(
            String code, BigDecimal value, BigDecimal asked, String shown, String required, String gap) {
        Indicator indicator = indicator(code);
        BigDecimal inPlan = indicator.kind() == Kind.RATE ? asked : asked.divide(indicator.factor());
        assertThat(said(Amount.toUnit(indicator), result(indicator, value, inPlan)))
                .containsExactly(shown, required, gap);
    }

    @ParameterizedTest
    @CsvSource({
        "Z07, 14.6377, 15.37,  14.64万人,  15.37万人,  '少 0.73万人'",
        "Z08, 0.2555,  0.25,   0.2555万人, 0.2500万人, '多 0.0055万人'",
        "Z07, 15.3699, 15.37,  15.3699万人, 15.3700万人, '少 0.0001万人'",
        "Z07, 15.3651, 15.361, 15.37万人,   15.36万人,   '多 0.01万人'",
        "W05, 541,     675,    541个,      675个,      '少 134个'"
    })
    void speaksToTheCityInThePlansUnitWithAsManyDecimalsAsTellTheVerdict(
            String code, BigDecimal value, BigDecimal asked, String shown, String required, String gap) {
        Indicator indicator = indicator(code);
        assertThat(said(Amount.toCity(indicator), result(indicator, value, asked)))
                .containsExactly(shown, required, gap);
    }

    @ParameterizedTest
    @CsvSource({"Z02, 4.2999, 4.30", "Z13, 99.996, 99.996", "Z01, 6.99996, 6.99996", "Z01, 0.00004, 0.00004"})
    void neverRoundsToAWholeThatAValueIsNot(String code, BigDecimal value, String digits) {
        assertThat(Amount.toCity(indicator(code)).of(value).digits()).isEqualTo(digits);
    }

    @Test
    void tellsARulesFiguresAsTheReaderCounts() {
        Indicator indicator = indicator("Z07");
        assertThat(Amount.toUnit(indicator)
                        .retold(
                                "工伤保险参保人数 1.9822 万人，本期应达 1.98452 万人；约束性指标",
                                result(indicator, new BigDecimal("1.9822"), new BigDecimal("1.98452"))))
                .isEqualTo("工伤保险参保人数 19,822人，本期应达 19,846人；约束性指标");
    }

    private static List<String> said(Amount amount, IndicatorResult result) {
        return List.of(
                amount.value(result).orElseThrow().shown(true),
                amount.required(result).orElseThrow().shown(true),
                Gap.of(result, amount).lines(true).get(0));
    }

    private static IndicatorResult result(Indicator indicator, BigDecimal value, BigDecimal asked) {
        return IndicatorResult.of(indicator, Verdict.MET, parts -> {
            parts.value = Optional.of(value);
            parts.required = Optional.of(asked);
            parts.target = Rules.catalog().target(indicator.code(), LocalDate.of(2023, 12, 31));
            parts.bound = parts.target.flatMap(Target::bound);
        });
    }

    @Test
    void neverRoundsAPercentageToTheWhole() {
        assertThat(Figure.percent(new BigDecimal("99.9960"), 2).shown(false)).isEqualTo("99.996%");
    }

    private static Indicator indicator(String code) {
        return Rules.catalog().indicator(code).orElseThrow();
    }
}
