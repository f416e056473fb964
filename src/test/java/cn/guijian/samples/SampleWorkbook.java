package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.report.template.TemplateWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Fills the per-unit template with sample figures, as a clerk would: the numbers typed, the formulas calculated. */
public final class SampleWorkbook {
    private final Catalog catalog;
    private final BiFunction<ReportingUnit, Period, Figures> figures;
    private final Map<String, byte[]> templates = new HashMap<>();

    public SampleWorkbook(Catalog catalog) {
        this(catalog, new SampleFigures(catalog)::of);
    }

    /** Workbooks of another series of figures. */
    public SampleWorkbook(Catalog catalog, BiFunction<ReportingUnit, Period, Figures> figures) {
        this.catalog = catalog;
        this.figures = figures;
    }

    /** The day that stands on the cover. */
    public static LocalDate handedIn(Catalog catalog, ReportingUnit unit, Period period) {
        return SampleCover.of(catalog, unit, period).date();
    }

    /** A sound workbook of one unit and period. */
    public FilledWorkbook fill(ReportingUnit unit, Period period) {
        FilledWorkbook book = FilledWorkbook.open(template(unit));
        figures.apply(unit, period).numbers().forEach((code, row) -> put(book, code, row));
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
