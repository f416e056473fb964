package cn.guijian.catalog;

import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the tables' bytes come from. */
interface TableBytes {
    /** The bytes of a file; empty when there is none. */
    Optional<byte[]> of(String fileName) throws IOException;

    /** The files of a plan, and of the folder that it lies in. */
    static TableBytes in(RulesHome home) {
        return name -> {
            Path file = home.file(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        };
    }
}
