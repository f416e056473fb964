package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads that each kept a thread for ever: eight of them stopped the page for good. */
@Timeout(120)
class HostileUploadsTest {
    private static final int UPLOADS = 8;

    @Test
    void eightAtOnceAreRefusedAndTheNextIsChecked() throws Exception {
        byte[] hostile = hostile();
        try (LocalPage page = Served.start(Served.settings())) {
            ExecutorService clients = Executors.newFixedThreadPool(UPLOADS);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                answers.add(clients.submit(() -> result(page, "hostile.xlsx", hostile)));
            }
            byte[] sound = Files.readAllBytes(Served.sample("2023Q4/luonan.xlsx"));
            assertThat(result(page, "luonan.xlsx", sound)).contains("洛南县");
            for (Future<String> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).contains("属性过多");
            }
            assertThat(result(page, "luonan.xlsx", sound)).contains("洛南县");
            clients.shutdown();
        }
    }

    private static String result(LocalPage page, String name, byte[] content) throws IOException {
        Visitor visitor = new Visitor(URI.create(page.address()));
        return visitor.upload(name, content).settled(visitor);
    }

    /** A workbook with a tag of 330,000 attributes. */
    private static byte[] hostile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] sample = Files.readAllBytes(Served.sample("2023Q4/luonan.xlsx"));
        String attributes =
                IntStream.range(0, 330_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = entry.getName().startsWith("xl/worksheets/sheet");
                out.write((sheet ? text.replaceFirst("<worksheet", "<worksheet" + attributes) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
