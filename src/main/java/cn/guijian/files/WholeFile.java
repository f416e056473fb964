package cn.guijian.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a file beside its place and moves it there: a crash, Ctrl-C or a full disk leaves the old file or the new, never
 * half. The name beside is one that no other run can have, in whatever container.
 */
public final class WholeFile {
    /** What is being written right now, anywhere in the process: Ctrl-C ends every thread wherever it is. */
    private static final Set<Path> BESIDE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> BESIDE.forEach(WholeFile::delete)));
    }

    private WholeFile() {}

    /**
     * Writes {@code content} to {@code file}.
     *
     * @throws IOException when it can't be written; the old file is then as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        BESIDE.add(beside);
        try {
            Files.write(beside, content);
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
            BESIDE.remove(beside);
        }
    }

    private static void delete(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves a file that is written to its place, in one step where the file system can.
     *
     * @throws IOException when it can't be moved
     */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
