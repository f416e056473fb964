package cn.guijian.web;

import cn.guijian.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium: where it is not installed a test says that it was skipped, and CI refuses the skip. */
final class Chromium {
    private static final Optional<Path> BROWSER = Programs.find("chromium", "chromium-browser");
    private static final Optional<Path> DRIVER = Programs.find("chromedriver");

    private static final Queue<Kept> IDLE = new ConcurrentLinkedQueue<>();

    private Chromium() {}

    /**
     * A browser that saves downloads to a folder, without cookies. It is one that another test has done with where there
     * is one: {@code quit()} only hands it back, and all are ended with the run.
     */
    static ChromeDriver start(Path downloads, int width, int height) {
        Programs.need(BROWSER, "chromium", "the local page was not tried");
        Programs.need(DRIVER, "chromedriver", "the local page was not tried");
        Kept browser = Optional.ofNullable(IDLE.poll()).orElseGet(Kept::new);
        browser.prepare(downloads, width, height);
        return browser;
    }

    /** A browser that outlives a test. */
    private static final class Kept extends ChromeDriver {
        private Kept() {
            super(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                            .usingAnyFreePort()
                            .build(),
                    options());
            Runtime.getRuntime().addShutdownHook(new Thread(super::quit));
        }

        private static ChromeOptions options() {
            ChromeOptions options = new ChromeOptions()
                    .setBinary(BROWSER.orElseThrow().toFile())
                    .addArguments(
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-dev-shm-usage",
                            "--disable-gpu",
                            "--lang=zh-CN",
                            "--force-device-scale-factor=1");
            options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
            return options;
        }

        private void prepare(Path downloads, int width, int height) {
            manage().window().setSize(new Dimension(width, height));
            executeCdpCommand(
                    "Browser.setDownloadBehavior",
                    Map.of(
                            "behavior",
                            "allow",
                            "downloadPath",
                            downloads.toAbsolutePath().toString()));
        }

        /** Leaves nothing of this test to the next: no page, cookie, further window or complaint. */
        @Override
        public void quit() {
            String first = getWindowHandles().iterator().next();
            getWindowHandles().stream().filter(window -> !window.equals(first)).forEach(window -> {
                switchTo().window(window).close();
            });
            switchTo().window(first);
            executeCdpCommand("Network.clearBrowserCookies", Map.of());
            get("about:blank");
            complaints(this);
            IDLE.add(this);
        }
    }

    /** What the page complained of: blocked by its own policy, missing files, faults of the script. */
    static List<String> complaints(ChromeDriver browser) {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(String::valueOf)
                .toList();
    }
}
