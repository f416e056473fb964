package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.web.visit.ServerSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One who asks for too much, and another who wants a workbook checked meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private ServerSettings settings = Served.settings();
    private LocalPage page;
    private Duration calm = Duration.ZERO;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        settings = ServerSettings.on("127.0.0.1", 0, Served.fewRules(folder));
        page = Served.start(settings);
        assertIsServed(page);
        calm = assertIsServed(page);
    }

    @AfterAll
    void stop() {
        page.close();
    }

    private static Visitor visitor(LocalPage page) {
        return new Visitor(URI.create(page.address()));
    }

    private static Duration assertIsServed(LocalPage page) throws IOException {
        long begun = System.nanoTime();
        Visitor visitor = visitor(page);
        assertThat(visitor.get("/help").status()).isEqualTo(200);
        assertThat(visitor.upload("洛南.xlsx", Served.sample("2023Q4/luonan.xlsx"))
                        .settled(visitor))
                .contains("通过");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Within two seconds, or on a machine that is busy with other things, within twenty times what it takes calmly. */
    private void assertIsServedSoon(LocalPage asked) throws IOException {
        Duration most =
                Stream.of(SOON, calm.multipliedBy(20)).max(Duration::compareTo).orElseThrow();
        assertThat(assertIsServed(asked)).isLessThan(most);
    }

    @Test
    void twoThousandWhoOnlyLookLeaveEverybodyTheirSession() throws Exception {
        Visitor visitor = visitor(page);
        Visitor.Answer answer = visitor.upload("洛南.xlsx", Served.sample("2023Q4/luonan.xlsx"));
        answer.settled(visitor);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest look = HttpRequest.newBuilder(URI.create(page.address())).build();
        for (int i = 0; i < 2100; i++) {
            client.send(look, HttpResponse.BodyHandlers.discarding());
        }
        assertThat(visitor.get(answer.result() + "/result.json").status()).isEqualTo(200);
        assertThat(visitor.upload("又.xlsx", Served.sample("2023Q4/luonan.xlsx")).status())
                .as("the token of before is good still")
                .isEqualTo(200);
    }

    @Test
    void uploadsOfOneBrowserAtOnceAreAllKept() throws Exception {
        Visitor visitor = visitor(page);
        visitor.csrf();
        ExecutorService hands = Executors.newFixedThreadPool(6);
        List<Future<Visitor.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = i + ".xlsx";
            answers.add(hands.submit(() -> visitor.upload(name, Served.sample("2023Q4/luonan.xlsx"))));
        }
        for (Future<Visitor.Answer> answer : answers) {
            answer.get().settled(visitor);
        }
        hands.shutdown();
        assertThat(visitor.get("/results").body()).contains("0.xlsx", "1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx", "5.xlsx");
    }

    @Test
    void eightHostileUploadsKeepNobodyWaitingNorTheServerFromEnding() throws Exception {
        byte[] hostile = HostileWorkbook.withAttributes(Served.sample("2023Q4/luonan.xlsx"), 330_000);
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        try (LocalPage attacked = Served.start(settings)) {
            List<Visitor> visitors = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Visitor visitor = visitor(attacked);
                visitor.csrf();
                visitors.add(visitor);
            }
            visitors.forEach(visitor -> attackers.submit(() -> visitor.upload("a.xlsx", hostile)));
            for (int i = 0; i < 4; i++) {
                assertIsServedSoon(attacked);
                Thread.sleep(200);
            }
            long ended = System.nanoTime();
            attacked.close();
            assertThat(Duration.ofNanos(System.nanoTime() - ended)).isLessThan(SOON.plus(calm));
        } finally {
            attackers.shutdownNow();
        }
    }

    @Test
    void slowUploadsHoldNoThread() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(begun("POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n"
                        + "Content-Type: multipart/form-data; boundary=X\r\n\r\n--X\r\n"));
            }
            for (int i = 0; i < 300; i++) {
                slow.add(begun("POST /access HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\na"));
            }
            for (int i = 0; i < 300; i++) {
                slow.add(begun("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
            }
            assertIsServedSoon(page);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket begun(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(page.address()).getPort());
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }
}
