package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void servesUntilItIsEnded() throws IOException, InterruptedException {
        AtomicInteger exit = new AtomicInteger(-1);
        Thread server = new Thread(() -> exit.set(run("服务", "--port", "0", "--no-open", "--allow-edit")));
        server.start();
        Matcher address = ADDRESS.matcher("");
        for (int i = 0; i < 600 && !address.reset(out.toString()).find(); i++) {
            Thread.sleep(100);
        }
        assertThat(out.toString()).contains("编辑口令", "Ctrl+C");
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group())).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.body()).contains("报送前预审");
        server.interrupt();
        server.join(30_000);
        assertThat(exit).hasValue(ExitCode.CLEAN);
    }

    @Test
    void takenPortIsSaidWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("serve", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains("不能使用", "--port");
        }
    }

    @Test
    void missingDataFolderIsAMatterOfUsage() {
        assertThat(run("serve", "--data", "no-such-folder")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no-such-folder");
    }

    @Test
    void publicAddressThatIsNoneIsAMatterOfUsage() {
        assertThat(run("serve", "--public-url", "guijian.example.cn")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--public-url guijian.example.cn 不能使用", "https://", "例如");
    }
}
