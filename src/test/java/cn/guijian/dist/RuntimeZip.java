package cn.guijian.dist;

import cn.guijian.check.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Makes {@code guijian-<version>-<platform>.zip} out of the zip without a Java: {@code mvn -Pruntime -DskipTests verify}.
 * For the system that it runs on there is a class-data archive in it too.
 */
final class RuntimeZip {
    private static final FileTime UNTOLD = FileTime.fromMillis(0);
    /** Of every entry, as in the zip without a Java. */
    private static final FileTime TOLD = FileTime.from(Instant.parse("2021-01-01T00:00:00Z"));

    private static final int PROGRAM = 0755;
    private static final int FILE = 0644;
    private static final List<String> PROGRAMS = List.of("bin/guijian", "runtime/bin/", "runtime/lib/jspawnhelper");

    private final Path plain;
    private final RuntimeImage image;
    private final Path work;

    RuntimeZip(Path plain, RuntimeImage image, Path work) {
        this.plain = plain;
        this.image = image;
        this.work = work;
    }

    /** Takes the zip without a Java, a folder to work in, and the {@code jmods} of a JDK other than its own. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        RuntimeImage image = arguments.length > 2 && !arguments[2].isBlank()
                ? new RuntimeImage(Path.of(arguments[2]))
                : RuntimeImage.OWN;
        RuntimeZip zip = new RuntimeZip(Path.of(arguments[0]), image, Path.of(arguments[1]));
        Path home = zip.unpack();
        System.out.println(zip.make(RuntimeImage.modules(home.resolve("guijian.jar"), home.resolve("lib"))));
    }

    /** Unpacks the zip anew. */
    Path unpack() throws IOException {
        if (Files.exists(work)) {
            Checks.delete(work);
        }
        try (ZipFile zip = ZipFile.builder().setPath(plain).get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                Path file = work.resolve(entry.getName()).normalize();
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.resolveSibling(""));
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        try (Stream<Path> folders = Files.list(work)) {
            return folders.findFirst().orElseThrow();
        }
    }

    /** Puts a Java of these modules into the unpacked folder and makes the zip of it. */
    Path make(Set<String> modules) throws IOException, InterruptedException {
        Path home;
        try (Stream<Path> folders = Files.list(work)) {
            home = folders.findFirst().orElseThrow();
        }
        image.link(modules, home.resolve("runtime"));
        String platform = image.platform();
        if (platform.equals(RuntimeImage.OWN.platform()) && platform.startsWith("linux")) {
            archiveClasses(home);
        }
        String name = String.valueOf(plain.getFileName()).replaceFirst("\\.zip$", "-" + platform + ".zip");
        return pack(home, plain.resolveSibling(name));
    }

    /** Java takes a jar whose time was nothing when the archive was made at any time: each way of unpacking gives another. */
    private static void archiveClasses(Path home) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, UNTOLD);
            }
        }
        Path made = home.toAbsolutePath().resolve("runtime/guijian");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec 9<\"$0\"; exec \"$@\"",
                        home.toString(),
                        home.resolve("runtime/bin/java").toString(),
                        "-Dguijian.archive=" + made,
                        "-cp",
                        "/proc/self/fd/9/guijian.jar",
                        "cn.guijian.cli.ClassArchive$ArchiveMaker")
                .inheritIO()
                .start();
        Path archive = made.resolveSibling("guijian.jsa");
        if (process.waitFor() != 0 || !Files.exists(archive)) {
            throw new IOException("no class-data archive was made in " + made);
        }
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static Path pack(Path home, Path zip) throws IOException {
        Path above = home.resolveSibling("");
        try (Stream<Path> walk = Files.walk(home);
                OutputStream file = Files.newOutputStream(zip);
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            for (Path content : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = above.relativize(content).toString().replace('\\', '/');
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setTime(TOLD);
                entry.setUnixMode(isProgram(name.substring(name.indexOf('/') + 1)) ? PROGRAM : FILE);
                out.putArchiveEntry(entry);
                Files.copy(content, out);
                out.closeArchiveEntry();
            }
        }
        return zip;
    }

    private static boolean isProgram(String name) {
        return PROGRAMS.stream()
                .anyMatch(program -> program.endsWith("/") ? name.startsWith(program) : name.equals(program));
    }
}
