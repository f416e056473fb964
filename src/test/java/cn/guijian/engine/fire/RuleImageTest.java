package cn.guijian.engine.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.engine.facts.Context;
import cn.guijian.engine.facts.Sheet;
import cn.guijian.engine.judge.RuleEngine;
import cn.guijian.engine.judge.SmallPlan;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that are written as bytes come back as they were and find what they found. */
class RuleImageTest {
    private static final RuleBase RULES = SmallRules.of("""
            rule "全" @编号("R0203") @等级("核实性") @质疑("否") @提示("{$值.数值}") @应为("零") @依据("专栏2") @从属("R00 R0101") @状态("试行")
            when $值 : 填报值( 本期 == true, 数值 > 3 ) then 问题.报告( $值 ); end
            """, """
            rule "停" @编号("R0204") @等级("提示性") @状态("停用")
            when $值 : 填报值( 期别 == "上年末" ) then 问题.报告( $值 ); end
            """, """
            rule "低" @编号("R0501") @等级("按档")
            when $评 : 评价( 指标 in ( "Z01", "Z02" ), 考核方式 != "不设目标", 数值 < 应达值 ) then 问题.报告( $评 ); end
            """, """
            rule "迟" @编号("R0702") @等级("提示性")
            when $报 : 报送( 迟报 == true ) then 问题.报告( $报 ); end
            """, """
            rule "同" @编号("R0709") @等级("提示性")
            when $同 : 同行( 比值 > 3 ) then 问题.报告( $同 ); end
            """);

    @Test
    void comeBackAsTheyWere() throws IOException {
        RuleBase read = RuleImage.read(RuleImage.write(RULES));
        assertThat(read.sources()).isEqualTo(RULES.sources());
        assertThat(read.pages()).isEqualTo(RULES.pages());
        assertThat(read.folders()).isEqualTo(RULES.folders());
        assertThat(read.retired()).extracting(Rule::id).containsExactly("R0204");
        for (Stage stage : Stage.values()) {
            assertThat(names(read, stage)).as("%s", stage).isEqualTo(names(RULES, stage));
        }
        assertThat(names(read, Stage.DATA)).containsExactly("全");
        assertThat(names(read, Stage.PEERS)).containsExactly("同");
    }

    private static List<String> names(RuleBase base, Stage stage) {
        return base.bases().of(stage).stream()
                .flatMap(of -> of.getKiePackages().stream())
                .flatMap(all -> all.getRules().stream())
                .map(org.kie.api.definition.rule.Rule::getName)
                .sorted()
                .toList();
    }

    @Test
    void findWhatTheyFound() throws IOException {
        RuleBase read = RuleImage.read(RuleImage.write(RULES));
        var submission = Sheet.of(Sheet.EAST).put("Z01", "5").put("Z02", "2").read();
        RuleEngine.Report before =
                new RuleEngine(SmallPlan.CATALOG, RULES).check(submission, List.of(), Context.alone());
        assertThat(before.findings()).isNotEmpty();
        assertThat(before.trials()).isNotEmpty();
        assertThat(new RuleEngine(SmallPlan.CATALOG, read).check(submission, List.of(), Context.alone()))
                .isEqualTo(before);
    }

    @Test
    void aTornImageIsNone() throws IOException {
        byte[] image = RuleImage.write(RULES);
        for (int length : List.of(0, 3, 50, image.length / 2, image.length - 1)) {
            assertThatThrownBy(() -> RuleImage.read(Arrays.copyOf(image, length)))
                    .isInstanceOf(IOException.class);
        }
    }
}
