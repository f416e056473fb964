package cn.guijian.web;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a person does on the page, and waits for. */
final class Screens {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STEP_MILLIS = 40;

    private final ChromeDriver browser;

    Screens(ChromeDriver browser) {
        this.browser = browser;
    }

    void drop(Path... files) {
        String names = Arrays.stream(files)
                .map(file -> file.toAbsolutePath().toString())
                .collect(Collectors.joining("\n"));
        browser.findElement(By.id("files")).sendKeys(names);
    }

    /** The first element that this finds and that holds the text. */
    WebElement await(String css, String text) {
        return until(
                css + " with " + text,
                () -> browser.findElements(By.cssSelector(css)).stream()
                        .filter(element -> element.getText().contains(text))
                        .findFirst()
                        .orElse(null));
    }

    void awaitGone(String css) {
        until("no " + css, () -> browser.findElements(By.cssSelector(css)).isEmpty() ? css : null);
    }

    List<String> texts(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    File download(Path folder, String ending) {
        return until("a download " + ending, () -> find(folder, name -> name.endsWith(ending)));
    }

    private static @Nullable File find(Path folder, Predicate<String> which) {
        File[] files = folder.toFile().listFiles((dir, name) -> which.test(name));
        return files == null || files.length == 0 ? null : files[0];
    }

    /** Asks again and again; null means not yet. */
    private static <T> T until(String what, java.util.function.Supplier<T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                T found = look.get();
                if (found != null) {
                    return found;
                }
                Thread.sleep(STEP_MILLIS);
            } catch (StaleElementReferenceException e) { // the page has changed in between: look again
                continue;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("not seen within " + PATIENCE + ": " + what);
    }
}
