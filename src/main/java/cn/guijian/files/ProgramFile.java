package cn.guijian.files;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The program's own jar, or the folder of its classes. */
public final class ProgramFile {
    private ProgramFile() {}

    /**
     * Where it really lies: the launcher names it by a path that holds for one process only.
     *
     * @throws IOException when that can't be found out
     */
    public static Path path() throws IOException {
        try {
            return Path.of(ProgramFile.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toRealPath();
        } catch (URISyntaxException e) {
            throw new IOException("the program does not know where it lies", e);
        }
    }
}
