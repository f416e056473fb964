package cn.guijian.report.annotate.xls;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.annotate.mark.BoxSize;
import cn.guijian.report.annotate.mark.MarkText;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.paper.Row;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;

/** Marks the cells of a sheet of a .xls workbook. */
final class XlsMarks {
    private static final int COLUMNS = 4;
    private static final int PIXELS_PER_ROW = 18;
    private static final int MOST_ROWS = 30;
    private static final int MOST = 12;

    private final HSSFSheet sheet;
    private final XlsStyles styles;

    XlsMarks(HSSFSheet sheet, XlsStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void mark(SortedMap<CellAddress, List<Row>> marks) {
        Marks.shown(marks, sheet.getMergedRegions()).forEach((place, findings) -> {
            if (place.getRow() <= SpreadsheetVersion.EXCEL97.getLastRowIndex()
                    && place.getColumn() <= SpreadsheetVersion.EXCEL97.getLastColumnIndex()) {
                mark(cell(place), findings);
            }
        });
    }

    private void mark(HSSFCell cell, List<Row> findings) {
        cell.setCellStyle(styles.marked(cell, Marks.worst(findings)));
        String ours =
                findings.stream().limit(MOST).map(f -> MarkText.of(f).plain()).collect(Collectors.joining("\n\n"));
        String more = findings.size() > MOST ? "\n\n" + text("print.comment.more", findings.size() - MOST) : "";
        HSSFComment there = cell.getCellComment();
        if (there != null) {
            there.setString(new HSSFRichTextString(there.getString().getString() + "\n\n" + ours + more));
            return;
        }
        HSSFPatriarch drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        HSSFComment comment = drawing.createCellComment(anchor(cell, ours));
        comment.setString(new HSSFRichTextString(ours + more));
        comment.setAuthor(text("print.author"));
        comment.setVisible(false);
        cell.setCellComment(comment);
    }

    private HSSFCell cell(CellAddress place) {
        HSSFRow row =
                sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        return row.getCell(place.getColumn(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static HSSFClientAnchor anchor(HSSFCell cell, String text) {
        int left = Math.min(cell.getColumnIndex() + 1, SpreadsheetVersion.EXCEL97.getLastColumnIndex() - COLUMNS);
        int rows = Math.min(BoxSize.of(text).height() / PIXELS_PER_ROW + 1, MOST_ROWS);
        int top = Math.min(Math.max(cell.getRowIndex() - 1, 0), SpreadsheetVersion.EXCEL97.getLastRowIndex() - rows);
        return new HSSFClientAnchor(0, 0, 0, 0, (short) left, top, (short) (left + COLUMNS), top + rows);
    }
}
