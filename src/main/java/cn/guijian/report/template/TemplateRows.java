package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Section;
import cn.guijian.report.template.TemplateStyles.Look;
import java.util.List;

/** Writes the rows of one table: an entry cell where a number is wanted, a formula for a rate, grey elsewhere. */
final class TemplateRows {
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
        boolean marked = indicator.scope() == Scope.CITY_ONLY && order.unit().isEmpty();
        return indent + indicator.name() + (marked ? Texts.text("template.row.city") : "");
    }

    private static String rateFormat(Indicator rate) {
        return rate.decimals() == 0 ? "0" : "0." + "0".repeat(rate.decimals());
    }
}
