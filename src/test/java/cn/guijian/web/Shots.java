package cn.guijian.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes pictures of a running page: ADDRESS PATH WIDTH OUT.png [WORKBOOK…]. Not a test; to look at what was made. */
final class Shots {
    private Shots() {}

    public static void main(String[] arguments) throws Exception {
        int width = Integer.parseInt(arguments[2]);
        ChromeDriver browser = Chromium.start(Path.of("/tmp"), Math.max(width, 500), 768);
        if (width < 500) {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        }
        try {
            browser.get(arguments[0] + arguments[1]);
            if (arguments.length > 4) {
                String files =
                        String.join("\n", java.util.Arrays.asList(arguments).subList(4, arguments.length));
                long start = System.nanoTime();
                browser.findElement(By.id("files")).sendKeys(files);
                for (int i = 0;
                        i < 300
                                && browser.findElements(By.cssSelector(
                                                "#results [data-state=ended], #results .lines, #results .refused"))
                                        .isEmpty();
                        i++) {
                    Thread.sleep(20);
                }
                System.out.println("shown after "
                        + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
                Thread.sleep(500);
            }
            Object height = browser.executeScript("return document.documentElement.scrollHeight");
            Object wide = browser.executeScript("return document.documentElement.scrollWidth");
            System.out.println("page " + wide + " x " + height);
            if (!arguments[3].startsWith("-")) {
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
                                        width,
                                        "height",
                                        Math.min(Long.parseLong(String.valueOf(height)), 6000),
                                        "scale",
                                        1)));
                Files.write(
                        Path.of(arguments[3]), java.util.Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
            }
            Chromium.complaints(browser).forEach(System.out::println);
        } finally {
            browser.quit();
        }
    }
}
