package cn.guijian.papers;

import cn.guijian.papers.Printed.Grid;
import cn.guijian.papers.Printed.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Reads a workbook as it is shown: a number as its format writes it. */
final class ExcelReader {
    private ExcelReader() {}

    /** All sheets by their names. */
    static Map<String, Printed> read(byte[] workbook) throws IOException {
        Map<String, Printed> sheets = new LinkedHashMap<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                sheets.put(sheet.getSheetName(), new Printed(pieces(sheet)));
            }
        }
        return sheets;
    }

    /** What was pinned to the cells of a workbook, sheet by sheet. */
    static List<String> comments(byte[] workbook) throws IOException {
        List<String> comments = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                sheet.getCellComments()
                        .forEach((cell, comment) -> comments.add(sheet.getSheetName() + "!" + cell + " "
                                + Printed.line(comment.getString().getString())));
            }
        }
        return comments;
    }

    private static List<Printed.Piece> pieces(Sheet sheet) {
        List<Printed.Piece> pieces = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            List<String> cells = cells(sheet.getRow(number));
            long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
            if (filled < 2) {
                addTable(table, pieces);
                cells.stream().filter(cell -> !cell.isEmpty()).forEach(cell -> pieces.add(new Line(cell)));
            } else {
                table.add(cells);
            }
        }
        addTable(table, pieces);
        titles(sheet).forEach(title -> pieces.add(new Line(title)));
        return pieces;
    }

    private static void addTable(List<List<String>> table, List<Printed.Piece> pieces) {
        if (!table.isEmpty()) {
            pieces.add(new Grid(table));
            table.clear();
        }
    }

    private static List<String> cells(Row row) {
        if (row == null) {
            return List.of();
        }
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .mapToObj(column -> {
                    Cell cell = row.getCell(column);
                    return cell == null ? "" : Printed.line(formatter.formatCellValue(cell));
                })
                .toList();
    }

    private static List<String> titles(Sheet sheet) {
        XSSFDrawing drawing = sheet instanceof XSSFSheet own ? own.getDrawingPatriarch() : null;
        return drawing == null
                ? List.of()
                : drawing.getCharts().stream()
                        .map(XSSFChart::getTitleText)
                        .map(title -> Printed.line(title.getString()))
                        .toList();
    }
}
