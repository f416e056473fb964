package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A policy officer in a real browser. */
class RulesBrowserTest {
    private static final String RATE = "//input[@name='cell' and @value='Z02']/../..//input[@data-column='3']";

    @TempDir
    private Path folder;

    private Path rules;
    private LocalPage page;
    private ChromeDriver browser;
    private Screens screens;

    @BeforeEach
    void start() throws IOException {
        browser = Chromium.start(folder, 1366, 768);
        screens = new Screens(browser);
        rules = Checks.copyOfRules(Files.createDirectory(folder.resolve("rules")));
        Path data = folder.resolve("data");
        Path quarter = Files.createDirectories(data.resolve("2023Q4"));
        for (String unit : new String[] {"luonan", "danfeng", "shanyang"}) {
            Files.copy(Served.sample("2023Q4/" + unit + ".xlsx"), quarter.resolve(unit + ".xlsx"));
        }
        page = Served.start(Served.settings("127.0.0.1", rules, Optional.of(data), true));
        browser.get(page.address() + "rules");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (page != null) {
            page.close();
        }
    }

    private void enter(String token) {
        browser.findElement(By.id("token")).sendKeys(token, Keys.ENTER);
    }

    private void type(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    @Test
    void wrongTokenIsRefusedAndNothingCanBeEdited() {
        assertThat(screens.texts(".targets td")).contains("Z02", "4.3");
        assertThat(browser.findElements(By.cssSelector(".editing"))).isEmpty();
        enter("WRONG-TOKEN");
        screens.await("main", "口令不对");
        browser.get(page.address() + "rules");
        assertThat(browser.findElements(By.cssSelector(".editing"))).isEmpty();
    }

    @Test
    void editsAThresholdSeesItsEffectAndSaves() throws IOException {
        enter(page.editorToken().orElseThrow());
        screens.await(".good", "可以修改");
        String hash = browser.findElement(By.cssSelector(".stamp span[title]")).getAttribute("title");
        byte[] before = Files.readAllBytes(rules.resolve("plans/shangluo-hr-2021/targets.csv"));

        type(browser.findElement(By.xpath(RATE)), "4,3");
        screens.await("#draft .bad", "不能保存");
        assertThat(browser.findElement(By.xpath(RATE)).getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(browser.findElements(By.cssSelector("#draft .save"))).isEmpty();

        type(browser.findElement(By.xpath(RATE)), "4.7");
        screens.await("#draft .good", "可以使用");
        assertThat(Files.readAllBytes(rules.resolve("plans/shangluo-hr-2021/targets.csv")))
                .as("nothing is saved yet")
                .isEqualTo(before);
        screens.await("button", "检查并看影响").click();
        screens.await("#draft .effect", "丹凤县");
        assertThat(screens.texts("#draft .effect").get(0)).contains("Z02", "达标");

        screens.await("#draft .save button", "保存").click();
        screens.await(".notice", "已保存");
        String after = Files.readString(rules.resolve("plans/shangluo-hr-2021/targets.csv"), StandardCharsets.UTF_8);
        assertThat(lines(after)).hasSameSizeAs(lines(new String(before, StandardCharsets.UTF_8)));
        assertThat(lines(after).stream()
                        .filter(line -> !lines(new String(before, StandardCharsets.UTF_8))
                                .contains(line)))
                .singleElement()
                .asString()
                .startsWith("Z02,<,4.7,");
        assertThat(after).startsWith("\uFEFF");
        assertThat(browser.findElement(By.cssSelector(".stamp span[title]")).getAttribute("title"))
                .isNotEqualTo(hash);
        try (Stream<Path> kept = Files.walk(folder.resolve("rules-before"))) {
            Path old = kept.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(old).hasFileName("targets.csv").hasBinaryContent(before);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    @Test
    void ruleBookOpensAndItsOwnScriptRuns() {
        browser.get(page.address() + "rules/book");
        screens.await("body", "R0203");
        assertThat(Chromium.complaints(browser)).isEmpty();
    }

    @Test
    void marksTheFaultInTheLineOfARule() {
        enter(page.editorToken().orElseThrow());
        screens.await(".good", "可以修改");
        screens.await(".rule-list a", "R0203").click();
        WebElement rule = browser.findElement(By.id("part-0"));
        String text = String.valueOf(rule.getAttribute("value"));
        rule.clear();
        rule.sendKeys(text.replace("上级指标 != null", "上级指标标 != null"));
        screens.await("#draft .bad", "不能保存");
        assertThat(screens.await("#draft pre.source", "上级指标标").getText()).startsWith("7");
        assertThat(screens.texts("#draft pre.source mark")).contains("上级指标标");
        assertThat(browser.findElements(By.cssSelector("#draft .save"))).isEmpty();
    }

    @Test
    void savesNothingThatSomebodyElseHasOvertaken() throws IOException {
        enter(page.editorToken().orElseThrow());
        screens.await(".good", "可以修改");
        type(browser.findElement(By.xpath(RATE)), "4.5");
        screens.await("button", "检查并看影响").click();
        screens.await("#draft .save button", "保存");
        Files.writeString(
                rules.resolve("plans/shangluo-hr-2021/units.csv"),
                Files.readString(rules.resolve("plans/shangluo-hr-2021/units.csv")) + "\n");
        screens.await("#draft .save button", "保存").click();
        screens.await("#draft", "被别人改动过");
        assertThat(Files.readString(rules.resolve("plans/shangluo-hr-2021/targets.csv")))
                .contains("Z02,<,4.3,");
    }
}
