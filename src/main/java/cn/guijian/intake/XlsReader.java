package cn.guijian.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads .xls through POI's user model, which {@link BiffScan} has found to be small. */
final class XlsReader {
    private static final int FIRST_CUSTOM_FORMAT = 164;

    private final BiffScan scan;
    private final Budget budget;
    private final Map<Short, CellFormat> formats = new HashMap<>();

    XlsReader(BiffScan scan, Budget budget) {
        this.scan = scan;
        this.budget = budget;
    }

    RawWorkbook read(DirectoryNode root) {
        HSSFWorkbook workbook = Poi.call(() -> new HSSFWorkbook(root, false));
        if (workbook.getNumberOfSheets() != scan.sheets()) {
            throw Refused.damaged("ole2");
        }
        boolean date1904 = Poi.call(() -> workbook.getInternalWorkbook().isUsing1904DateWindowing());
        List<RawSheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            int index = i;
            boolean hidden = Poi.call(() -> workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index));
            sheets.add(new RawSheet(sheet.getSheetName(), hidden, rows(sheet, i, date1904)));
        }
        if (sheets.isEmpty()) {
            throw Refused.unreadable("no.sheet");
        }
        return new RawWorkbook(sheets);
    }

    private List<RawRow> rows(Sheet sheet, int index, boolean date1904) {
        List<RawRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<RawCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                budget.event();
                raw(cell, index, date1904).ifPresent(cells::add);
            }
            if (!cells.isEmpty()) {
                rows.add(new RawRow(row.getRowNum(), cells));
            }
        }
        return rows;
    }

    private Optional<RawCell> raw(Cell cell, int sheet, boolean date1904) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        Optional<String> formula = isFormula ? Optional.of(Poi.call(cell::getCellFormula)) : Optional.empty();
        boolean uncomputed = isFormula && scan.isUncomputed(sheet, cell.getRowIndex(), cell.getColumnIndex());
        Optional<Content> content =
                uncomputed ? Optional.of(new Content.NoResult()) : Poi.call(() -> content(cell, isFormula));
        return content.map(
                c -> new RawCell(cell.getRowIndex(), cell.getColumnIndex(), c, formula, format(cell, date1904)));
    }

    private static Optional<Content> content(Cell cell, boolean isFormula) {
        CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Optional.of(number(cell.getNumericCellValue()));
            case STRING -> text(cell.getStringCellValue(), isFormula);
            case BOOLEAN -> Optional.of(new Content.Flag(cell.getBooleanCellValue()));
            case ERROR -> Optional.of(new Content.Fault(error(cell.getErrorCellValue())));
            default -> Optional.empty();
        };
    }

    private static Content number(double value) {
        return Double.isFinite(value)
                ? new Content.Number(Numbers.ofDouble(value))
                : new Content.Text(String.valueOf(value));
    }

    private static Optional<Content> text(String text, boolean isFormula) {
        return text.isEmpty() && !isFormula ? Optional.empty() : Optional.of(new Content.Text(text));
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
    }

    private CellFormat format(Cell cell, boolean date1904) {
        CellStyle style = Poi.call(cell::getCellStyle);
        short id = style.getDataFormat();
        CellFormat known = formats.get(id);
        if (known != null) {
            return known;
        }
        CellFormat format = CellFormat.of(code(style, id), date1904);
        formats.put(id, format);
        return format;
    }

    private static String code(CellStyle style, short id) {
        String stored = id < FIRST_CUSTOM_FORMAT ? "" : Poi.call(style::getDataFormatString);
        return stored == null || stored.isEmpty() ? BuiltinFormats.code(id) : stored;
    }
}
