package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.workbench.RuleBooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookHtmlTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @TempDir
    private Path folder;

    private static String page(Path rules) throws IOException {
        return new String(RuleBooks.html(RuleBooks.of(Checks.ruleset(rules), DAY)), StandardCharsets.UTF_8);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void everyRuleStandsWithItsPageFileExamplesAndClause() throws IOException {
        String page = page(Checks.RULES);
        try (var folders = Files.list(Checks.RULES)) {
            assertThat(found(page, "<article id=\"(R\\d{4})\""))
                    .containsExactlyElementsOf(folders.filter(
                                    path -> path.getFileName().toString().startsWith("R") && Files.isDirectory(path))
                            .map(path -> path.getFileName().toString().substring(0, 5))
                            .sorted()
                            .toList());
        }
        assertThat(page.substring(page.indexOf("<article id=\"R0507\""), page.indexOf("<article id=\"R0508\"")))
                .containsSubsequence(
                        "每期达标的指标不得高于上限",
                        "按档",
                        "在用",
                        "R0507-above-standing-limit",
                        "<strong>考核方式为“每期达标”、目标是上限的指标，每一季度都不得高于上限。</strong>",
                        "<h5>不合格示例</h5>",
                        "<td><strong>5.01</strong></td>",
                        "<h5>如何改正</h5>",
                        "<q>城镇登记失业率（%） &lt;4.3</q>",
                        "商人社发〔2021〕273号，专栏2第2项；二(三)1",
                        "数值 &gt; $限",
                        "高于上限的最小一步",
                        "不报");
    }

    @Test
    void theTargetsInForceStandWithWhomTheyBind() throws IOException {
        String page = page(Checks.RULES);
        assertThat(found(page, "<tr id=\"([ZW]\\d{2})\"")).hasSize(46);
        String row = page.substring(page.indexOf("<tr id=\"Z06\""), page.indexOf("<tr id=\"Z07\""));
        assertThat(row)
                .containsSubsequence(
                        "失业保险参保人数",
                        "万人",
                        "约束性",
                        "≥ 12.8",
                        "12.38",
                        "序时进度",
                        "2021-01-01 起",
                        "专栏2第6项",
                        "按分解任务（9 个单位中 9 个）");
        assertThat(page).contains("市本级", "各单位同一比率", "只收集，不评价", "没有在此以后生效的变化");
    }

    @Test
    void loadsNothingFromOutsideAndRunsOnlyItsOwnScript() throws Exception {
        String page = page(Checks.RULES);
        assertThat(page)
                .doesNotContain("http://", "https://", "@import", "url(")
                .doesNotContainPattern("<[^>]* (src|on\\w+)=");
        String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page)
                .contains(
                        "script-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;",
                        "default-src 'none'");
    }

    @Test
    void everyLinkLeadsToAPlaceOfThePageAndEveryPlaceIsThereOnce() throws IOException {
        String page = page(Checks.RULES);
        List<String> ids = found(page, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates().containsAll(found(page, " href=\"#([^\"]+)\""));
        assertThat(found(page, " href=\"([^\"]+)\"")).allMatch(link -> link.startsWith("#"));
    }

    @Test
    void noMarkdownIsLeftOver() throws IOException {
        assertThat(found(page(Checks.RULES), "<div class=\"text\">([\\s\\S]*?)</div>"))
                .hasSizeGreaterThan(600)
                .noneMatch(html -> html.contains("**") || html.contains("|---") || html.contains("## "));
    }

    @Test
    void whatAPageWritesAsHtmlIsShownAsText() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(
                rules.resolve("R0203-part-exceeds-total/doc.md"),
                "比较本期同一列",
                "<script>alert(1)</script><img src=x onerror=alert(1)> [点](javascript:alert(1)) 比较本期同一列");
        String page = page(rules);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img", "javascript:");
    }

    @Test
    void theIndexesLeadFromIndicatorLevelAndClauseToTheRules() throws IOException {
        String page = page(Checks.RULES);
        String indicator = page.substring(page.indexOf("<tr id=\"i-Z06\""), page.indexOf("<tr id=\"i-Z07\""));
        assertThat(found(indicator, "href=\"#(R\\d{4})\""))
                .contains("R0603", "R0410", "R0202")
                .doesNotContain("R0604");
        String clauses = page.substring(page.indexOf("id=\"by-clause\""));
        String row = clauses.substring(clauses.indexOf(">专栏2第4项<"));
        assertThat(found(row.substring(0, row.indexOf("</tr>")), "href=\"#(R\\d{4})\""))
                .contains("R0604");
        assertThat(page).contains(">按档<", ">强制性<");
    }
}
