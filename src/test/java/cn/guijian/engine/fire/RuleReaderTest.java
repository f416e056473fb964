package cn.guijian.engine.fire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.Past;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Stage;
import cn.guijian.language.rule.Rule;
import cn.guijian.model.Level;
import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a rules folder: rules as their files state them, or every fault of all of them. */
class RuleReaderTest {
    private static final String RULE = """
            rule "%s" @编号("%s") @等级("强制性")
            when $值 : 填报值( 数值 < 0 )
            then 问题.报告( $值 ); end
            """;

    @TempDir
    Path folder;

    private void write(String name, String page, String rule) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("doc.md"), page);
        if (!rule.isEmpty()) {
            Files.writeString(own.resolve("rule.drl"), rule);
        }
    }

    private void write(String name, String title) throws IOException {
        String id = name.substring(0, 5);
        write(name, SmallRules.page(id), RULE.formatted(title, id));
    }

    private RuleReader.Outcome read() throws IOException {
        return RuleReader.read(RulesHome.general(folder), Set.of());
    }

    private List<String> faults() throws IOException {
        return ((RuleReader.Outcome.Refused) read())
                .faults().stream()
                        .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + " " + fault.message())
                        .toList();
    }

    private RuleBase base() throws IOException {
        return ((RuleReader.Outcome.Loaded) read()).base();
    }

    @Test
    void aFolderOfNoRulesIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        assertThat(faults()).singleElement().asString().endsWith(":0:0 规则文件夹里没有一条规则。");
    }

    @Test
    void everyFolderSaysWhatItLacks() throws IOException {
        write("R0201-a", "甲");
        Files.delete(folder.resolve("R0201-a/doc.md"));
        write("R0202-b", "乙");
        Files.delete(folder.resolve("R0202-b/rule.drl"));
        write("R0901-c", "丙");
        write("R0203-d", "丁");
        Files.write(
                folder.resolve("R0203-d/rule.drl"), RULE.formatted("丁", "R0203").getBytes(Charset.forName("GBK")));
        write("R0204-e", "戊");
        Files.writeString(folder.resolve("R0204-e/doc.md"), SmallRules.page("R0205"));
        write("R0206-f", SmallRules.page("R0206"), RULE.formatted("己", "R0207"));
        assertThat(faults())
                .containsExactly(
                        "R0201-a/doc.md:0:0 缺少文件 doc.md。",
                        "R0202-b/rule.drl:0:0 缺少文件 rule.drl。",
                        "R0203-d/rule.drl:0:0 文件 rule.drl 不是 UTF-8 编码。",
                        "R0204-e/doc.md:1:1 说明页的第一行应是标题“# R0204 …”。",
                        "R0206-f/rule.drl:1:14 规则编号“R0207”与文件夹的编号“R0206”不一致。",
                        "R0901-c/rule.drl:0:0 编号 R0901 不属于任何一组规则。");
    }

    @Test
    void aRuleOutOfItsPlaceIsNeverLeftOutWithoutAWord() throws IOException {
        write("R0201-a", "甲");
        List<String> strays = List.of(
                "R0202-b 副本",
                "R0203_c",
                "R204-d",
                "R0205-\u001B[31mred\n",
                "r0206-e",
                "Ｒ0207-f",
                "abc",
                "停用/R0208-g",
                "R0201-a/old");
        for (String stray : strays) {
            write(stray, SmallRules.page("R0202"), RULE.formatted("乙", "R0202"));
        }
        write("R0001-h", SmallRules.page("R0001"), RULE.formatted("丙", "R0001"));
        Files.writeString(folder.resolve("R0209-i"), "a file");
        Files.writeString(folder.resolve("rule.drl"), "");
        write(".git/R0210-j", SmallRules.page("R0210"), RULE.formatted("丁", "R0210"));
        Files.createDirectories(folder.resolve("notes"));
        List<String> named = Stream.concat(strays.stream(), Stream.of("R0001-h", "R0209-i", "rule.drl"))
                .sorted()
                .map(name -> name + ":0:0 这里有一条规则，但它不在规则该在的地方，不会运行。")
                .toList();
        assertThat(faults()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void whatIsTooLongIsNamedAndNotShownWhole() throws IOException {
        String rule = RULE.formatted("甲", "R0201");
        for (String written : List.of(
                rule.replace("甲", "长".repeat(50_000)),
                rule.replace("数值 < 0", "指标 == \"" + "a".repeat(100_000) + "\""),
                rule.replace("< 0", "< " + "9".repeat(90_000)),
                rule.replace("数值 <", "数".repeat(80_000) + " <"))) {
            write("R0201-a", SmallRules.page("R0201"), written);
            assertThat(faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).hasSizeLessThan(700));
            assertThat(faults().get(0)).contains("太长，最多 2000 个字");
        }
    }

    @Test
    void twoRulesAreNeverTakenForOne() throws IOException {
        write("R0201-a", "甲");
        write("R0201-b", "乙");
        write("R0202-c", "甲");
        write("R0001-d", SmallRules.page("R0001"), "");
        write("R0001-e", SmallRules.page("R0001"), "");
        assertThat(faults())
                .containsExactly(
                        "R0001-e/doc.md:0:0 编号 R0001 用了两次，另一处在 R0001-d/doc.md。",
                        "R0201-b/rule.drl:1:14 编号 R0201 用了两次，另一处在 R0201-a/rule.drl:1:14。",
                        "R0202-c/rule.drl:1:6 规则名称“甲”已经用过：R0201-a/rule.drl:1:6。");
    }

    @Test
    void aMarkOfByteOrderAndLineEndsOfWindowsDoNoHarm() throws IOException {
        write("R0201-a", "甲");
        Path file = folder.resolve("R0201-a/rule.drl");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"), StandardCharsets.UTF_8);
        assertThat(base().text("R0201").orElseThrow()).isEqualTo(RULE.formatted("甲", "R0201"));
    }

    @Test
    void intakesOutcomesHaveAPageAlone() throws IOException {
        write("R0001-a", SmallRules.page("R0001"), "");
        write("R0201-b", "乙");
        RuleBase base = base();
        assertThat(base.ids()).containsExactlyInAnyOrder("R0001", "R0201");
        assertThat(base.rules()).extracting(Rule::id).containsExactly("R0201");
        assertThat(base.page("R0001").orElseThrow().advice()).isEqualTo("改正R0001。");
        assertThat(base.folder("R0001")).contains("R0001-a");
        assertThat(base.text("R0001")).isEmpty();
        assertThat(base.profile("R0001")).isEmpty();
    }

    @Test
    void takesARuleAsItIsWritten() throws IOException {
        write("R0203-a", SmallRules.page("R0203"), """
                rule "全" @编号("R0203") @等级("核实性") @质疑("否") @提示("{$值.数值}") @应为("零") @依据("专栏2") @从属("R00 R0101、R0102,R0103") @状态("试行")
                when $值 : 填报值( 本期 == true ) $上 : 填报值( 期别 == "上年同期" ) then 问题.报告( $值 ); end
                """);
        write("R0204-b", "简");
        write(
                "R0709-c",
                SmallRules.page("R0709"),
                "rule \"同\" @编号(\"R0709\") @等级(\"提示性\") when $同 : 同行( 比值 > 3 ) then 问题.报告( $同 ); end");
        write(
                "R0702-d",
                SmallRules.page("R0702"),
                "rule \"迟\" @编号(\"R0702\") @等级(\"提示性\") when $报 : 报送( 迟报 == true ) then 问题.报告( $报 ); end");
        write(
                "R0501-e",
                SmallRules.page("R0501"),
                "rule \"低\" @编号(\"R0501\") @等级(\"按档\") when $评 : 评价( 指标 == \"Z02\", 数值 < 目标值 ) then 问题.报告( $评 ); end");
        List<Rule> rules = base().rules();
        assertThat(rules).extracting(Rule::id).containsExactly("R0203", "R0204", "R0501", "R0702", "R0709");
        assertThat(rules)
                .extracting(Rule::stage)
                .containsExactly(Stage.DATA, Stage.DATA, Stage.PLAN, Stage.CITY, Stage.PEERS);
        assertThat(rules).extracting(Rule::needsPeers).containsExactly(false, false, false, false, true);

        Rule whole = rules.get(0);
        assertThat(whole.folder()).isEqualTo("R0203-a");
        assertThat(whole.title()).isEqualTo("全");
        assertThat(whole.level()).contains(Level.MUST_EXPLAIN);
        assertThat(whole.message()).isEqualTo("{$值.数值}");
        assertThat(whole.expected()).contains("零");
        assertThat(whole.clause()).contains("专栏2");
        assertThat(whole.follows()).containsExactly("R00", "R0101", "R0102", "R0103");
        assertThat(whole.needs()).containsExactly(Past.SAME_QUARTER_LAST_YEAR);
        assertThat(whole.isOnTrial()).isTrue();
        assertThat(whole.page().title()).isEqualTo("例");

        Rule plain = rules.get(1);
        assertThat(plain.message()).isEqualTo("简");
        assertThat(plain.expected()).isEmpty();
        assertThat(plain.clause()).isEmpty();
        assertThat(plain.follows()).isEmpty();
        assertThat(plain.needs()).isEmpty();
        assertThat(plain.isOnTrial()).isFalse();
        assertThat(rules.get(2).level()).isEmpty();
        assertThat(rules.get(2).scope().conditions())
                .containsExactly(new RuleScope.Condition("指标", true, Set.of("Z02")));
    }
}
