package cn.guijian.report.format;

import cn.guijian.model.InputFile;
import java.util.Optional;

/** The submitted files, to be read once more where a report is made from the file itself. They are never written. */
@FunctionalInterface
public interface Originals {
    /**
     * The bytes that were checked.
     *
     * @return empty when the file is gone, can't be read any more, or has changed since
     */
    Optional<byte[]> read(InputFile input);

    /** For results whose files are not at hand. */
    static Originals none() {
        return input -> Optional.empty();
    }
}
