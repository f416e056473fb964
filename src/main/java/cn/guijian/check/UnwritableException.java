package cn.guijian.check;

import java.io.IOException;
import java.nio.file.Path;

/** The folder for reports can't be written to. */
public final class UnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    UnwritableException(Path folder, IOException cause) {
        super(String.valueOf(cause), cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
