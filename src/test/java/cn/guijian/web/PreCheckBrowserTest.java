package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A county's clerk in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreCheckBrowserTest {
    private Path folder;
    private LocalPage page;
    private ChromeDriver browser;
    private Screens screens;

    @BeforeAll
    void start(@TempDir Path downloads) {
        folder = downloads;
        browser = Chromium.start(folder, 1366, 768);
        screens = new Screens(browser);
        page = Served.start(Served.settings());
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

    @BeforeEach
    void newSession() {
        browser.manage().deleteAllCookies();
        browser.get(page.address());
    }

    @Test
    void showsWhereAFaultyWorkbookIsWrong() {
        screens.drop(Served.sample("2023Q4/shangnan.xlsx"));
        assertThat(screens.await(".result[data-state=ended] h2", "退回修改").getText())
                .contains("商南县2023年第4季度");
        assertThat(screens.texts(".l-must-fix-edge h4")).hasSize(2);
        assertThat(screens.texts(".l-must-fix-edge .picture .marked")).containsExactly("474", "497", "（空）");
        assertThat(screens.texts(".indicators tbody tr[id] td:first-child")).hasSizeGreaterThan(25);
        assertThat(screens.texts(".stamp").get(0)).contains("2024年1月20日");
        assertThat(Chromium.complaints(browser)).isEmpty();
    }

    @Test
    void saysThatAnUnreadableFileIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("表.xlsx"), "<html><table><tr><td>1</td></tr></table></html>");
        screens.drop(file);
        screens.await(".result[data-state=ended] h2", "无法读取");
        assertThat(screens.texts(".advice").get(0)).contains("另存");
    }

    @Test
    void tellsWhatWasMended() throws IOException {
        screens.drop(Served.sample("2023Q4/shangnan.xlsx"));
        screens.await(".result[data-state=ended] h2", "退回修改");
        screens.drop(mended("2023Q4/shangnan.xlsx"));
        screens.await(".result[data-state=ended] h2", "通过");
        assertThat(screens.texts("#changes h3")).anyMatch(h -> h.startsWith("已改正") && h.contains("2"));
        assertThat(screens.texts("#changes s").get(0)).contains("主要指标!E10");
        assertThat(screens.texts(".l-must-fix-edge")).isEmpty();
    }

    @Test
    void annotatedCopyOpensAgainWithTheFaultAtItsCell() throws IOException {
        screens.drop(Served.sample("2023Q4/shangnan.xlsx"));
        screens.await(".result[data-state=ended] h2", "退回修改");
        browser.findElement(By.cssSelector(".downloads a[href$=annotated]")).click();
        File copy = screens.download(folder, "标注.xlsx");
        assertThat(copy).hasName("商南县2023年第4季度-标注.xlsx");
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(copy.toPath()))) {
            assertThat(workbook.getSheet("主要指标")
                            .getCellComment(new CellAddress("E10"))
                            .getString()
                            .getString())
                    .contains("R0203");
        }
    }

    @Test
    void checksSeveralAtOnceEachWithThoseBesideItAsHistory() {
        screens.drop(
                Served.sample("2023Q4/luonan.xlsx"),
                Served.sample("2023Q3/luonan.xlsx"),
                Served.sample("2022Q4/luonan.xlsx".replace("2022Q4", "2023Q2")));
        screens.await(".lines tbody tr:first-child td", "洛南县2023年第4季度");
        screens.awaitGone(".waiting");
        browser.findElement(By.cssSelector(".lines tbody tr:first-child a")).click();
        screens.await(".result h2", "洛南县2023年第4季度");
        assertThat(screens.texts(".indicators .spark")).isNotEmpty();
    }

    @Test
    void reportOpensUnderAPolicyThatLetsNothingRun() {
        screens.drop(Served.sample("2023Q4/luonan.xlsx"));
        String report = String.valueOf(
                screens.await(".downloads a[href$='warning-report.html']", "打开").getAttribute("href"));
        browser.get(report);
        assertThat(screens.texts("h1").get(0)).contains("洛南县");
        assertThat(String.valueOf(browser.executeScript(
                        "return getComputedStyle(document.querySelector('.indicators thead th')).backgroundColor")))
                .isEqualTo("rgb(243, 243, 240)");
    }

    private Path mended(String sample) throws IOException {
        Path file = folder.resolve("改正.xlsx");
        try (InputStream in = Files.newInputStream(Served.sample(sample));
                Workbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getSheet("主要指标").getRow(9).getCell(4).setCellValue(400);
            workbook.getSheet("重点任务").getRow(6).getCell(6).setCellValue(98_000);
            workbook.write(out);
        }
        return file;
    }
}
