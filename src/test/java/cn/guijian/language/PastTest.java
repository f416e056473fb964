package cn.guijian.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastTest {
    @ParameterizedTest
    @CsvSource({
        "2023Q1, 2022Q4, 2022Q1, 2022Q4",
        "2023Q3, 2023Q2, 2022Q3, 2022Q4",
        "2023Q4, 2023Q3, 2022Q4, 2022Q4",
    })
    void pointsAtTheQuarterThatItsNameSays(String now, String last, String sameQuarter, String yearEnd) {
        Period period = Period.parse(now).orElseThrow();
        assertThat(Past.LAST_QUARTER.of(period)).hasToString(last);
        assertThat(Past.SAME_QUARTER_LAST_YEAR.of(period)).hasToString(sameQuarter);
        assertThat(Past.LAST_YEAR_END.of(period)).hasToString(yearEnd);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$值 : 填报值( 本期 == true );",
                "$值 : 填报值( 期别 == \"上期\", 数值 > 1 );LAST_QUARTER",
                "$值 : 填报值( ( 数值 > 1 || 数值 < 0 ), 期别 == \"上年末\" );LAST_YEAR_END",
                "往期( 期别 == \"上期\", 有 == false ) 填报值( 期别 == \"上年同期\" );SAME_QUARTER_LAST_YEAR",
                "$比 : 环比( 倍数 == 10 );LAST_QUARTER",
                "$表 : 表比较( 共有 > 8 );LAST_QUARTER",
                "$说 : 情况说明( 与上期相同 == true );LAST_QUARTER",
                "$增 : 增量( 季数 > 1 );LAST_QUARTER",
                "$比 : 对比( 期别 == \"上年同期\", 差 > 8 );SAME_QUARTER_LAST_YEAR",
                "$比 : 对比( 期别 in (\"上年同期\", \"上期\") );LAST_QUARTER,SAME_QUARTER_LAST_YEAR",
                "$比 : 对比( 期别 == \"上期\" ) 往期( 期别 == \"上年末\" );LAST_QUARTER",
            })
    void readsFromARuleWhichQuartersItNeeds(String when, String needed) {
        List<Token> tokens = Scanner.scan(when, new Faults("x"));
        ParsedRule rule = new ParsedRule(tokens.get(0), java.util.Map.of(), tokens, tokens.get(0), List.of());
        List<Past> expected = needed == null || needed.isEmpty()
                ? List.of()
                : Arrays.stream(needed.split(",")).map(Past::valueOf).toList();
        assertThat(Past.neededBy(rule)).isEqualTo(expected);
    }
}
