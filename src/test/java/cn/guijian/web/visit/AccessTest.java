package cn.guijian.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import cn.guijian.web.LocalPage;
import cn.guijian.web.Served;
import cn.guijian.web.Visitor;
import cn.guijian.web.queue.Tokens;
import cn.guijian.web.visit.Access.Guesses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that other machines can reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private LocalPage page;

    @BeforeAll
    void start() {
        page = Served.start(Served.settings("0.0.0.0", Checks.RULES, Optional.of(Checks.SAMPLES), true));
    }

    @AfterAll
    void stop() {
        page.close();
    }

    private Visitor visitor() {
        return new Visitor(
                URI.create("http://127.0.0.1:" + URI.create(page.address()).getPort()));
    }

    private static Visitor.Answer enter(Visitor visitor, String kind, String token) throws IOException {
        return visitor.post(
                "/access", "csrf=" + visitor.csrf() + "&kind=" + kind + "&to=/quarter/2023Q4&token=" + token);
    }

    @Test
    void countyNeedsNoTokenTheBureauDoes() throws IOException {
        assertThat(visitor().get("/").status()).isEqualTo(200);
        for (String path : new String[] {
            "/quarter",
            "/quarter/2023Q4",
            "/quarter/2023Q4/news",
            "/quarter/2023Q4/board",
            "/quarter/2023Q4/all.zip",
            "/quarter/2023Q4/unit/611021",
            "/quarter/2023Q4/unit/611021/result.json",
            "/rules",
            "/rules/book"
        }) {
            Visitor.Answer answer = visitor().get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("访问口令").doesNotContain("洛南");
        }
    }

    @Test
    void rightTokenOpensOnceForTheSession() throws IOException {
        Visitor visitor = visitor();
        String before = visitor.csrf();
        Visitor.Answer entered =
                enter(visitor, "access", page.accessToken().orElseThrow().toLowerCase());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/quarter/2023Q4");
        assertThat(entered.header("Set-Cookie"))
                .as("a new id with the new right")
                .isNotEmpty();
        assertThat(visitor.get("/quarter/2023Q4").status()).isEqualTo(200);
        assertThat(visitor.csrf()).isEqualTo(before);
        assertThat(visitor().get("/quarter/2023Q4").status()).isEqualTo(403);
    }

    @Test
    void tokensDoNotStandInForEachOther() throws IOException {
        assertThat(enter(visitor(), "access", page.editorToken().orElseThrow()).status())
                .isEqualTo(403);
        assertThat(enter(visitor(), "editor", page.accessToken().orElseThrow()).status())
                .isEqualTo(403);
        assertThat(enter(visitor(), "access", "").status()).isEqualTo(403);
    }

    @Test
    void whoGuessesOftenIsAnsweredLateAndTheRightTokenAlwaysGetsIn() throws IOException {
        for (int i = 0; i < Guesses.FREE; i++) {
            enter(visitor(), "access", "GUESS-" + i);
        }
        long before = System.nanoTime();
        Visitor.Answer sixth = enter(visitor(), "access", "GUESS-6");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Access.WAIT);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.body()).contains("5 分钟", "正确的口令随时可以进入");
        assertThat(enter(visitor(), "access", page.accessToken().orElseThrow()).status())
                .isEqualTo(303);
    }

    @Test
    void redirectsOnlyToItsOwnPages() throws IOException {
        Visitor visitor = visitor();
        Visitor.Answer entered = visitor.post(
                "/access",
                "csrf=" + visitor.csrf() + "&kind=access&to=//elsewhere.example/quarter&token="
                        + page.accessToken().orElseThrow());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).doesNotContain("elsewhere");
    }

    @Test
    void saysAtStartWhatWhoeverStartsItMustKnow() {
        assertThat(String.join("\n", page.announcement()))
                .contains(page.accessToken().orElseThrow(), page.editorToken().orElseThrow(), "没有加密");
    }

    @Test
    void aTokenIsTakenAsItWasMeant() {
        for (String typed : new String[] {
            "ABCDE-FGH23-45678-JKMNP",
            " abcde-fgh23-45678-jkmnp ",
            "abcde fgh23 45678 jkmnp",
            "ABCDEFGH2345678JKMNP",
            "ＡＢＣＤＥ－ＦＧＨ２３－４５６７８－ＪＫＭＮＰ"
        }) {
            assertThat(Tokens.typed(typed)).as(typed).isEqualTo("ABCDE-FGH23-45678-JKMNP");
        }
        assertThat(Tokens.typed("ABCDE-FGH23-45678")).isNotEqualTo("ABCDE-FGH23-45678-JKMNP");
        assertThat(Tokens.typed("口令")).isEmpty();
    }
}
