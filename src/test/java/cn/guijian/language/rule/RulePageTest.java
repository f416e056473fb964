package cn.guijian.language.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.language.Faults;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.rules.RuleExample;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule's page and its folder, as they are read. */
class RulePageTest {
    private final Faults faults = new Faults("R0203-x/doc.md");

    @TempDir
    private Path rules = Path.of("");

    private static String page(String... headings) {
        return "# R0203 例\n\n"
                + List.of(headings).stream().map(h -> "## " + h + "\n\n文\n").collect(Collectors.joining("\n"));
    }

    private List<String> found() {
        return faults.list().stream()
                .map(f -> f.line() + " " + f.message() + f.remedy())
                .toList();
    }

    @Test
    void readsTitleAndSections() {
        RulePage page = RulePage.parse(
                "# R0203 例\n\n## 规则\n\n甲\n乙\n\n## 依据\n一\n## 不合格示例\n一\n## 合格示例\n一\n## 如何改正\n一\n## 例外\n一\n",
                "R0203",
                faults);
        assertThat(faults.list()).isEmpty();
        assertThat(page.title()).isEqualTo("例");
        assertThat(page.sections()).hasSize(6).containsEntry("规则", "甲\n乙").containsEntry("例外", "一");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@质疑(\"整表\"); true; WORKBOOK; ",
                "@质疑(\"否\"); true; NONE; ",
                "''; false; NONE; ",
                "随便一句; false; NONE; ",
                "''; true; NONE; 这一类问题是核实性的，说明页没有写明质疑什么。",
                "@质疑(\"全部\"); true; NONE; 没有名为“全部”的质疑。",
                "@质疑(\"否\"); false; NONE; 这一类问题不是核实性的，说明页不写质疑。",
            })
    void saysUnderItsTitleWhatItDoubts(String head, boolean asks, Doubt doubts, @Nullable String message) {
        String sections = page("规则", "依据", "不合格示例", "合格示例", "如何改正", "例外");
        RulePage page = RulePage.parse(sections.replaceFirst("\n\n", "\n\n" + head + "\n\n"), "R0203", faults);
        page.checkDoubt(asks, faults);
        assertThat(page.doubts()).isEqualTo(doubts);
        assertThat(faults.list())
                .extracting(RuleFault::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void namesAMissingSectionWhereItBelongs() {
        RulePage.parse(page("规则", "依据", "合格示例", "如何改正"), "R0203", faults);
        assertThat(found())
                .containsExactly(
                        "11 说明页缺少“不合格示例”一节，应写在这里。可能：加一行 ## 不合格示例，下面写内容。", "18 说明页缺少“例外”一节，应写在这里。可能：加一行 ## 例外，下面写内容。");
    }

    @Test
    void namesAnEmptySectionAtItsHeading() {
        RulePage.parse(
                page("规则", "依据", "不合格示例", "合格示例", "如何改正", "例外").replace("## 依据\n\n文", "## 依据\n"), "R0203", faults);
        assertThat(faults.list())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(7));
    }

    @Test
    void takesAHeadingThatIsNearForTheOneThatWasMeant() {
        RulePage.parse(page("规则", "依剧", "不合格示例", "合格示例", "如何改正", "例外"), "R0203", faults);
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.message() + fault.remedy()).contains("依剧", "依据");
        });
    }

    @Test
    void refusesTheTitleOfAnotherRule() {
        RulePage page = RulePage.parse(page("规则", "依据", "不合格示例", "合格示例", "如何改正", "例外"), "R0204", faults);
        assertThat(found()).containsExactly("1 说明页的第一行应是标题“# R0204 …”。可能：写作 # R0204 其中项不得大于总项。");
        assertThat(page.title()).isEqualTo("R0203 例");
    }

    @ParameterizedTest
    @CsvSource({
        "**甲不得大于乙。**因为, 甲不得大于乙。",
        "即：**甲。**, 甲。",
        "甲。, 甲。",
        "**甲, **甲",
        "'', ''",
    })
    void theSummaryStandsInBold(String text, String summary) {
        assertThat(new RulePage("", Map.of("规则", text)).summary()).isEqualTo(summary);
    }

    @Test
    void theAdviceIsTheFirstParagraph() {
        assertThat(new RulePage("", Map.of("如何改正", "甲\n乙 \n\n丙")).advice()).isEqualTo("甲乙");
        assertThat(new RulePage("", Map.of("如何改正", "甲")).advice()).isEqualTo("甲");
        assertThat(new RulePage("", Map.of()).advice()).isEmpty();
        assertThat(new RulePage("", Map.of()).summary()).isEmpty();
    }

    @Test
    void listsRuleFoldersOnlyAndInOrder() throws IOException {
        for (String name : List.of("R0204-b", "R0203-a", "R0001-c", "R020-d", "other", "R0205-大")) {
            Files.createDirectories(rules.resolve(name));
        }
        Files.writeString(rules.resolve("R0206-file"), "");
        assertThat(RuleFiles.folders(RulesHome.general(rules))).containsExactly("R0001-c", "R0203-a", "R0204-b");
        assertThat(RuleFolder.list(RulesHome.general(rules)))
                .extracting(RuleFolder::id)
                .containsExactly("R0001", "R0203", "R0204");
        assertThat(RuleFolder.list(RulesHome.general(rules)))
                .extracting(RuleFolder::isPageOnly)
                .containsExactly(true, false, false);
    }

    @Test
    void readsTextsWithoutMarkAndWithPlainLineEnds() throws IOException {
        Path folder = Files.createDirectories(rules.resolve("R0203-a"));
        Files.writeString(folder.resolve("rule.drl"), "\uFEFF甲\r\n乙\n");
        Files.writeString(folder.resolve("cases.csv"), "情形,事实,期望\n一,参数(), 报 \n二,,\n");
        assertThat(RuleFiles.drl(RulesHome.general(rules), "R0203-a")).contains("甲\n乙\n");
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0203-a"))
                .containsExactly(new RuleExample("一", "参数()", "报"), new RuleExample("二", "", ""));
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0203-none")).isEmpty();
        Files.writeString(folder.resolve("cases.csv"), "情形,事实,期望\n一,参数(),报\n二\n");
        assertThat(RuleFiles.examples(RulesHome.general(rules), "R0203-a")).isEmpty();
        assertThat(new RuleFolder(folder, "R0203-a", "R0203-a").label("doc.md")).isEqualTo("R0203-a/doc.md");
    }

    @Test
    void aFolderOfIntakeHasAPageOnly() throws IOException {
        Files.writeString(Files.createDirectories(rules.resolve("R0001-a")).resolve("rule.drl"), "甲");
        assertThat(RuleFiles.drl(RulesHome.general(rules), "R0001-a")).isEmpty();
    }

    @Test
    void namesAFileThatIsMissingOrNoUtf8() throws IOException {
        RuleFolder folder = new RuleFolder(Files.createDirectories(rules.resolve("R0203-a")), "R0203-a", "R0203-a");
        Files.write(rules.resolve("R0203-a/doc.md"), "甲".getBytes(java.nio.charset.Charset.forName("GBK")));
        assertThat(folder.text("doc.md", faults)).isEqualTo(Optional.empty());
        assertThat(folder.text("rule.drl", faults)).isEqualTo(Optional.empty());
        assertThat(faults.list())
                .extracting(f -> f.message())
                .containsExactly("文件 doc.md 不是 UTF-8 编码。", "缺少文件 rule.drl。");
        Files.write(rules.resolve("R0203-a/doc.md"), "甲".getBytes(StandardCharsets.UTF_8));
        assertThat(folder.text("doc.md", faults)).contains("甲");
    }
}
