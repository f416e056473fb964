package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Section;
import cn.guijian.report.template.TemplateForm.Span;
import cn.guijian.report.template.TemplateStyles.Look;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Writes the rows of one table: an entry cell where a number is wanted, a formula for a rate, grey elsewhere. */
    private static final class TemplateRows {
        private final Section section;
        private final TemplateSheet sheet;
        private final TemplateEntries entries;
        private final TemplateLayout layout;
        private final TemplateOrder order;

        TemplateRows(Section section, TemplateSheet sheet, TemplateLayout layout, TemplateOrder order) {
            this.section = section;
            this.sheet = sheet;
            this.entries = new TemplateEntries(sheet.sheet(), order.words());
            this.layout = layout;
            this.order = order;
        }

        /** The row after the last one written. */
        int write() {
            int row = TemplateLayout.FIRST_ROW;
            for (Indicator indicator : layout.rows(section)) {
                writeRow(row, indicator);
                row++;
            }
            return row;
        }

        private void writeRow(int row, Indicator indicator) {
            List<String> texts = section == Section.INPUTS
                    ? List.of(indicator.code(), name(indicator), indicator.reportingUnit())
                    : List.of(
                            indicator.code(),
                            name(indicator),
                            indicator.reportingUnit(),
                            indicator.attribute().label());
            List<Look> looks = List.of(Look.CENTER, Look.NAME, Look.CENTER, Look.CENTER);
            sheet.line(row, texts, looks);
            for (Column column : TemplateLayout.columns(section)) {
                writeNumber(row, indicator, column);
            }
            int explanation = TemplateLayout.headers(section).size() - 1;
            sheet.blank(row, explanation, Look.TEXT_ENTRY);
            entries.text(
                    row,
                    explanation,
                    Texts.text(
                            "template.entry.title",
                            indicator.code(),
                            TemplateLayout.headers(section).get(explanation)),
                    Texts.text("template.entry.explanation.hint"));
        }

        private void writeNumber(int row, Indicator indicator, Column kind) {
            int column = TemplateLayout.column(section, kind);
            if (!indicator.columns().contains(kind)) {
                sheet.blank(row, column, Look.UNUSED);
            } else if (indicator.kind() == Kind.RATE && !indicator.isInput()) {
                sheet.formula(row, column, RateFormula.of(indicator, layout), "", Look.RATE, rateFormat(indicator));
            } else {
                sheet.blank(row, column, Look.NUMBER_ENTRY);
                boolean net = kind == Column.QUARTER && order.isNet(indicator);
                entries.number(row, column, indicator, kind, net);
            }
        }

        private String name(Indicator indicator) {
            String indent = indicator.parent().isPresent() ? Texts.text("template.row.part") : "";
            boolean marked =
                    indicator.scope() == Scope.CITY_ONLY && order.unit().isEmpty();
            return indent + indicator.name() + (marked ? Texts.text("template.row.city") : "");
        }

        private static String rateFormat(Indicator rate) {
            return rate.decimals() == 0 ? "0" : "0." + "0".repeat(rate.decimals());
        }

        /**
         * The spreadsheet formula of a rate: empty while an input is blank, a dash when the denominator is 0, else the rounded
         * quotient.
         */
        private static final class RateFormula {
            private static final String DASH = "—";

            private RateFormula() {}

            /** The formula without {@code =}. */
            static String of(Indicator rate, TemplateLayout layout) {
                List<String> numerator =
                        rate.numerator().stream().map(layout::reference).toList();
                List<String> denominator =
                        rate.denominator().stream().map(layout::reference).toList();
                String blank = Stream.concat(numerator.stream(), denominator.stream())
                        .distinct()
                        .map(cell -> cell + "=\"\"")
                        .collect(Collectors.joining(","));
                return String.format(
                        Locale.ROOT,
                        "IF(OR(%s),\"\",IF(%s=0,\"%s\",ROUND(%s*%s/%s,%d)))",
                        blank,
                        sum(denominator),
                        DASH,
                        sum(numerator),
                        rate.factor().toPlainString(),
                        sum(denominator),
                        rate.decimals());
            }

            /** Added with +, not SUM, which would pass over a number that was typed as text. */
            private static String sum(List<String> cells) {
                return cells.size() == 1 ? cells.get(0) : "(" + String.join("+", cells) + ")";
            }
        }
    }
}
