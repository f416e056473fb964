package cn.guijian.report.format;

import cn.guijian.model.result.CheckResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file for each submission that is made from the submitted file itself; its ending may depend on that file. */
public non-sealed interface CopyFormat extends ReportFormat {
    /** Every name that the file can have; {@link #fileName()} is the usual one. */
    List<String> fileNames();

    /**
     * The file, the same for the same result and original; empty where there is nothing to copy.
     *
     * @throws IOException when a library could not write it
     */
    Optional<NamedFile> render(CheckResult result, Originals originals) throws IOException;

    /** A file with its name. */
    record NamedFile(String name, byte[] content) {}
}
