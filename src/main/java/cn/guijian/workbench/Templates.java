package cn.guijian.workbench;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.report.template.TemplateWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes blank submission workbooks. */
public final class Templates {
    private final Catalog catalog;

    public Templates(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Writes the form for one unit and period, or the general one.
     *
     * @throws IOException when the file can't be written
     */
    public void write(Path file, Optional<ReportingUnit> unit, Optional<Period> period) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new TemplateWriter(catalog).write(file, unit, period);
    }

    /**
     * The form for one unit and period as a workbook in memory.
     *
     * @throws IOException when it can't be made
     */
    public byte[] filled(ReportingUnit unit, Period period) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TemplateWriter(catalog).write(bytes, Optional.of(unit), Optional.of(period));
        return bytes.toByteArray();
    }
}
