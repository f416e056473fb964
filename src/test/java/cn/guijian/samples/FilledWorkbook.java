package cn.guijian.samples;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Section;
import cn.guijian.office.FixedZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A submission workbook in memory, with its cells found by code and header. Not for concurrent use. */
public final class FilledWorkbook {
    private static final String COVER = "封面";
    private static final String CODE = "代码";
    private static final String EXPLANATION = "情况说明";

    private final XSSFWorkbook workbook;

    private FilledWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Opens a workbook that the template writer made. */
    public static FilledWorkbook open(byte[] bytes) {
        try {
            return new FilledWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook itself, for faults that no other method offers. */
    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cell of a code and a number column. */
    public Cell cell(String code, Column column) {
        return cell(code, column.label());
    }

    /** The 情况说明 of a code. */
    public Cell explanation(String code) {
        return cell(code, EXPLANATION);
    }

    /** The entry cell of a cover item. */
    public Cell cell(CoverItem item) {
        Cell label = find(workbook.getSheet(COVER), item.label());
        return label.getRow().getCell(label.getColumnIndex() + 1);
    }

    /** The row of a code. */
    public Row row(String code) {
        return find(sheet(code), code).getRow();
    }

    /** The sheet that holds a code. */
    public Sheet sheet(String code) {
        return workbook.getSheet(Section.of(code).orElseThrow().sheet());
    }

    /** A cell as expected.csv writes it, e.g. {@code 主要指标!H9}. */
    public static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString();
    }

    /** Stores the result of every formula, as a spreadsheet program does when it saves. */
    public void calculate() {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
    }

    /** Plants faults: those that a clerk types before the workbook calculates, then those that it does not see. */
    public FilledWorkbook plant(List<Fault> faults) {
        faults.stream()
                .filter(f -> !f.afterCalculation())
                .forEach(f -> f.change().accept(this));
        calculate();
        faults.stream().filter(Fault::afterCalculation).forEach(f -> f.change().accept(this));
        return this;
    }

    /** The file's bytes, the same for the same content. */
    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cell cell(String code, String header) {
        Row headers = find(sheet(code), CODE).getRow();
        return row(code).getCell(find(headers, header).getColumnIndex());
    }

    private static Cell find(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (holds(cell, text)) {
                    return cell;
                }
            }
        }
        throw new IllegalArgumentException("sheet " + sheet.getSheetName() + " has no cell " + text);
    }

    private static Cell find(Row row, String text) {
        for (Cell cell : row) {
            if (holds(cell, text)) {
                return cell;
            }
        }
        throw new IllegalArgumentException("row " + (row.getRowNum() + 1) + " has no cell " + text);
    }

    private static boolean holds(Cell cell, String text) {
        return cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(text);
    }
}
