package cn.guijian.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.book.BookRule.Markdown;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of whatever depth is laid out on the stack of any thread. */
@Timeout(30)
class MarkdownTest {
    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "![", "*a **a ", "`a``b", "|", "[a]("})
    void laysOutAPageOfAnyDepth(String opening) throws Exception {
        FutureTask<String> html = new FutureTask<>(() -> Markdown.html(opening.repeat(30_000) + "洛南"));
        new Thread(null, html, "small", 512 << 10).start();

        assertThat(html.get()).contains("洛南");
    }
}
