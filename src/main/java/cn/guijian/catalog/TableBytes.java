package cn.guijian.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the tables' bytes come from. */
interface TableBytes {
    /** The bytes of a file; empty when there is none. */
    Optional<byte[]> of(String fileName) throws IOException;

    /** The files of a folder. */
    static TableBytes in(Path directory) {
        return name -> {
            Path file = directory.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        };
    }
}
