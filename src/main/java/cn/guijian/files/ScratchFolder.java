package cn.guijian.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for files that nobody keeps; closing it deletes them. */
public record ScratchFolder(Path path) implements AutoCloseable {
    /**
     * A new, empty folder among the system's temporary ones.
     *
     * @throws IOException when it can't be made
     */
    public static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("guijian"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
