package cn.guijian.report.format;

import cn.guijian.model.result.CheckResult;
import java.io.IOException;

/** A file for each submission. */
public non-sealed interface UnitFormat extends ReportFormat {
    /**
     * The bytes of the file: the same for the same result.
     *
     * @throws IOException when a library could not write it
     */
    byte[] render(CheckResult result) throws IOException;
}
