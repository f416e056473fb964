package cn.guijian.report.template;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What may be typed into the entry cells of one sheet, with the hint and the refusal that the filler sees. */
final class TemplateEntries {
    private static final String LEAST = "-999999999";
    private static final String MOST = "999999999";
    private static final String LAST_DAY = "DATE(2099,12,31)";
    private static final String MAX_TEXT = "500";
    /** A hint holds at most 255 characters in all. */
    private static final int LONGEST_NOTE = 150;

    private final TemplateWords words;
    private final XSSFSheet sheet;
    private final DataValidationHelper helper;

    TemplateEntries(XSSFSheet sheet, TemplateWords words) {
        this.words = words;
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
    }

    /**
     * A count, an amount or another number of an indicator.
     *
     * @param net true when the number may be negative
     */
    void number(int row, int column, Indicator indicator, Column kind, boolean net) {
        String form = indicator.decimals() > 0 ? "decimal" : "whole";
        String sign = net ? ".net" : "";
        String unit = indicator.reportingUnit();
        add(row, column, numberConstraint(indicator.decimals() > 0, net))
                .hint(
                        Texts.text("template.entry.title", indicator.code(), kind.label()),
                        meaning(indicator, kind) + Texts.text("template.entry." + form + sign + ".hint", unit))
                .refusal(Texts.text("template.entry." + form + sign + ".error", unit, indicator.decimals()));
    }

    /** Free text. */
    void text(int row, int column, String title, String hint) {
        DataValidationConstraint constraint = helper.createTextLengthConstraint(OperatorType.BETWEEN, "0", MAX_TEXT);
        add(row, column, constraint).hint(title, hint).refusal(Texts.text("template.entry.text.error", MAX_TEXT));
    }

    /** One entry of a list that stands elsewhere in the workbook. */
    void choice(int row, int column, String range, String title, String hint) {
        add(row, column, helper.createFormulaListConstraint(range))
                .hint(title, hint)
                .refusal(Texts.text("template.entry.choice.error"));
    }

    /** A day not before {@code first}, a spreadsheet formula. */
    void day(int row, int column, String first, String title, String hint) {
        DataValidationConstraint constraint =
                helper.createDateConstraint(OperatorType.BETWEEN, first, LAST_DAY, "yyyy-mm-dd");
        add(row, column, constraint)
                .hint(title, hint)
                .refusal(Texts.text("template.entry.day.error", words.yearAfter()));
    }

    /** An input is explained by its own note, a counted column by what the column means. */
    private String meaning(Indicator indicator, Column kind) {
        String note = indicator.note();
        return kind == Column.VALUE && note.length() <= LONGEST_NOTE ? note : words.hint(kind.name());
    }

    private DataValidationConstraint numberConstraint(boolean fractions, boolean net) {
        String least = net ? LEAST : "0";
        return fractions
                ? helper.createDecimalConstraint(OperatorType.BETWEEN, least, MOST)
                : helper.createIntegerConstraint(OperatorType.BETWEEN, least, MOST);
    }

    private Entry add(int row, int column, DataValidationConstraint constraint) {
        CellRangeAddressList cells = new CellRangeAddressList(row, row, column, column);
        return new Entry(sheet, helper.createValidation(constraint, cells));
    }

    /** A validation while it gets its words. */
    private record Entry(XSSFSheet sheet, DataValidation validation) {
        Entry hint(String title, String text) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(title, text);
            return this;
        }

        /** Written to the sheet last: POI copies it then. */
        void refusal(String text) {
            validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
            validation.setShowErrorBox(true);
            validation.createErrorBox(Texts.text("template.entry.error"), text);
            sheet.addValidationData(validation);
        }
    }
}
