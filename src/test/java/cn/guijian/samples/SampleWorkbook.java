package cn.guijian.samples;

import cn.guijian.model.Catalog;
import cn.guijian.model.Column;
import cn.guijian.model.CoverItem;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.TemplateWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fills the per-unit template with sample figures, as a clerk would: the numbers typed, the formulas calculated. */
public final class SampleWorkbook {
    private final Catalog catalog;
    private final SampleFigures figures;
    private final Map<String, byte[]> templates = new HashMap<>();

    public SampleWorkbook(Catalog catalog) {
        this.catalog = catalog;
        this.figures = new SampleFigures(catalog);
    }

    /** A sound workbook of one unit and period. */
    public FilledWorkbook fill(ReportingUnit unit, Period period) {
        FilledWorkbook book = FilledWorkbook.open(template(unit));
        figures.of(unit, period).numbers().forEach((code, row) -> put(book, code, row));
        SampleCover cover = SampleCover.of(catalog, unit, period);
        book.cell(CoverItem.PERIOD).setCellValue(period.code());
        book.cell(CoverItem.HEAD).setCellValue(cover.head());
        book.cell(CoverItem.REVIEWER).setCellValue(cover.reviewer());
        book.cell(CoverItem.PREPARER).setCellValue(cover.preparer());
        book.cell(CoverItem.PHONE).setCellValue(cover.phone());
        book.cell(CoverItem.DATE).setCellValue(cover.date());
        book.calculate();
        return book;
    }

    private static void put(FilledWorkbook book, String code, Map<Column, BigDecimal> row) {
        row.forEach((column, number) -> book.cell(code, column).setCellValue(number.doubleValue()));
    }

    /** Written once a unit: twenty quarters are filled into copies. */
    private byte[] template(ReportingUnit unit) {
        return templates.computeIfAbsent(unit.code(), code -> {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new TemplateWriter(catalog).write(bytes, Optional.of(unit), Optional.empty());
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
