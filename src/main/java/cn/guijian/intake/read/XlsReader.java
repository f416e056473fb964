package cn.guijian.intake.read;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.Merges;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.grid.Run;
import cn.guijian.intake.grid.Script;
import cn.guijian.intake.number.BuiltinFormats;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.intake.number.Decimals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads .xls through POI's user model, which {@link BiffScan} has found to be small. */
final class XlsReader {
    private static final int FIRST_CUSTOM_FORMAT = 164;

    private static final int COLUMNS = 1 << 8;

    private final HSSFWorkbook workbook;
    private final XlsFonts fonts;
    private final boolean date1904;
    private final BiffScan scan;
    private final Budget budget;
    private final Map<Short, CellFormat> formats = new HashMap<>();

    private XlsReader(HSSFWorkbook workbook, BiffScan scan, Budget budget) {
        this.workbook = workbook;
        this.fonts = new XlsFonts(workbook);
        this.date1904 = Poi.call(() -> workbook.getInternalWorkbook().isUsing1904DateWindowing());
        this.scan = scan;
        this.budget = budget;
    }

    static RawWorkbook read(DirectoryNode root, BiffScan scan, Budget budget) {
        HSSFWorkbook workbook = Poi.call(() -> new HSSFWorkbook(root, false));
        if (workbook.getNumberOfSheets() != scan.sheets()) {
            throw Refused.damaged("ole2");
        }
        return new XlsReader(workbook, scan, budget).read();
    }

    private RawWorkbook read() {
        List<RawSheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            int index = i;
            boolean hidden = Poi.call(() -> workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index));
            sheets.add(new RawSheet(
                    sheet.getSheetName(), hidden, rows(sheet, i), merges(sheet), Poi.call(() -> hiddenColumns(sheet))));
        }
        if (sheets.isEmpty()) {
            throw Refused.unreadable("no.sheet");
        }
        return new RawWorkbook(sheets);
    }

    private Merges merges(HSSFSheet sheet) {
        List<CellRangeAddress> ranges = Poi.call(sheet::getMergedRegions);
        budget.merges(ranges.size());
        return Merges.of(ranges.stream()
                .map(range -> new Area(
                        range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()))
                .toList());
    }

    private static List<Area> hiddenColumns(HSSFSheet sheet) {
        return IntStream.range(0, COLUMNS)
                .filter(sheet::isColumnHidden)
                .mapToObj(column -> new Area(0, CellAddress.ROWS - 1, column, column))
                .toList();
    }

    private List<RawRow> rows(HSSFSheet sheet, int index) {
        List<RawRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<RawCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                budget.event();
                raw(cell, index).ifPresent(cells::add);
            }
            if (!cells.isEmpty()) {
                rows.add(new RawRow(row.getRowNum(), cells, Poi.call(row::getZeroHeight)));
            }
        }
        return rows;
    }

    private Optional<RawCell> raw(Cell cell, int sheet) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        Optional<String> formula = isFormula ? Optional.of(Poi.call(cell::getCellFormula)) : Optional.empty();
        boolean uncomputed = isFormula && scan.isUncomputed(sheet, cell.getRowIndex(), cell.getColumnIndex());
        Optional<CellStyle> style = style(cell);
        boolean lost = scan.isLost(sheet, cell.getRowIndex(), cell.getColumnIndex());
        Optional<Content> content = uncomputed
                ? Optional.of(new Content.NoResult())
                : lost ? Optional.of(new Content.Lost()) : content(cell, isFormula);
        boolean drawn = formula.filter(Content.Picture::isDrawnBy).isPresent();
        return content.map(c -> drawn ? new Content.Picture() : c)
                .map(c -> new RawCell(
                        cell.getRowIndex(),
                        cell.getColumnIndex(),
                        c,
                        formula,
                        style.map(this::format).orElse(CellFormat.UNKNOWN),
                        style.map(s -> Poi.call(() -> fonts.script(s.getFontIndex())))
                                .orElse(Script.LINE)));
    }

    /** The style of a cell, if the workbook has it. */
    private static Optional<CellStyle> style(Cell cell) {
        try {
            return Optional.of(Poi.call(cell::getCellStyle));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Optional<Content> content(Cell cell, boolean isFormula) {
        return Poi.<Optional<Content>>call(() -> {
            CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC -> Optional.of(number(cell.getNumericCellValue()));
                case STRING -> text((HSSFRichTextString) cell.getRichStringCellValue(), isFormula);
                case BOOLEAN -> Optional.of(new Content.Flag(cell.getBooleanCellValue()));
                case ERROR -> Optional.of(new Content.Fault(error(cell.getErrorCellValue())));
                default -> Optional.empty();
            };
        });
    }

    private Optional<Content> text(HSSFRichTextString rich, boolean isFormula) {
        Content.Text text = fonts.text(rich);
        return text.text().isEmpty() && !isFormula ? Optional.empty() : Optional.of(text);
    }

    private static Content number(double value) {
        return Double.isFinite(value)
                ? new Content.Number(Decimals.ofDouble(value))
                : new Content.Text(String.valueOf(value));
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
    }

    private CellFormat format(CellStyle style) {
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

    /** How the fonts of a .xls workbook stand, and the texts that mix them. */
    private static final class XlsFonts {
        private final HSSFWorkbook workbook;

        XlsFonts(HSSFWorkbook workbook) {
            this.workbook = workbook;
        }

        /** How a font stands; what names a font that is not there stands as others do. */
        Script script(int number) {
            if (number < 0 || number > workbook.getNumberOfFonts()) { // number 4 is left out in this format
                return Script.LINE;
            }
            HSSFFont font = workbook.getFontAt(number);
            if (font.getStrikeout()) {
                return Script.STRUCK;
            }
            return switch (font.getTypeOffset()) {
                case Font.SS_SUPER -> Script.RAISED;
                case Font.SS_SUB -> Script.LOWERED;
                default -> Script.LINE;
            };
        }

        /** A text with its runs; what stands before the first of them is in the cell's font. */
        Content.Text text(HSSFRichTextString rich) {
            String text = rich.getString();
            if (rich.numFormattingRuns() == 0) {
                return new Content.Text(text);
            }
            List<Run> runs = new ArrayList<>();
            int from = 0;
            Script script = Script.OF_CELL;
            for (int i = 0; i < rich.numFormattingRuns(); i++) {
                int next = Math.min(Math.max(from, rich.getIndexOfFormattingRun(i)), text.length());
                runs.add(new Run(text.substring(from, next), script));
                from = next;
                script = script(rich.getFontOfFormattingRun(i));
            }
            runs.add(new Run(text.substring(from), script));
            return Content.Text.of(
                    runs.stream().filter(run -> !run.text().isEmpty()).toList());
        }
    }
}
