package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends: refused in Chinese, with every header, and nothing in the log, for the program is not at fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestTest {
    private static final String MULTIPART = "multipart/form-data; boundary=X";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final StringWriter log = new StringWriter();
    private LocalPage page;

    @BeforeAll
    void start(@TempDir Path folder) {
        page = Served.start(
                Served.settings("127.0.0.1", Served.fewRules(folder), Optional.of(Checks.SAMPLES), true),
                new PrintWriter(log));
    }

    @AfterAll
    void stop() {
        page.close();
    }

    @AfterEach
    void nothingIsLogged() {
        assertThat(log.toString()).isEmpty();
    }

    private Visitor visitor() {
        return new Visitor(URI.create(page.address()));
    }

    private static String part(String disposition) {
        return "--X\r\n" + disposition + "\r\n\r\nabc\r\n";
    }

    @Test
    void bodiesThatAreNone() throws IOException {
        String file = part("Content-Disposition: form-data; name=\"files\"; filename=\"a.xlsx\"");
        String end = "--X--\r\n";
        String[][] bodies = {
            {"multipart/form-data", "abc"},
            {"multipart/form-data; boundary=\"\"", "abc"},
            {MULTIPART, ""},
            {MULTIPART, "abc"},
            {MULTIPART, file},
            {MULTIPART, file.repeat(200) + end},
            {MULTIPART, part("Content-Disposition: form-data") + end},
            {MULTIPART, part("Content-Disposition") + end},
            {MULTIPART, part("A: " + "b".repeat(60_000)) + end},
            {MULTIPART + "; charset=nix", file + end},
            {FORM, "a=b"},
            {"application/json", "{}"},
            {";;;=", "{}"}
        };
        for (String[] body : bodies) {
            Visitor.Answer answer = visitor().post("/check", body[0], body[1]);
            assertThat(answer.status()).as(body[0] + body[1]).isEqualTo(400);
            assertThat(answer.body()).contains("没有办成");
        }
        assertThat(visitor().post("/access", FORM + "; charset=nix", "token=a").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "NIX"})
    void methodsThatNoPageHas(String method) throws IOException {
        Visitor.Answer answer = visitor().ask(method, "/");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(answer.body()).contains("不接受这种请求");
    }

    @Test
    void headHasNoBody() throws IOException {
        Visitor.Answer answer = visitor().ask("HEAD", "/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).isEmpty();
    }

    @Test
    void bodyWhereNoneBelongs() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(raw("POST /check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .startsWith("HTTP/1.1 411");
    }

    @ParameterizedTest
    @CsvSource({
        "/quarter/2023Q4?level=%zz&unit=%ff%fe, 200",
        "/quarter/2023Q4/news?version=%zz, 20[04]",
        "/rules/rule/%E4%B8, 400",
        "/result/%00/x, 400",
        "/result/%zz/x, 400",
        "/result/x/..%2f..%2fetc%2fpasswd, 404",
        "/assets/../../x, 400",
        "/%71uarter/2023Q4, 404",
        "//quarter/2023Q4, 404",
        "/quarter;x=1/2023Q4, 404"
    })
    void addressesThatLeadNowhere(String path, String status) throws IOException {
        assertThat(String.valueOf(visitor().get(path).status())).matches(status);
    }

    @Test
    void whatTheServerRefusesBeforeAnyPageIsInChineseToo() throws IOException {
        String host = "Host: localhost\r\n";
        String[][] requests = {
            {"GET /?" + "a".repeat(60_000) + " HTTP/1.1\r\n" + host, "414"},
            {"GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(60_000) + "\r\n", "431"},
            {"GET / HTTP/1.1\r\n", "400"},
            {"GET / HTTP/1.1\r\n" + host + "Host: evil.example\r\n", "400"},
            {"GET http://evil.example/ HTTP/1.1\r\n" + host, "400"},
            {"POST /check HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "400"},
            {"\u0016\u0003\u0001", "400"},
            {"GET /\r\n", "505"}
        };
        for (String[] request : requests) {
            String answer = raw(request[0] + "\r\n");
            assertThat(answer).as(request[0]).startsWith("HTTP/1.1 " + request[1]);
            assertThat(answer)
                    .contains("没有办成", "Content-Security-Policy: default-src 'self'", "nosniff")
                    .doesNotContainIgnoringCase("jetty", "evil.example/</");
        }
    }

    /** An upgrade would leave a session behind that none of our limits knows. */
    @Test
    void upgradesLeaveNothingBehind() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        assertThat(answer).contains("Content-Security-Policy").doesNotContain("JSESSIONID");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(page.address()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
