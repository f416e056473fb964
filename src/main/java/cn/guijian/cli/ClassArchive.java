package cn.guijian.cli;

import cn.guijian.files.OwnFolder;
import cn.guijian.files.ScratchFolder;
import cn.guijian.ruleset.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The class-data archive with which the launchers start Java faster. The launcher names it in
 * {@code -Dguijian.archive}; a run that finds none made by the same Java from the same program starts
 * {@link ArchiveMaker} in the background and does not wait for it.
 */
public record ClassArchive(Path file) {
    /** Set by the launchers: the archive's path without its ending. */
    private static final String PROPERTY = "guijian.archive";

    /** The archive that the launcher asked for; empty without a launcher. */
    public static Optional<ClassArchive> ofLauncher() {
        try {
            return Optional.ofNullable(System.getProperty(PROPERTY))
                    .filter(name -> !name.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .map(ClassArchive::new);
        } catch (InvalidPathException e) { // a Chinese home in a locale that can't hold it
            return Optional.empty();
        }
    }

    /**
     * Starts to make the archive if there is none for this Java and program. The key is written first: whatever the
     * making comes to, it is tried once, and by one process. Never fails the run.
     */
    public void makeIfMissing() {
        try {
            OwnFolder folder = folder();
            byte[] key = key().getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(key, known(folder))) {
                return;
            }
            folder.write(name() + ".key", key);
            start(ArchiveMaker.command(this));
        } catch (IOException e) { // no folder of our own, no process: starts stay as slow as they are
            return;
        }
    }

    OwnFolder folder() {
        return new OwnFolder(Optional.ofNullable(file.getParent()).orElseThrow());
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    private byte[] known(OwnFolder folder) {
        try {
            return folder.read(name() + ".key");
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static String key() throws IOException {
        List<String> parts = List.of(
                System.getProperty("java.class.path", ""),
                Versions.build(),
                System.getProperty("java.home", ""),
                System.getProperty("java.vm.version", ""));
        return String.join("\n", parts);
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Makes the class-data archive of {@link ClassArchive}, as a process of its own: lets the program check a sample
     * ({@code cn.guijian.cli.Rehearsal}), has Java write down which classes that took, and keeps the archive if a start with
     * it succeeds. Java 17 is told in two steps because its one-step way ({@code -XX:ArchiveClassesAtExit}) crashes on some
     * lambdas; from Java 25 on it is an AOT cache.
     */
    public static final class ArchiveMaker {
        /** The options that the launchers start with: an archive holds for the same garbage collector only. */
        private static final List<String> LAUNCHER =
                List.of("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");

        /**
         * The program's folder as the launcher of Linux names it: opened, by a number. An archive holds for the path of the jar
         * that it was made from, and this one is the same wherever the folder lies and whatever its name is.
         */
        private static final String OPENED = "/proc/self/fd/9/";

        private static final String REHEARSAL = "cn.guijian.cli.Rehearsal";
        private static final String LAMBDA = "@lambda-proxy ";
        private static final List<String> SAFE = List.of("cn/guijian/", "java/", "jdk/", "sun/");
        private static final int FIRST_WITH_AOT_CACHE = 25;
        private static final int MINUTES = 5;

        private final OwnFolder folder;
        private final String name;
        private final Path work;

        private ArchiveMaker(ClassArchive archive, Path work) {
            this.folder = archive.folder();
            this.name = archive.name();
            this.work = work;
        }

        /** The command that runs {@link #main}. */
        static List<String> command(ClassArchive archive) throws IOException {
            return java(
                    List.of("-XX:TieredStopAtLevel=1", "-Dguijian.archive=" + archive.file()),
                    ArchiveMaker.class.getName());
        }

        /** Makes the archive that the launcher's property names. */
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Optional<ClassArchive> archive = ClassArchive.ofLauncher();
            if (archive.isPresent()) {
                try (ScratchFolder work = ScratchFolder.create()) {
                    new ArchiveMaker(archive.get(), work.path()).make();
                }
            }
        }

        private void make() throws IOException, InterruptedException {
            boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
            Path made = work.resolve("archive");
            boolean whole = aot ? cache(made) : archive(made);
            String use = aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
            if (whole && Files.isRegularFile(made) && run(options(use + made), "cn.guijian.cli.Main", "--version")) {
                folder.write(name + (aot ? ".aot" : ".jsa"), Files.readAllBytes(made));
                Files.deleteIfExists(folder.path().resolve(name + (aot ? ".jsa" : ".aot")));
            }
        }

        private boolean cache(Path made) throws IOException, InterruptedException {
            return run(options("-XX:AOTCacheOutput=" + made), REHEARSAL, rehearsal());
        }

        private boolean archive(Path made) throws IOException, InterruptedException {
            Path classes = work.resolve("classes");
            if (!run(options("-XX:DumpLoadedClassList=" + classes), REHEARSAL, rehearsal())) {
                return false;
            }
            List<String> loaded = Files.readAllLines(classes, StandardCharsets.UTF_8);
            Files.write(
                    classes, loaded.stream().filter(ArchiveMaker::canBeArchived).toList());
            return run(
                    options("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + made),
                    "cn.guijian.cli.Main");
        }

        /** Java 17 crashes on lambdas of classes that it leaves out, such as those in the format of Java 5. */
        static boolean canBeArchived(String line) {
            return !line.startsWith(LAMBDA)
                    || SAFE.stream().anyMatch(name -> line.startsWith(LAMBDA + name)) && !line.contains("picocli/");
        }

        private String rehearsal() {
            return work.resolve("reports").toString();
        }

        private List<String> options(String... more) {
            return Stream.of(LAUNCHER, List.of("-XX:ErrorFile=" + work.resolve("crash")), List.of(more))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<String> java(List<String> options, String main, String... arguments) throws IOException {
            String classPath = System.getProperty("java.class.path", "");
            List<String> command = new ArrayList<>();
            if (classPath.startsWith(OPENED)) {
                command.addAll(List.of("sh", "-c", "exec 9<\"$0\"; exec \"$@\""));
                command.add(Path.of(OPENED).toRealPath().toString());
            }
            command.add(
                    Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-cp", classPath, main));
            command.addAll(List.of(arguments));
            return command;
        }

        private static boolean run(List<String> options, String main, String... arguments)
                throws IOException, InterruptedException {
            Process process = new ProcessBuilder(java(options, main, arguments))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        }
    }
}
