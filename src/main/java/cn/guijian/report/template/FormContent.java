package cn.guijian.report.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a form of our own making says, cell by cell: its bytes differ from one Java to the next, its texts don't. */
public final class FormContent {
    private FormContent() {}

    /** The texts and formulas by {@code sheet!cell}, blank cells left out. */
    public static Map<String, String> of(byte[] form) throws IOException {
        DataFormatter formatter = new DataFormatter();
        Map<String, String> cells = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String text = formatter.formatCellValue(cell);
                        if (!text.isBlank()) {
                            cells.put(sheet.getSheetName() + "!" + cell.getAddress(), text);
                        }
                    }
                }
            }
        }
        return cells;
    }
}
