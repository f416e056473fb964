package cn.guijian.report.template;

import cn.guijian.files.WholeFile;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.office.FixedZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the blank submission workbook from the catalog alone: the generic form, or a copy for one unit that holds only
 * its rows. The same catalog gives the same bytes.
 */
public final class TemplateWriter {
    private final Catalog catalog;

    public TemplateWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Writes the template to a file, which is replaced. */
    public void write(Path file, Optional<ReportingUnit> unit, Optional<Period> period) throws IOException {
        WholeFile.write(file, bytes(unit, period));
    }

    /**
     * Writes the template; the stream stays open.
     *
     * @param unit for a copy with only this unit's rows and its name on the cover
     * @param period named on the cover
     */
    public void write(OutputStream stream, Optional<ReportingUnit> unit, Optional<Period> period) throws IOException {
        stream.write(bytes(unit, period));
    }

    private byte[] bytes(Optional<ReportingUnit> unit, Optional<Period> period) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook, new TemplateOrder(catalog, unit, period));
            TemplateWords words = new TemplateWords(catalog);
            FixedProperties.set(
                    workbook,
                    words.title(),
                    words.bureau(),
                    catalog.plan().first().firstDay());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        }
    }

    private static void fill(XSSFWorkbook workbook, TemplateOrder order) {
        TemplateStyles styles = new TemplateStyles(workbook);
        TemplateLayout layout = new TemplateLayout(order.indicators());
        XSSFSheet cover = workbook.createSheet(TemplateLayout.COVER);
        for (Section section : Section.values()) {
            workbook.createSheet(section.sheet());
        }
        XSSFSheet notes = workbook.createSheet(TemplateLayout.NOTES);
        for (Section section : Section.values()) {
            new TemplateTable(section, workbook.getSheet(section.sheet()), styles, layout, order).write();
        }
        new TemplateCover(cover, styles, order, new TemplateNotes(notes, styles, order).write()).write();
        cover.setSelected(true);
    }
}
