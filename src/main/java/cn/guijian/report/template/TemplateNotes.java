package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.report.template.TemplateStyles.Look;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes the sheet 填报说明: how to fill in, what the check says, every definition, the due dates. The lists that the
 * cover offers stand here too.
 */
final class TemplateNotes {
    private static final int[] WIDTHS = {12, 46, 34, 74};
    private static final List<String> CHAPTERS = List.of("cells", "columns", "signs", "levels");
    private static final List<Look> DEFINITION = List.of(Look.CENTER, Look.NAME, Look.NAME, Look.NAME);
    private static final List<Look> DAYS = List.of(Look.CENTER, Look.CENTER, Look.CENTER, Look.CENTER);
    private static final List<Look> UNIT = List.of(Look.CENTER, Look.CENTER, Look.CENTER, Look.NAME);

    private final TemplateSheet sheet;
    private final TemplateOrder order;
    private int row;

    TemplateNotes(XSSFSheet sheet, TemplateStyles styles, TemplateOrder order) {
        this.sheet = new TemplateSheet(sheet, styles, WIDTHS);
        this.order = order;
    }

    /** Where the lists of units and periods stand. */
    record Lists(String units, String periods) {}

    Lists write() {
        sheet.text(0, 0, Texts.text("template.notes.title"), Look.TITLE);
        sheet.merge(0, 0, WIDTHS.length - 1, Look.TITLE);
        sheet.height(0, 34);
        row = 1;
        for (String chapter : CHAPTERS) {
            sheet.paragraph(row++, Texts.text("template.notes." + chapter), Look.HEADING);
            order.words()
                    .chapter(chapter, Texts.text("template.notes." + chapter + ".name"))
                    .forEach(text -> sheet.paragraph(row++, text, Look.NOTE));
        }
        writeDefinitions();
        String periods = writeCalendar();
        String units = writeUnits();
        sheet.printSetup(0);
        sheet.protect();
        return new Lists(units, periods);
    }

    private void writeDefinitions() {
        sheet.paragraph(row++, Texts.text("template.notes.definitions"), Look.HEADING);
        header("template.notes.definitions.header");
        for (Indicator indicator : order.indicators()) {
            String name = Texts.text("template.notes.definitions.name", indicator.name(), indicator.reportingUnit());
            line(DEFINITION, indicator.code(), name, source(indicator), indicator.note());
        }
    }

    private String source(Indicator indicator) {
        if (indicator.kind() != Kind.RATE || indicator.isInput()) {
            return Texts.text("template.notes.source." + (indicator.isInput() ? "INPUT" : indicator.kind()));
        }
        String denominator = String.join("＋", indicator.denominator());
        return Texts.text(
                "template.notes.source.RATE",
                String.join("＋", indicator.numerator()),
                indicator.denominator().size() > 1 ? "（" + denominator + "）" : denominator,
                factor(indicator));
    }

    private static String factor(Indicator rate) {
        String factor = rate.factor().toPlainString();
        return factor.equals("1") ? "" : "×" + factor;
    }

    private String writeCalendar() {
        sheet.paragraph(row++, Texts.text("template.notes.calendar"), Look.HEADING);
        header("template.notes.calendar.header");
        int first = row;
        for (Deadline deadline : order.catalog().calendar()) {
            line(
                    DAYS,
                    deadline.period().code(),
                    deadline.cutoff().toString(),
                    deadline.due().toString(),
                    deadline.rectifyBy().toString());
        }
        return range(first);
    }

    private String writeUnits() {
        sheet.paragraph(row++, Texts.text("template.notes.units"), Look.HEADING);
        header("template.notes.units.header");
        int first = row;
        Catalog catalog = order.catalog();
        for (ReportingUnit unit : catalog.units()) {
            line(UNIT, unit.name(), unit.code(), unit.kind().label(), String.join("、", unit.aliases()));
        }
        return range(first);
    }

    private void header(String key) {
        List<String> texts = TemplateForm.texts(key);
        sheet.line(row++, texts, Collections.nCopies(texts.size(), Look.HEADER));
    }

    private void line(List<Look> looks, String... texts) {
        sheet.line(row++, List.of(texts), looks);
    }

    /** The first column from {@code first} to the last row written. */
    private String range(int first) {
        return String.format(Locale.ROOT, "'%s'!$A$%d:$A$%d", TemplateLayout.NOTES, first + 1, row);
    }
}
