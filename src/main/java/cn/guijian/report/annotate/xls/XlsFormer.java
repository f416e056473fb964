package cn.guijian.report.annotate.xls;

import cn.guijian.report.annotate.mark.FindingList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** The list that an earlier check put into a .xls workbook: its sheet is emptied and filled anew. */
final class XlsFormer {
    private static final int ROWS = 10;

    private XlsFormer() {}

    /** Finds it. */
    static Optional<HSSFSheet> in(HSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> FindingList.isIn(texts(sheet)))
                .findFirst();
    }

    private static List<List<String>> texts(HSSFSheet sheet) {
        List<List<String>> texts = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() < ROWS) {
                List<String> line = new ArrayList<>();
                row.forEach(cell -> line.add(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : ""));
                texts.add(line);
            }
        }
        return texts;
    }

    /** The sheet as if it were new; the arrows of its filter are drawn anew. */
    static void clear(HSSFSheet sheet) {
        List.copyOf(sheet.getHyperlinkList()).forEach(link -> {
            HSSFRow row = sheet.getRow(link.getFirstRow());
            Optional.ofNullable(row).map(r -> r.getCell(link.getFirstColumn())).ifPresent(HSSFCell::removeHyperlink);
        });
        for (int row = sheet.getLastRowNum(); row >= 0; row--) {
            Optional.ofNullable(sheet.getRow(row)).ifPresent(sheet::removeRow);
        }
        for (int region = sheet.getNumMergedRegions() - 1; region >= 0; region--) {
            sheet.removeMergedRegion(region);
        }
        Optional.ofNullable(sheet.getDrawingPatriarch())
                .ifPresent(drawing -> List.copyOf(drawing.getChildren()).forEach(drawing::removeShape));
    }
}
