package cn.guijian.dist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.WindowsJava;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip with a Java, by its listing. That of this system is made and run whole by CI. */
class RuntimeZipTest {
    @TempDir
    Path folder;

    /** The base module of the JDK at hand, said to be for Windows and with a command of Windows. */
    private Path jmodsOfWindows() throws IOException {
        Path content = folder.resolve("java.base");
        Path own = RuntimeImage.OWN.jmods().resolve("java.base.jmod");
        run("jmod", "extract", "--dir", content.toString(), own.toString());
        WindowsJava.write(folder.resolve("bin/java.exe"), 0);
        Path jmods = Files.createDirectories(folder.resolve("jmods"));
        run(
                "jmod",
                "create",
                "--target-platform",
                "windows-amd64",
                "--class-path",
                content.resolve("classes").toString(),
                "--cmds",
                folder.resolve("bin").toString(),
                "--config",
                content.resolve("conf").toString(),
                jmods.resolve("java.base.jmod").toString());
        return jmods;
    }

    private static void run(String tool, String... arguments) {
        assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
                .isZero();
    }

    private Path zipWithoutJava() throws IOException {
        Path zip = folder.resolve("guijian-1.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : Set.of("guijian.jar", "lib/some.jar", "bin/guijian", "bin/guijian.cmd", "rules/规则.md")) {
                out.putNextEntry(new ZipEntry("guijian-1/" + name));
                out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static Map<String, Integer> modes(Path file) throws IOException {
        Map<String, Integer> modes = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                modes.put(entry.getName(), entry.getUnixMode() & 0777);
            }
        }
        return modes;
    }

    @Test
    void javaOfAnotherSystemIsPutBesideTheProgram() throws IOException, InterruptedException {
        RuntimeImage image = new RuntimeImage(jmodsOfWindows());
        assertThat(image.platform()).isEqualTo("windows-amd64");
        RuntimeZip zip = new RuntimeZip(zipWithoutJava(), image, folder.resolve("work"));
        zip.unpack();
        Path made = zip.make(Set.of("java.base"));

        assertThat(made).hasFileName("guijian-1-windows-amd64.zip");
        assertThat(modes(made))
                .containsKeys("guijian-1/guijian.jar", "guijian-1/lib/some.jar", "guijian-1/bin/guijian.cmd")
                .containsKeys("guijian-1/rules/规则.md", "guijian-1/runtime/lib/modules", "guijian-1/runtime/release")
                .containsEntry("guijian-1/runtime/bin/java.exe", 0755)
                .containsEntry("guijian-1/bin/guijian", 0755)
                .containsEntry("guijian-1/guijian.jar", 0644)
                .doesNotContainKey("guijian-1/runtime/guijian.jsa");
    }

    @Test
    void modulesAreThoseOfTheProgramAndWhatIsFoundByName() throws IOException, URISyntaxException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        Path jar = folder.resolve("guijian.jar");
        Path classes = Path.of(WindowsJava.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            String name = WindowsJava.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry(name));
            Files.copy(classes.resolve(name), out);
        }
        assertThat(RuntimeImage.modules(jar, libraries))
                .containsExactlyInAnyOrder(
                        "java.base", "jdk.charsets", "jdk.localedata", "jdk.unsupported", "jdk.zipfs");
    }
}
