package cn.guijian.web;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes the pictures of README, docs and help page anew, into the folder that is named. Not a test. */
final class WebImages {
    private static final int WIDTH = 1366;
    private static final int PHONE = 390;

    private final ChromeDriver browser;
    private final Screens screens;
    private final LocalPage page;
    private final Path out;

    private WebImages(ChromeDriver browser, LocalPage page, Path out) {
        this.browser = browser;
        this.screens = new Screens(browser);
        this.page = page;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Path rules = Checks.copyOfRules(
                Files.createDirectory(Files.createTempDirectory("pictures").resolve("rules")));
        ChromeDriver browser = Chromium.start(out, WIDTH, 768);
        try (LocalPage page = Served.start(Served.settings("127.0.0.1", rules, Optional.of(Checks.SAMPLES), true))) {
            WebImages images = new WebImages(browser, page, out);
            images.county();
            images.bureau();
            images.policy();
            images.help();
            images.phone();
        } finally {
            browser.quit();
        }
    }

    private void county() throws IOException {
        browser.get(page.address());
        screens.drop(Served.sample("2023Q4/shangnan.xlsx"));
        screens.await(".result[data-state=ended] h2", "退回修改");
        screens.awaitGone("#drop[aria-busy]");
        take("web-precheck.png", 0, 0, WIDTH, 1330);
        take("help-county.png", 0, 0, WIDTH, 640);
        take("help-mend.png", browser.findElement(By.cssSelector(".card")));
        take("web-precheck-whole.png", 0, 0, WIDTH, height());
    }

    private void bureau() throws IOException {
        browser.get(page.address() + "quarter/2023Q4");
        screens.await(".board .matrix", "全市");
        browser.get(page.address() + "quarter/2023Q4");
        screens.await(".filters", "指标");
        take("web-matrix.png", 0, 0, WIDTH, 1010);
        take("help-bureau.png", 0, 0, WIDTH, 760);
        take("web-matrix-whole.png", 0, 0, WIDTH, height());
        browser.findElement(By.cssSelector(".matrix td.l-red a")).click();
        take("web-panel.png", 0, 0, WIDTH, 768);
    }

    private void policy() throws IOException {
        browser.get(page.address() + "rules");
        browser.findElement(By.id("token")).sendKeys(page.editorToken().orElseThrow(), Keys.ENTER);
        screens.await(".good", "可以修改");
        WebElement cell =
                browser.findElement(By.xpath("//input[@name='cell' and @value='Z02']/../..//input[@data-column='3']"));
        cell.sendKeys(Keys.chord(Keys.CONTROL, "a"), "4,3");
        screens.await("#draft .bad", "不能保存");
        take("web-rules-fault.png", 0, 0, WIDTH, 1100);
        cell.sendKeys(Keys.chord(Keys.CONTROL, "a"), "3.8");
        screens.await("#draft .good", "可以使用");
        screens.await("button", "检查并看影响").click();
        screens.await("#draft .save button", "保存");
        browser.executeScript("document.querySelector('#targets').scrollIntoView()");
        int top = browser.findElement(By.id("targets")).getLocation().getY() - 20;
        int end = browser.findElement(By.cssSelector("#draft .save")).getRect().getY() + 90;
        take("web-rules.png", 0, top, WIDTH, end - top);
        take("help-policy.png", browser.findElement(By.id("draft")));
        screens.await(".rule-list a", "R0203").click();
        WebElement rule = browser.findElement(By.id("part-0"));
        String text = String.valueOf(rule.getAttribute("value"));
        rule.clear();
        rule.sendKeys(text.replace("上级指标 != null", "上级指标标 != null"));
        screens.await("#draft .bad", "不能保存");
        take("web-rule-fault.png", 0, 0, WIDTH, 1200);
    }

    private void help() throws IOException {
        browser.get(page.address() + "help");
        take("web-help.png", 0, 0, WIDTH, height());
    }

    private void phone() throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", PHONE, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        for (String path : new String[] {"", "quarter/2023Q4", "rules", "help"}) {
            browser.get(page.address() + path);
            take("phone-" + (path.isEmpty() ? "precheck" : path.replaceAll("/.*", "")) + ".png", 0, 0, PHONE, 1600);
        }
    }

    private int height() {
        return Integer.parseInt(String.valueOf(browser.executeScript("return document.documentElement.scrollHeight")));
    }

    private void take(String name, WebElement element) throws IOException {
        Rectangle place = element.getRect();
        take(name, place.getX(), place.getY(), place.getWidth(), place.getHeight());
    }

    private void take(String name, int x, int y, int width, int height) throws IOException {
        Map<String, Object> shot = browser.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", x, "y", y, "width", width, "height", Math.min(height, 6000), "scale", 1)));
        Files.write(out.resolve(name), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    }
}
