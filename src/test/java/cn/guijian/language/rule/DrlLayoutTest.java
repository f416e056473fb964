package cn.guijian.language.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrlLayoutTest {
    private static final String MESSY = """
            // 先看一眼：这条是试行的
            rule   "培训人次不得大于常住人口"
            @应为( "不大于 {$人.数值}" )   // 印在“应为”一栏
              @状态("试行")
                @等级("强制性")
            /* 编号不要改 */
            @编号("R0215")
            when $训:填报值(本期==true,指标 in("Z03","Z04"),$数:数值)
            not 分式(指标=="Z03")   not(填报值(数值>1) and 填报值( 数值 <-1 ))
              $人 ：填报值（指标=="B13"，
                 数值<$数-0.5B*(2+1),  // 半个人
                 (列!="数值"||!( 季度==1 )) )
            then 问题.报告($训,$人);问题.报告( $训 ) ;
            end
            // 完
            """;

    private static final String LAID_OUT = """
            // 先看一眼：这条是试行的
            rule "培训人次不得大于常住人口"
              @等级("强制性") @状态("试行")
              /* 编号不要改 */
              @编号("R0215")
              @应为("不大于 {$人.数值}")  // 印在“应为”一栏
            when
              $训 : 填报值( 本期 == true, 指标 in ( "Z03", "Z04" ), $数 : 数值 )
              not 分式( 指标 == "Z03" )
              not ( 填报值( 数值 > 1 ) and 填报值( 数值 < -1 ) )
              $人 : 填报值( 指标 == "B13", 数值 < $数 - 0.5B * ( 2 + 1 ),  // 半个人
                ( 列 != "数值" || !( 季度 == 1 ) ) )
            then
              问题.报告( $训, $人 );
              问题.报告( $训 );
            end
            // 完
            """;

    @Test
    void putsEachClauseOnItsLineAndKeepsComments() {
        assertThat(DrlLayout.of(MESSY)).contains(LAID_OUT);
    }

    @Test
    void laidOutOnceIsLaidOutForGood() {
        assertThat(DrlLayout.of(LAID_OUT)).contains(LAID_OUT);
        assertThat(DrlLayout.of("\uFEFF".substring(1) + LAID_OUT.replace("\n", "\r\n")))
                .contains(LAID_OUT);
    }

    @Test
    void fullWidthSignsInsideOfTextsStay() {
        String text = LAID_OUT.replace("不大于 {$人.数值}", "不大于（{$人.数值}），见说明：");
        assertThat(DrlLayout.of(text)).contains(text);
    }

    @Test
    void everyShippedRuleIsLaidOutAlready() throws IOException {
        Path rules = Path.of("rules");
        for (String name : RuleFiles.folders(RulesHome.general(rules))) {
            Optional<String> text = RuleFiles.drl(RulesHome.general(rules), name);
            assertThat(text.flatMap(DrlLayout::of)).as(name).isEqualTo(text);
        }
    }

    @Test
    void aShippedRuleOnOneLineComesBackAsItWas() throws IOException {
        Path rules = Path.of("rules");
        int rulesRead = 0;
        for (String name : RuleFiles.folders(RulesHome.general(rules))) {
            Path file = rules.resolve(name).resolve(RuleFiles.DRL);
            if (Files.isRegularFile(file)) {
                String text = Files.readString(file);
                assertThat(DrlLayout.of(text.replaceAll("\\s*\\n\\s*", "   ")))
                        .as(name)
                        .contains(text);
                rulesRead++;
            }
        }
        assertThat(rulesRead).isGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rule",
                "rule \"甲\" when then",
                "rule \"甲 when 封面( ) then end",
                "when 封面( ) then end",
                "/* rule"
            })
    void whatIsNoRuleIsLeftAlone(String text) {
        assertThat(DrlLayout.of(text)).isEmpty();
    }
}
