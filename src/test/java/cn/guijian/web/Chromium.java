package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium: where it is not installed a test says that it was skipped, and CI refuses the skip. */
final class Chromium {
    private static final Optional<Path> BROWSER = onPath("chromium", "chromium-browser");
    private static final Optional<Path> DRIVER = onPath("chromedriver");

    private static final Queue<Kept> IDLE = new ConcurrentLinkedQueue<>();

    private Chromium() {}

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * A browser that saves downloads to a folder, without cookies. It is one that another test has done with where there
     * is one: {@code quit()} only hands it back, and all are ended with the run.
     */
    static ChromeDriver start(Path downloads, int width, int height) {
        if (System.getenv("CI") != null) {
            assertThat(BROWSER).as("CI must have chromium").isPresent();
            assertThat(DRIVER).as("CI must have chromedriver").isPresent();
        }
        if (BROWSER.isEmpty() || DRIVER.isEmpty()) {
            System.err.println("SKIPPED: no chromium and chromedriver on the PATH, the local page was not tried");
        }
        assumeThat(BROWSER.isPresent() && DRIVER.isPresent())
                .as("SKIPPED: no chromium and chromedriver on the PATH, the local page was not tried")
                .isTrue();
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
