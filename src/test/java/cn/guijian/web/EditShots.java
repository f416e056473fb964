package cn.guijian.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of the policy page being edited: ADDRESS TOKEN FOLDER. Not a test. */
final class EditShots {
    private EditShots() {}

    public static void main(String[] arguments) throws Exception {
        ChromeDriver browser = Chromium.start(Path.of("/tmp"), 1366, 900);
        Screens screens = new Screens(browser);
        Path folder = Path.of(arguments[2]);
        try {
            browser.get(arguments[0] + "rules");
            shot(browser, folder.resolve("rules-read.png"), 900);
            browser.findElement(By.id("token")).sendKeys(arguments[1], Keys.ENTER);
            screens.await(".good", "可以修改");
            var cell = browser.findElement(
                    By.xpath("//input[@name='cell' and @value='Z02']/../..//input[@data-column='3']"));
            cell.sendKeys(Keys.chord(Keys.CONTROL, "a"), "4,3");
            screens.await("#draft .bad", "");
            Thread.sleep(400);
            shot(browser, folder.resolve("rules-bad.png"), 1100);
            cell.sendKeys(Keys.chord(Keys.CONTROL, "a"), "4.7");
            screens.await("#draft .good", "");
            screens.await("button", "检查并看影响").click();
            screens.await("#draft .save", "");
            shot(browser, folder.resolve("rules-effect.png"), 2200);
            screens.await(".rule-list a", "R0203").click();
            var rule = screens.await("textarea", "");
            String text = String.valueOf(rule.getAttribute("value"));
            rule.clear();
            rule.sendKeys(text.replace("上级指标 != null", "上级指标标 != null"));
            screens.await("#draft .bad", "");
            shot(browser, folder.resolve("rule-bad.png"), 2000);
            Chromium.complaints(browser).forEach(System.out::println);
        } finally {
            browser.quit();
        }
    }

    private static void shot(ChromeDriver browser, Path file, long most) throws Exception {
        Object height = browser.executeScript("return document.documentElement.scrollHeight");
        var shot = browser.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "width",
                                1366,
                                "height",
                                Math.min(Long.parseLong(String.valueOf(height)), most),
                                "scale",
                                1)));
        Files.write(file, java.util.Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    }
}
