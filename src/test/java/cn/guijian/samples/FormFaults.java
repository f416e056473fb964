package cn.guijian.samples;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** Faults that lie in a workbook's form and not in its numbers. */
public final class FormFaults {
    private FormFaults() {}

    /** A formula that shows an error. */
    public static Fault error(String code, Column column) {
        return new Fault("formula error", false, book -> book.cell(code, column).setCellFormula("1/0"));
    }

    /** A formula that no program has calculated yet. */
    public static Fault uncalculated(String code, Column column, String formula) {
        return on(book -> {
            Cell cell = book.cell(code, column);
            cell.setBlank();
            cell.setCellFormula(formula);
        });
    }

    /** The template's own formula without its stored result. */
    public static Fault uncalculated(String code) {
        return on(book -> {
            Cell cell = book.cell(code, Column.END);
            String formula = cell.getCellFormula();
            cell.setBlank();
            cell.setCellFormula(formula);
        });
    }

    /** The number comes from another workbook. */
    public static Fault external(String code, Column column) {
        return on(book -> {
            double kept = book.cell(code, column).getNumericCellValue();
            book.cell(code, column).setCellFormula("'[1]Sheet1'!A1");
            book.cell(code, column).setCellValue(kept);
        });
    }

    /** Another text stands as 计量单位. */
    public static Fault unitText(String code, String text) {
        return on(book -> unit(book, code).setCellValue(text));
    }

    /** A row of an indicator that only the municipal unit reports. */
    public static Fault municipalRow() {
        return on(book -> {
            Row last = book.row("W30");
            Row row = last.getSheet().createRow(last.getRowNum() + 1);
            row.createCell(0).setCellValue("W09");
            row.createCell(4).setCellValue(2);
            row.createCell(5).setCellValue(5);
            row.createCell(6).setCellValue(12);
        });
    }

    /** A whole sheet is gone. */
    public static Fault withoutSheet(String name) {
        return on(book -> book.workbook().removeSheetAt(book.workbook().getSheetIndex(name)));
    }

    /** A heading bears another text. */
    public static Fault retitled(String sheet, String from, String to) {
        return on(book -> book.workbook()
                .getSheet(sheet)
                .forEach(row -> row.forEach(cell -> {
                    if (cell.toString().equals(from)) {
                        cell.setCellValue(to);
                    }
                })));
    }

    /** One person prepared and reviewed. */
    public static Fault samePerson() {
        return on(book -> book.cell(CoverItem.REVIEWER)
                .setCellValue(book.cell(CoverItem.PREPARER).getStringCellValue()));
    }

    /** The cell that holds a row's code. */
    public static Cell code(FilledWorkbook book, String code) {
        return book.row(code).getCell(0);
    }

    /** The cell that holds a row's 计量单位. */
    public static Cell unit(FilledWorkbook book, String code) {
        return book.row(code).getCell(2);
    }

    private static Fault on(Consumer<FilledWorkbook> change) {
        return new Fault("form", true, change);
    }
}
