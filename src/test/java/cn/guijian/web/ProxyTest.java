package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.web.visit.Access.Guesses;
import cn.guijian.web.visit.PublicUrl;
import cn.guijian.web.visit.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that has the certificate, under a path of its own: asked as such a proxy asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {
    private static final String HOST = "guijian.example.cn";
    private static final String ORIGIN = "https://" + HOST;
    private static final Pattern LINK = Pattern.compile("(?:href|src|action|hx-get|hx-post)=\"([^\"#]+)");

    private LocalPage page;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path quarter = Files.createDirectories(data.resolve("2023Q4"));
        Files.copy(Served.sample("2023Q4/luonan.xlsx"), quarter.resolve("luonan.xlsx"));
        page = Served.start(Served.settings("127.0.0.1", Served.fewRules(folder), Optional.of(data), true)
                .withPublicUrl(Optional.of(PublicUrl.of(ORIGIN + "/guijian"))));
    }

    @AfterAll
    void stop() {
        page.close();
    }

    private Visitor direct() {
        return new Visitor(URI.create(page.address()));
    }

    private Visitor visitor(String address) {
        return direct().with("Host", HOST)
                .with("Origin", ORIGIN)
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-For", "6.6.6.6, " + address);
    }

    private Visitor visitor() {
        return visitor("10.0.0.1");
    }

    private Visitor.Answer enter(Visitor visitor, String token) throws IOException {
        return visitor.post("/access", "csrf=" + visitor.csrf() + "&kind=access&to=/quarter/2023Q4&token=" + token);
    }

    @Test
    void takesUploadsUnderItsPublicName() throws IOException {
        Visitor visitor = visitor();
        Visitor.Answer answer = visitor.upload("洛南.xlsx", Served.sample("2023Q4/luonan.xlsx"));
        assertThat(answer.status()).isEqualTo(200);
        answer.settled(visitor);
        assertThat(visitor.get(answer.result() + "/result.json").status()).isEqualTo(200);
    }

    @Test
    void cookieGoesOverHttpsAndToThisPathOnly() throws IOException {
        assertThat(visitor().get("/").header("Set-Cookie"))
                .endsWith("; Path=/guijian; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    void otherSitesAndOtherNamesStayOutside() throws IOException {
        for (String origin : new String[] {"http://" + HOST, "https://elsewhere.example", "null", ORIGIN + ":8443"}) {
            assertThat(visitor()
                            .with("Origin", origin)
                            .upload("a.xlsx", new byte[] {1})
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(visitor().with("Host", "elsewhere.example").get("/").status())
                .isEqualTo(421);
        assertThat(visitor().with("Host", HOST + ".evil.example").get("/").status())
                .isEqualTo(421);
    }

    @Test
    void isStillOpenedDirectlyOnTheMachineItself() throws IOException {
        assertThat(direct().upload("a.xlsx", Served.sample("2023Q4/luonan.xlsx"))
                        .status())
                .isEqualTo(200);
        assertThat(page.address()).endsWith("/guijian/");
        assertThat(String.join("\n", page.announcement()))
                .contains(ORIGIN + "/guijian/")
                .doesNotContain("没有加密");
    }

    /** A proxy on this machine brings the whole world: what only this machine may see without a token is no more. */
    @Test
    void theBureausPagesNeedTheToken() throws IOException {
        assertThat(direct().get("/quarter").status()).isEqualTo(403);
        assertThat(visitor().get("/rules").status()).isEqualTo(403);
        Visitor visitor = visitor();
        Visitor.Answer entered = enter(visitor, page.accessToken().orElseThrow());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).isEqualTo("/guijian/quarter/2023Q4");
        assertThat(visitor.get("/quarter").header("Location")).startsWith("/guijian/quarter/20");
    }

    @Test
    void everyLinkStaysBelowThePath() throws IOException {
        Visitor visitor = visitor();
        enter(visitor, page.accessToken().orElseThrow());
        visitor.upload("商南.xlsx", Served.sample("2023Q4/shangnan.xlsx")).settled(visitor);
        String unit = "/quarter/2023Q4/unit/611021";
        assertThat(visitor.get(unit + "/result.json").status()).isEqualTo(200);
        for (String path : new String[] {
            "",
            "/",
            "/help",
            "/rules",
            "/rules/rule/R0203-part-exceeds-total",
            "/quarter/2023Q4",
            unit,
            "/nix",
            "/results"
        }) {
            String body = visitor.get(path).body();
            assertThat(LINK.matcher(body).results().map(MatchResult::group))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(link -> link.contains("=\"/guijian/"), "below the path");
        }
        assertThat(visitor.get("/assets/page.js").status()).isEqualTo(200);
        assertThat(visitor.get("/quarter/2023Q4/board?level=RED").header("HX-Push-Url"))
                .startsWith("/guijian/quarter/2023Q4?");
    }

    @Test
    void oneWhoGuessesDelaysNobodyElseBehindTheProxy() throws IOException {
        for (int i = 0; i < Guesses.FREE; i++) {
            enter(visitor("10.0.0.2"), "GUESS");
        }
        assertThat(enter(visitor("10.0.0.2"), "GUESS").status()).isEqualTo(429);
        assertThat(enter(visitor("10.0.0.3"), "GUESS").status()).isEqualTo(403);
    }

    @Test
    void aProxyThatNobodySpokeOfIsRefused(@TempDir Path folder) throws IOException {
        ServerSettings settings = ServerSettings.on("127.0.0.1", 0, Served.fewRules(folder));
        try (LocalPage alone = Served.start(settings)) {
            for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Forwarded-Proto", "X-Real-IP"}) {
                Visitor.Answer answer = new Visitor(URI.create(alone.address()))
                        .with(header, "1.2.3.4")
                        .get("/");
                assertThat(answer.status()).as(header).isEqualTo(421);
                assertThat(answer.body()).contains("--public-url");
            }
        }
    }
}
