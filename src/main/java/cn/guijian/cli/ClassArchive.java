package cn.guijian.cli;

import cn.guijian.files.OwnFolder;
import cn.guijian.ruleset.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
}
