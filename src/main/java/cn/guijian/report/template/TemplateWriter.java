package cn.guijian.report.template;

import cn.guijian.files.WholeFile;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.office.FixedZip;
import cn.guijian.report.template.TemplateNotes.Lists;
import cn.guijian.report.template.TemplateStyles.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
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

    /** Sets a document's properties so that no run time gets inside: the same content gives the same bytes. */
    public static final class FixedProperties {
        private FixedProperties() {}

        /** Title, author and a day that has nothing to do with today, such as the first of the plan. */
        public static void set(POIXMLDocument document, String title, String creator, LocalDate day) {
            POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
            core.setTitle(title);
            core.setCreator(creator);
            core.setLastModifiedByUser(creator);
            core.setCreated(
                    Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
            core.setModified(
                    Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        }
    }

    /** Writes the sheet 封面: who reports for when, and who answers for it. */
    private static final class TemplateCover {
        private static final int[] WIDTHS = {20, 24, 56, 20};
        private static final int TITLE_ROW = 2;
        private static final int ENTRY_HEIGHT = 30;
        private static final String TEXT_FORMAT = "@";
        private static final String DAY_FORMAT = "yyyy-mm-dd";

        private final TemplateSheet sheet;
        private final TemplateEntries entries;
        private final TemplateOrder order;
        private final Lists lists;

        TemplateCover(XSSFSheet sheet, TemplateStyles styles, TemplateOrder order, Lists lists) {
            this.sheet = new TemplateSheet(sheet, styles, WIDTHS);
            this.entries = new TemplateEntries(sheet, order.words());
            this.order = order;
            this.lists = lists;
        }

        void write() {
            writeHead();
            for (CoverItem item : CoverItem.values()) {
                writeItem(item);
            }
            int row = TemplateLayout.coverRow(CoverItem.EXPLANATION) + 2;
            for (String line :
                    TemplateForm.texts("template.cover.note", order.words().reporters())) {
                sheet.text(row, 1, line, Look.NOTE);
                sheet.merge(row, 1, 2, Look.NOTE);
                sheet.height(row, 34);
                row++;
            }
            sheet.printSetup(1);
            sheet.protect();
        }

        private void writeHead() {
            sheet.text(0, 2, Texts.text("template.authority", order.words().bureau()), Look.CORNER);
            sheet.merge(0, 2, WIDTHS.length - 1, Look.CORNER);
            sheet.text(TITLE_ROW, 0, order.words().title(), Look.COVER_TITLE);
            sheet.merge(TITLE_ROW, 0, WIDTHS.length - 1, Look.COVER_TITLE);
            sheet.height(TITLE_ROW, 48);
            String span = Texts.text(
                    "template.cover.span",
                    order.catalog().plan().first().year(),
                    order.catalog().plan().last().year());
            sheet.text(TITLE_ROW + 1, 0, span, Look.COVER_SUBTITLE);
            sheet.merge(TITLE_ROW + 1, 0, WIDTHS.length - 1, Look.COVER_SUBTITLE);
            sheet.height(TITLE_ROW + 1, 28);
        }

        private void writeItem(CoverItem item) {
            int row = TemplateLayout.coverRow(item);
            sheet.height(row, ENTRY_HEIGHT);
            sheet.text(row, TemplateLayout.COVER_LABEL, item.label(), Look.COVER_LABEL);
            String format = item == CoverItem.DATE ? DAY_FORMAT : TEXT_FORMAT;
            boolean fixed = item == CoverItem.TEMPLATE_VERSION
                    || item == CoverItem.UNIT && order.unit().isPresent();
            Look look = fixed ? Look.COVER_FIXED : Look.COVER_ENTRY;
            if (order.entry(item).isEmpty()) {
                sheet.blank(row, TemplateLayout.COVER_ENTRY, look, format);
            } else {
                sheet.text(row, TemplateLayout.COVER_ENTRY, order.entry(item), look, format);
            }
            if (!fixed) {
                guard(item, row);
            }
        }

        private void guard(CoverItem item, int row) {
            int column = TemplateLayout.COVER_ENTRY;
            String hint = Texts.text("template.cover.hint." + item, example(item));
            switch (item) {
                case UNIT -> entries.choice(row, column, lists.units(), item.label(), hint);
                case PERIOD -> entries.choice(row, column, lists.periods(), item.label(), hint);
                case DATE -> entries.day(row, column, firstDay(), item.label(), hint);
                case HEAD, REVIEWER, PREPARER, PHONE, TEMPLATE_VERSION, EXPLANATION ->
                    entries.text(row, column, item.label(), hint);
            }
        }

        private String example(CoverItem item) {
            return switch (item) {
                case PERIOD -> order.words().year();
                case PHONE -> order.words().phone();
                default -> order.words().yearAfter();
            };
        }

        private String firstDay() {
            var day = order.catalog().plan().first().firstDay();
            return String.format(
                    Locale.ROOT, "DATE(%d,%d,%d)", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
    }
}
