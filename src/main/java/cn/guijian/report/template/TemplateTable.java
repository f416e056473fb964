package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Section;
import cn.guijian.report.template.TemplateForm.Span;
import cn.guijian.report.template.TemplateStyles.Look;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one of the three tables: title, form number, the line of unit and period, the rows, the foot. */
final class TemplateTable {
    private static final int[] COUNTED_WIDTHS = {7, 46, 9, 10, 14, 14, 15, 14, 38};
    private static final int[] INPUT_WIDTHS = {7, 58, 12, 26, 50};
    private static final List<CoverItem> FOOT =
            List.of(CoverItem.HEAD, CoverItem.REVIEWER, CoverItem.PREPARER, CoverItem.PHONE, CoverItem.DATE);

    private final Section section;
    private final TemplateSheet sheet;
    private final TemplateLayout layout;
    private final TemplateOrder order;
    private final List<String> headers;

    TemplateTable(Section section, XSSFSheet sheet, TemplateStyles styles, TemplateLayout layout, TemplateOrder order) {
        this.section = section;
        this.sheet = new TemplateSheet(sheet, styles, section == Section.INPUTS ? INPUT_WIDTHS : COUNTED_WIDTHS);
        this.layout = layout;
        this.order = order;
        this.headers = TemplateLayout.headers(section);
    }

    void write() {
        writeHead();
        writeHeaders();
        int end = new TemplateRows(section, sheet, layout, order).write();
        writeNotes(writeFoot(end));
        sheet.printSetup(1);
        sheet.sheet().setRepeatingRows(TemplateForm.rows(TemplateLayout.HEADER_ROW, TemplateLayout.ORDINAL_ROW));
        sheet.sheet().createFreezePane(2, TemplateLayout.FIRST_ROW);
        sheet.protect();
    }

    private void writeHead() {
        int last = headers.size() - 1;
        sheet.text(0, 0, order.words().title(), Look.TITLE);
        sheet.merge(0, 0, last, Look.TITLE);
        sheet.height(0, 34);
        sheet.text(1, 0, Texts.text("template.table." + section), Look.SUBTITLE);
        sheet.merge(1, 0, spans().get(1).last(), Look.SUBTITLE);
        Span corner = spans().get(2);
        put(1, corner, order.words().number(section));
        put(2, corner, Texts.text("template.authority", order.words().bureau()));
        put(TemplateLayout.LINE_ROW, corner, Texts.text("template.basis", order.document()));
        link(TemplateLayout.LINE_ROW, spans().get(0), CoverItem.UNIT);
        link(TemplateLayout.LINE_ROW, spans().get(1), CoverItem.PERIOD);
        for (int row = 1; row <= TemplateLayout.LINE_ROW; row++) {
            sheet.height(row, 18);
        }
    }

    private void writeHeaders() {
        sheet.line(
                TemplateLayout.HEADER_ROW,
                headers,
                headers.stream().map(h -> Look.HEADER).toList());
        sheet.height(TemplateLayout.HEADER_ROW, 26);
        List<String> ordinals = TemplateForm.ordinals(
                headers.size(), TemplateLayout.columns(section).size());
        sheet.line(
                TemplateLayout.ORDINAL_ROW,
                ordinals,
                ordinals.stream().map(h -> Look.ORDINAL).toList());
    }

    /** Five items, as many a row as there are spans. */
    private int writeFoot(int first) {
        List<Span> spans = section == Section.INPUTS ? spans() : TemplateForm.FOOT_SPANS;
        int row = first;
        for (int i = 0; i < FOOT.size(); i++) {
            row = first + i / spans.size();
            link(row, spans.get(i % spans.size()), FOOT.get(i));
            sheet.height(row, 24);
        }
        return row + 1;
    }

    private void writeNotes(int first) {
        int row = first;
        for (String note : order.words().notes(section)) {
            sheet.paragraph(row, note, Look.NOTE);
            row++;
        }
        if (section == Section.TASKS && order.unit().isEmpty()) {
            sheet.paragraph(
                    row, Texts.text("template.table.TASKS.city", order.words().others()), Look.NOTE);
        }
    }

    private void link(int row, Span span, CoverItem item) {
        sheet.formula(
                row,
                span.first(),
                TemplateForm.link(item),
                item.label() + TemplateForm.COLON + order.entry(item),
                Look.LINE);
        sheet.merge(row, span.first(), span.last(), Look.LINE);
    }

    private void put(int row, Span span, String text) {
        sheet.text(row, span.first(), text, Look.LINE);
        sheet.merge(row, span.first(), span.last(), Look.LINE);
    }

    private List<Span> spans() {
        return section == Section.INPUTS ? TemplateForm.INPUT_SPANS : TemplateForm.COUNTED_SPANS;
    }
}
