package cn.guijian.report.format;

import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import java.io.IOException;
import java.util.function.Function;

/** A file for the whole quarter, beside the units' folders. */
public non-sealed interface QuarterFormat extends ReportFormat {
    /**
     * The bytes of the file: the same for the same results.
     *
     * @param folderOf the name of the folder that holds a result's own files
     * @throws IOException when a library could not write it
     */
    byte[] render(QuarterResult quarter, Function<CheckResult, String> folderOf) throws IOException;

    /** Whether there is such a file for a quarter; where there is none, one of an earlier run is taken away. */
    default boolean isFor(QuarterResult quarter) {
        return true;
    }

    /** Whether it speaks for all the other files: then it is there only when they are. */
    default boolean closes() {
        return false;
    }
}
