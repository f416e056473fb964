package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium: where it is not installed a test says that it was skipped, and CI refuses the skip. */
final class Chromium {
    private static final Optional<Path> BROWSER = onPath("chromium", "chromium-browser");
    private static final Optional<Path> DRIVER = onPath("chromedriver");

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

    /** A browser that saves downloads to a folder. */
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
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER.orElseThrow().toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--lang=zh-CN",
                        "--force-device-scale-factor=1",
                        "--window-size=" + width + "," + height)
                .setExperimentalOption(
                        "prefs",
                        Map.of(
                                "download.default_directory",
                                downloads.toAbsolutePath().toString(),
                                "download.prompt_for_download",
                                false));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    /** What the page complained of: blocked by its own policy, missing files, faults of the script. */
    static List<String> complaints(ChromeDriver browser) {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(String::valueOf)
                .toList();
    }
}
