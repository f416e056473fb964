package cn.guijian.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** One cell of a workbook as a text or as an entry. */
final class CellReader {
    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);

    private CellReader() {}

    static Entry entry(Cell cell) {
        if (cell == null) {
            return Entry.BLANK;
        }
        if (isPending(cell)) {
            return Entry.PENDING;
        }
        return switch (type(cell)) {
            case BLANK -> Entry.BLANK;
            case NUMERIC -> Entry.of(number(cell));
            case STRING -> text(Texts.tidy(cell.getRichStringCellValue().getString()));
            default -> Entry.UNREADABLE;
        };
    }

    /** The text of a cell without blanks; numbers as their digits, everything else "". */
    static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (type(cell)) {
            case STRING -> Texts.tidy(cell.getRichStringCellValue().getString());
            case NUMERIC -> number(cell).stripTrailingZeros().toPlainString();
            default -> "";
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** True for a formula without a stored result; an empty one counts only where it is a text. */
    private static boolean isPending(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return false;
        }
        CTCell stored = ((XSSFCell) cell).getCTCell();
        return !stored.isSetV() || (stored.getV().isEmpty() && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    }

    private static Entry text(String tidy) {
        if (tidy.isEmpty()) {
            return Entry.BLANK;
        }
        if (Texts.isDash(tidy)) {
            return Entry.DASH;
        }
        return Texts.number(tidy).map(Entry::of).orElse(Entry.UNREADABLE);
    }

    private static BigDecimal number(Cell cell) {
        BigDecimal number = new BigDecimal(cell.getNumericCellValue()).round(FIFTEEN);
        return isPercent(cell.getCellStyle().getDataFormatString()) ? number.movePointRight(2) : number;
    }

    /** True when the format shows a percent; a quoted or escaped sign is only a letter. */
    private static boolean isPercent(String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").contains("%");
    }
}
