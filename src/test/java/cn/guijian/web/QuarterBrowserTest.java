package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** The bureau in a real browser, on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarterBrowserTest {
    private Path folder;
    private Path data;
    private LocalPage page;
    private ChromeDriver browser;
    private Screens screens;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        browser = Chromium.start(folder, 1366, 768);
        screens = new Screens(browser);
        data = Files.createDirectory(folder.resolve("data"));
        for (String quarter : new String[] {"2023Q3", "2023Q4"}) {
            Files.createDirectory(data.resolve(quarter));
            for (String unit : new String[] {"luonan", "danfeng", "shangnan"}) {
                put(quarter, unit);
            }
        }
        page = Served.start(Served.settings("127.0.0.1", Checks.RULES, Optional.of(data), false));
    }

    private void put(String quarter, String unit) throws IOException {
        Files.copy(
                Served.sample(quarter + "/" + unit + ".xlsx"),
                data.resolve(quarter).resolve(unit + ".xlsx"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (page != null) {
            page.close();
        }
    }

    @Test
    void showsTheLatestQuarterInWordsAndColours() {
        open("quarter");
        screens.await(".matrix", "城镇登记失业率");
        assertThat(screens.await(".matrix td.l-red", "4.60%").getText()).contains("红 严重滞后");
        assertThat(screens.texts(".periods a[aria-current]")).containsExactly("2023年第4季度");
        assertThat(screens.texts(".board > .body p").get(0)).contains("漏报");
        screens.await(".units", "漏报");
        assertThat(screens.texts(".city tbody tr")).isNotEmpty();
        assertThat(Chromium.complaints(browser)).isEmpty();
    }

    @Test
    void filtersByColourUnitIndicatorAndClause() {
        open("quarter/2023Q4");
        screens.await(".matrix", "Z01");
        new Select(browser.findElement(By.id("filter-level"))).selectByVisibleText("红 严重滞后");
        screens.await(".only-l-red", "Z02");
        new Select(browser.findElement(By.id("filter-unit"))).selectByVisibleText("丹凤县");
        screens.awaitGone(".matrix thead th:nth-child(5)");
        assertThat(screens.texts(".matrix th.first[scope=row]")).containsExactly("Z02 城镇登记失业率");
        open("quarter/2023Q4?indicator=Z03");
        assertThat(screens.texts(".matrix th.first[scope=row]")).hasSize(1);
        open("quarter/2023Q4");
        new Select(browser.findElement(By.id("filter-clause"))).selectByIndex(1);
        String clause = new Select(browser.findElement(By.id("filter-clause")))
                .getFirstSelectedOption()
                .getText();
        screens.awaitGone(".matrix tbody:nth-child(3)");
        assertThat(browser.getCurrentUrl()).contains("clause=").doesNotContain(clause);
    }

    @Test
    void showsAFileThatArrives() throws IOException {
        open("quarter/2023Q3");
        screens.await(".units tbody tr", "漏报");
        String before = version();
        put("2023Q3", "zhashui");
        screens.await(".units tbody tr td", "zhashui.xlsx");
        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void givesAllReportsInOneZip() throws IOException {
        open("quarter/2023Q4");
        browser.findElement(By.cssSelector("a[href$='all.zip']")).click();
        Path file = screens.download(folder, "全部报告.zip").toPath();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names =
                    zip.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(HashSet::new));
            assertThat(names)
                    .contains(
                            "2023Q4/index.html",
                            "2023Q4/summary.xlsx",
                            "2023Q4/city-report.docx",
                            "2023Q4/summary.json",
                            "2023Q4/611021-洛南县/warning-report.docx",
                            "2023Q4/611021-洛南县/annotated.xlsx",
                            "2023Q4/611021-洛南县/result.json");
            // The quarter's own, of three units what is written of each, of six a reminder.
            assertThat(names).hasSize(5 + 3 * 4 + 6);
        }
    }

    @Test
    void opensAUnit() {
        open("quarter/2023Q4");
        screens.await(".matrix thead a", "商南县").click();
        screens.await(".result h2", "商南县2023年第4季度");
        assertThat(screens.texts(".picture .marked")).contains("497");
    }

    private void open(String path) {
        browser.get(page.address() + path);
        screens.await(".board .matrix", "全市");
    }

    private String version() {
        return String.valueOf(browser.findElement(By.cssSelector(".board")).getAttribute("data-version"));
    }
}
