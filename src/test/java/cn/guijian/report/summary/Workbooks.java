package cn.guijian.report.summary;

import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.ReportSet.SummaryXlsx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a summary and opens it again. */
final class Workbooks {
    private Workbooks() {}

    static byte[] bytes(QuarterResult quarter) {
        try {
            return new SummaryXlsx().render(quarter, result -> "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(QuarterResult quarter) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes(quarter)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    static Stream<Cell> cells(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
    }

    /** The cell in the row whose first column reads {@code row} and the column whose head reads {@code head}. */
    static XSSFCell at(XSSFSheet sheet, int heads, String row, String head) {
        int column = StreamSupport.stream(sheet.getRow(heads).spliterator(), false)
                .filter(c -> c.getStringCellValue().equals(head))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
        return IntStream.rangeClosed(heads + 1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(r -> r != null && r.getCell(0) != null)
                .filter(r -> r.getCell(0).getStringCellValue().equals(row))
                .findFirst()
                .orElseThrow()
                .getCell(column);
    }

    static List<String> texts(XSSFSheet sheet, int row) {
        return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }
}
