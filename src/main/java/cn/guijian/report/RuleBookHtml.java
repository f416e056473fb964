package cn.guijian.report;

import cn.guijian.files.WholeFile;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.report.book.BookPage;
import cn.guijian.report.book.BookScript;
import cn.guijian.report.page.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The rule book (规则手册) as one page that opens offline, can be searched, and prints on A4. */
public final class RuleBookHtml {
    private static final String SCRIPT = "rule-book.js";

    private RuleBookHtml() {}

    /** The page. */
    public static byte[] render(RuleBook book) {
        return Pages.render("rule-book.jte", BookPage.of(book, BookScript.of(script())));
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @throws IOException when the file can't be written
     */
    public static void write(Path file, RuleBook book) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, render(book));
    }

    private static String script() {
        try (InputStream stream = Objects.requireNonNull(RuleBookHtml.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
