package cn.guijian.report.format;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.QuarterResult;
import java.io.IOException;

/** A file for each unit that sent nothing, the only one in its folder. */
public non-sealed interface SilentFormat extends ReportFormat {
    /**
     * The bytes of the file: the same for the same quarter.
     *
     * @throws IOException when a library could not write it
     */
    byte[] render(QuarterResult quarter, ReportingUnit silent) throws IOException;
}
