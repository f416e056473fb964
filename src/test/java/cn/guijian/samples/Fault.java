package cn.guijian.samples;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;

/**
 * One thing that goes wrong in a filled workbook.
 *
 * @param kind what it is, for messages
 * @param afterCalculation true when the workbook's formulas must not see it (stale results, overwritten formulas)
 * @param change does it
 */
public record Fault(String kind, boolean afterCalculation, Consumer<FilledWorkbook> change) {

    /** Another number is typed; a formula in the cell is lost. */
    public static Fault number(String code, Column column, BigDecimal number) {
        return before("number " + number, book -> put(book.cell(code, column), number));
    }

    /** A number is typed as text. */
    public static Fault text(String code, Column column, String text) {
        return before("text " + text, book -> {
            Cell cell = book.cell(code, column);
            clear(cell);
            cell.setCellValue(text);
        });
    }

    /** The number that stands there becomes text in full-width digits. */
    public static Fault fullWidth(String code, Column column) {
        return before("full-width digits", book -> {
            Cell cell = book.cell(code, column);
            String digits = BigDecimal.valueOf(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
            cell.setCellValue(digits.chars()
                    .map(c -> c >= '0' && c <= '9' ? c - '0' + 0xFF10 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        });
    }

    /** The cell is left empty. */
    public static Fault blank(String code, Column column) {
        return before("blank", book -> clear(book.cell(code, column)));
    }

    /** The number is shifted, e.g. by -4 when 万 is typed for 1. */
    public static Fault shift(String code, Column column, int places, int scale) {
        return before("shifted by " + places, book -> {
            Cell cell = book.cell(code, column);
            BigDecimal shifted = BigDecimal.valueOf(cell.getNumericCellValue()).movePointRight(places);
            put(cell, shifted.setScale(scale, RoundingMode.HALF_UP));
        });
    }

    /** Two cells of a row change places. */
    public static Fault swap(String code, Column one, Column other) {
        return before("swapped columns", book -> {
            double kept = book.cell(code, one).getNumericCellValue();
            book.cell(code, one).setCellValue(book.cell(code, other).getNumericCellValue());
            book.cell(code, other).setCellValue(kept);
        });
    }

    /** A rate's formula is overwritten by a number that happens to be its result. */
    public static Fault overwrite(String code) {
        return after("formula overwritten", book -> {
            Cell cell = book.cell(code, Column.END);
            put(cell, BigDecimal.valueOf(cell.getNumericCellValue()));
        });
    }

    /** A rate's formula is overwritten by another number. */
    public static Fault overwrite(String code, BigDecimal number) {
        return after("formula overwritten by " + number, book -> put(book.cell(code, Column.END), number));
    }

    /** The formula stays, its stored result is another's. */
    public static Fault stale(String code, BigDecimal result) {
        return after(
                "stale result " + result, book -> book.cell(code, Column.END).setCellValue(result.doubleValue()));
    }

    /** A 情况说明 is written. */
    public static Fault explain(String code, String text) {
        return before("explanation", book -> book.explanation(code).setCellValue(text));
    }

    /** The 情况说明 is a formula that shows a text. */
    public static Fault explainByFormula(String code) {
        return before("explanation", book -> book.explanation(code).setCellFormula("CONCATENATE(\"两家企业\",\"本季新参保\")"));
    }

    /** An entry of the cover is replaced; empty text clears it. */
    public static Fault cover(CoverItem item, String text) {
        return before("cover " + item, book -> {
            clear(book.cell(item));
            if (!text.isEmpty()) {
                book.cell(item).setCellValue(text);
            }
        });
    }

    /** 填报日期 is another day. */
    public static Fault day(LocalDate day) {
        return before("day " + day, book -> book.cell(CoverItem.DATE).setCellValue(day));
    }

    /** The row's cells are deleted. */
    public static Fault withoutRow(String code) {
        return after("row deleted", book -> book.sheet(code).removeRow(book.row(code)));
    }

    /** The code is mistyped. */
    public static Fault miscode(String code, String typed) {
        return after("code " + typed, book -> book.row(code).getCell(0).setCellValue(typed));
    }

    private static Fault before(String kind, Consumer<FilledWorkbook> change) {
        return new Fault(kind, false, change);
    }

    private static Fault after(String kind, Consumer<FilledWorkbook> change) {
        return new Fault(kind, true, change);
    }

    private static void put(Cell cell, BigDecimal number) {
        clear(cell);
        cell.setCellValue(number.doubleValue());
    }

    private static void clear(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        cell.setBlank();
    }
}
