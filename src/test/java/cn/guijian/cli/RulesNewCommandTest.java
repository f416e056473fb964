package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.workbench.RuleIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesNewCommandTest {
    @TempDir
    private Path folder;

    private Path rules() throws IOException {
        return Checks.copyOfRules(folder.resolve("rules"));
    }

    @Test
    void writtenTwiceIsWrittenOnce() throws IOException {
        Path rules = rules();
        Object[] words = {"规则", "新建", "R0220-drafted", "--title", "草拟的规则", "--rules", rules};
        assertThat(Run.of(words).out()).contains("写出", "cases.csv、doc.md、rule.drl");
        assertThat(RuleIndex.isStale(Checks.ruleset(rules))).isFalse();
        Map<String, String> once = RulesFormatCommandTest.files(rules);
        Run again = Run.of(words);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("已经有了", "不必再写");
        assertThat(RulesFormatCommandTest.files(rules)).isEqualTo(once);
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        Path rules = rules();
        Map<String, String> before = RulesFormatCommandTest.files(rules);
        assertThat(Run.of("rules", "new", "R0203-part-exceeds-total", "--title", "新", "--rules", rules)
                        .err())
                .contains("R0203-part-exceeds-total 已经有了", "没有改动");
        assertThat(Run.of("rules", "new", "R0203-another", "--title", "新", "--rules", rules)
                        .err())
                .contains("编号 R0203 已经用在 R0203-part-exceeds-total", "可能：用 R0215");
        assertThat(Run.of("rules", "new", "R0230-same", "--title", "其中项不得大于总项", "--rules", rules)
                        .err())
                .contains("已经用在 R0203-part-exceeds-total");
        assertThat(RulesFormatCommandTest.files(rules)).isEqualTo(before);
    }

    @Test
    void aBlockAloneIsAnsweredWithItsNextFreeId() {
        Run run = Run.of("rules", "new", "R02");
        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err()).contains("下一个没有用过的编号是 R0215");
    }

    @Test
    void slipsOfThePenAreNamed() {
        assertThat(List.of(
                        Run.of("rules", "new", "R0230-培训", "--title", "新").err(),
                        Run.of("rules", "new", "R0230-Too_Many", "--title", "新").err(),
                        Run.of("rules", "new", "R0230", "--title", "新").err()))
                .allMatch(text -> text.contains("不能作文件夹的名字"));
        assertThat(Run.of("rules", "new", "R0020-x", "--title", "新").err()).contains("R00 组由程序");
        assertThat(Run.of("rules", "new", "R0920-x", "--title", "新").err()).contains("不属于任何一组");
        assertThat(Run.of("rules", "new", "R0230-x").err()).contains("没有写规则名称");
        assertThat(Run.of("rules", "new", "R0230-x", "--title", "引\"号").err()).contains("不能有引号");
        assertThat(Run.of("rules", "new", "R0230-x", "--title", "新", "--level", "按档")
                        .err())
                .contains("级别“按档”不能用在 R02 组", "强制性、核实性、提示性");
        assertThat(Run.of("rules", "new", "R0230-x", "--title", "新", "--kind", "target")
                        .err())
                .contains("threshold、part-total");
        assertThat(Run.of("rules", "new", "R0230-x", "--title", "新", "--indicator", "Z99")
                        .exit())
                .isEqualTo(64);
    }
}
