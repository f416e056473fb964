package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the server refuses, asked without a browser, whose own care would hide a gap. */
@Isolated("looks at every file that the process holds open")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTest {
    private static final Path FILES_HELD_OPEN = Path.of("/proc/self/fd");

    private LocalPage page;

    @BeforeAll
    void start() {
        page = Served.start(Served.settings("127.0.0.1", Checks.RULES, Optional.of(Checks.SAMPLES), false));
    }

    @AfterAll
    void stop() {
        page.close();
    }

    private Visitor visitor() {
        return new Visitor(URI.create(page.address()));
    }

    @Test
    void everyAnswerCarriesThePolicy() throws IOException {
        for (String path : new String[] {"/", "/help", "/assets/page.js", "/nix", "/quarter/2023Q4"}) {
            Visitor.Answer answer = visitor().get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).startsWith("default-src 'self';");
            assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void pagesHaveNoScriptAndNoStyleOfTheirOwn() throws IOException {
        Visitor visitor = visitor();
        visitor.upload("洛南.xlsx", Served.sample("2023Q4/shangnan.xlsx"));
        for (String path : new String[] {"/", "/help", "/rules", "/quarter/2023Q4"}) {
            assertThat(visitor.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<style|<script>|\\sstyle=\"|\\son[a-z]+=\"|javascript:|https?://");
        }
    }

    @Test
    void cookieIsOutOfReachForScriptsAndOtherSites() throws IOException {
        assertThat(visitor().get("/").header("Set-Cookie"))
                .endsWith("; Path=/; HttpOnly; SameSite=Strict")
                .matches("guijian-\\d+=[A-Za-z0-9_-]{32};.*");
    }

    @Test
    void otherNamesForThisMachineAreRefused() throws IOException {
        assertThat(visitor().with("Host", "guijian.example").get("/").status()).isEqualTo(421);
        assertThat(visitor().with("Host", "127.0.0.1.example:80").get("/").status())
                .isEqualTo(421);
        assertThat(visitor().with("Host", "localhost:1").get("/").status()).isEqualTo(200);
    }

    @Test
    void nothingIsTakenWithoutTheSessionsToken() throws IOException {
        Visitor visitor = visitor();
        visitor.get("/");
        assertThat(visitor.with("X-CSRF-Token", "wrong")
                        .upload("a.xlsx", new byte[] {1})
                        .status())
                .isEqualTo(403);
        assertThat(visitor().upload("a.xlsx", new byte[] {1}, "guess").status()).isEqualTo(403);
    }

    @Test
    void nothingIsTakenFromOtherSites() throws IOException {
        Visitor visitor = visitor();
        assertThat(visitor.with("Origin", "http://elsewhere.example")
                        .upload("a.xlsx", new byte[] {1})
                        .status())
                .isEqualTo(403);
        assertThat(visitor()
                        .with("Origin", "null")
                        .upload("a.xlsx", new byte[] {1})
                        .status())
                .isEqualTo(403);
        assertThat(visitor()
                        .with("Sec-Fetch-Site", "cross-site")
                        .upload("a.xlsx", new byte[] {1})
                        .status())
                .isEqualTo(403);
    }

    @Test
    void downloadsBelongToTheirSession() throws IOException {
        Visitor one = visitor();
        Visitor.Answer uploaded = one.upload("洛南.xlsx", Served.sample("2023Q4/luonan.xlsx"));
        uploaded.settled(one);
        String address = uploaded.result();
        assertThat(one.get(address + "/result.json").status()).isEqualTo(200);
        assertThat(address).matches("/result/[A-Za-z0-9_-]{32}");
        for (String file : new String[] {"", "/result.json", "/annotated", "/warning-report.html"}) {
            assertThat(visitor().get(address + file).status()).as(file).isEqualTo(404);
        }
    }

    @Test
    void namesOfUploadsNeverLeadAnywhere() throws IOException {
        Visitor visitor = visitor();
        String body = visitor.upload(
                        "../../../etc/<img src=x onerror=alert(1)>.xlsx", Served.sample("2023Q4/luonan.xlsx"))
                .body();
        assertThat(body)
                .contains("&lt;img src=x onerror=alert(1)")
                .doesNotContain("<img")
                .doesNotContain("etc/");
        assertThat(FileNames.shown("C:\\用户\\表\u0000\u202E.xlsx")).isEqualTo("表.xlsx");
        assertThat(FileNames.shown("/")).isEqualTo("未命名");
    }

    @Test
    void foldersAreNotListedAndPathsDoNotClimb() throws IOException {
        for (String path : new String[] {
            "/assets/",
            "/assets",
            "/assets/..%2f..%2fapplication",
            "/assets/%2e%2e/page.js",
            "/quarter/..%2f..",
            "/quarter/2023Q4/unit/..%2f..%2fx/result.json",
            "/META-INF/MANIFEST.MF",
            "/webjars/"
        }) {
            assertThat(visitor().get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void tooLargeIsRefusedInChinese() throws IOException {
        Visitor visitor = visitor();
        Visitor.Answer one = visitor.upload("a.xlsx", new byte[(20 << 20) + 1]);
        assertThat(one.status()).isEqualTo(413);
        assertThat(one.body()).contains("20 MB");
        assertThat(visitor.announce("/check", 61L << 20).status()).isEqualTo(413);
        assertThat(visitor.announce("/access", 3L << 20).status()).isEqualTo(413);
    }

    @Test
    void errorsSayWhatToDoAndNothingOfTheInside() throws IOException {
        Visitor.Answer answer = visitor().get("/nix");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个页面", "回到预审").doesNotContain("javalin", "jetty", "Exception");
        assertThat(visitor().post("/", "").body()).doesNotContain("Exception");
    }

    @Test
    void hostileWorkbookYieldsAFindingAndTheNextIsServed() throws IOException {
        Visitor visitor = visitor();
        byte[] bomb = new byte[1 << 20];
        new java.util.Random(6).nextBytes(bomb);
        bomb[0] = 'P';
        bomb[1] = 'K';
        bomb[2] = 3;
        bomb[3] = 4;
        assertThat(visitor.upload("bomb.xlsx", bomb).settled(visitor)).contains("无法读取");
        assertThat(visitor.upload("b.xlsx", Served.sample("2023Q4/luonan.xlsx")).settled(visitor))
                .contains("通过");
    }

    /** Looks at what this process holds open while most of a large body has arrived, so it needs Linux. */
    @Test
    void uploadsAreNeverFiles(@TempDir Path folder) throws IOException {
        assumeThat(FILES_HELD_OPEN).isDirectory();
        Path one = Files.createFile(folder.resolve("held"));
        try (OutputStream held = Files.newOutputStream(one)) {
            held.write(1);
            assertThat(openTemporary()).as("the look sees such a file").contains(one.toString());
        }
        Set<String> halfway = new HashSet<>();
        AtomicBoolean looked = new AtomicBoolean();
        Visitor visitor = visitor();
        visitor.csrf();
        visitor.halfway(() -> {
                    halfway.addAll(openTemporary());
                    looked.set(true);
                })
                .upload("a.xlsx", new byte[15 << 20]);
        assertThat(looked).isTrue();
        assertThat(halfway).isEmpty();
        assertThat(openTemporary()).isEmpty();
    }

    /** The regular files below Java's folder for temporary files that this process has open. */
    private static Set<String> openTemporary() {
        Set<String> open = new HashSet<>();
        try (Stream<Path> all = Files.list(FILES_HELD_OPEN)) {
            for (Path handle : all.toList()) {
                if (Files.isRegularFile(handle)) {
                    open.add(Files.readSymbolicLink(handle).toString());
                }
            }
        } catch (NoSuchFileException e) { // a handle was closed between being listed and being read
            return openTemporary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.removeIf(file -> !file.startsWith(System.getProperty("java.io.tmpdir")) || file.endsWith(".jar"));
        open.removeIf(file -> file.contains("/target/"));
        return open;
    }
}
