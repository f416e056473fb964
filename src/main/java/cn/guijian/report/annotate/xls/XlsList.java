package cn.guijian.report.annotate.xls;

import cn.guijian.model.Level;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.ListLook;
import cn.guijian.report.annotate.mark.ListRow;
import cn.guijian.report.annotate.mark.RowHeight;
import cn.guijian.report.annotate.mark.SheetText;
import cn.guijian.report.paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The list of findings as the last sheet of a .xls workbook, and the one that it opens at. Not the first: POI would shift
 * the references of formulas as if the list of referred sheets were the list of sheets.
 */
final class XlsList {
    private static final int CHARACTER = 256;

    private final HSSFWorkbook workbook;
    private final XlsStyles styles;
    private final FindingList list;
    private final HSSFSheet sheet;

    XlsList(HSSFWorkbook workbook, XlsStyles styles, FindingList list) {
        this.workbook = workbook;
        this.styles = styles;
        this.list = list;
        Optional<HSSFSheet> former = XlsFormer.in(workbook);
        this.sheet = former.orElseGet(() -> workbook.createSheet(freeName(workbook, list.title())));
        former.ifPresent(XlsFormer::clear);
    }

    void write() {
        int last = FindingList.HEADERS.size() - 1;
        for (int i = 0; i <= last; i++) {
            sheet.setColumnWidth(i, FindingList.WIDTHS.get(i) * CHARACTER);
        }
        line(0, list.title(), ListLook.TITLE, 16);
        for (int i = 0; i < list.lines().size(); i++) {
            line(i + 1, list.lines().get(i), ListLook.LINE, 11);
        }
        HSSFRow legend = sheet.createRow(FindingList.HEADER - 2);
        for (Level level : Level.values()) {
            cell(legend, level.ordinal(), Words.of(level), ListLook.of(level));
        }
        HSSFRow headers = sheet.createRow(FindingList.HEADER - 1);
        for (int i = 0; i <= last; i++) {
            cell(headers, i, FindingList.HEADERS.get(i), ListLook.HEADER);
        }
        for (int i = 0; i < list.rows().size(); i++) {
            row(FindingList.HEADER + i, list.rows().get(i));
        }
        view(last);
        show();
    }

    private void line(int number, String text, ListLook look, int size) {
        int total = FindingList.WIDTHS.stream().mapToInt(Integer::intValue).sum();
        HSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(RowHeight.of(List.of(text), List.of(total), size));
        cell(row, 0, text, look);
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, FindingList.HEADERS.size() - 1));
    }

    private void row(int number, ListRow found) {
        HSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(RowHeight.of(found.texts(), FindingList.WIDTHS, 10));
        for (int i = 0; i < found.texts().size(); i++) {
            cell(row, i, found.texts().get(i), found.look(i, isKnown(found)));
        }
        if (isKnown(found)) {
            HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(found.link().orElseThrow().target());
            row.getCell(ListRow.LINKED).setHyperlink(link);
        }
    }

    private boolean isKnown(ListRow found) {
        return found.link().filter(l -> workbook.getSheet(l.sheet()) != null).isPresent();
    }

    private void cell(HSSFRow row, int column, String text, ListLook look) {
        HSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        cell.setCellValue(new HSSFRichTextString(SheetText.fit(text)));
    }

    private void view(int last) {
        sheet.createFreezePane(0, FindingList.HEADER);
        int end = FindingList.HEADER - 1 + Math.max(list.rows().size(), 1);
        sheet.setAutoFilter(new CellRangeAddress(FindingList.HEADER - 1, end, 0, last));
        sheet.setRepeatingRows(new CellRangeAddress(FindingList.HEADER - 1, FindingList.HEADER - 1, -1, -1));
        sheet.setDisplayGridlines(false);
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    /** The workbook opens at the list. */
    private void show() {
        int index = workbook.getSheetIndex(sheet);
        workbook.setFirstVisibleTab(0);
        workbook.setActiveSheet(index);
        workbook.setSelectedTab(index);
    }

    private static String freeName(HSSFWorkbook workbook, String wanted) {
        String name = wanted;
        for (int n = 2; has(workbook, name); n++) {
            name = wanted + "(" + n + ")";
        }
        return name;
    }

    private static boolean has(HSSFWorkbook workbook, String name) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetName(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The list that an earlier check put into a .xls workbook: its sheet is emptied and filled anew. */
    private static final class XlsFormer {
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
                    row.forEach(
                            cell -> line.add(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : ""));
                    texts.add(line);
                }
            }
            return texts;
        }

        /** The sheet as if it were new; the arrows of its filter are drawn anew. */
        static void clear(HSSFSheet sheet) {
            List.copyOf(sheet.getHyperlinkList()).forEach(link -> {
                HSSFRow row = sheet.getRow(link.getFirstRow());
                Optional.ofNullable(row)
                        .map(r -> r.getCell(link.getFirstColumn()))
                        .ifPresent(HSSFCell::removeHyperlink);
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
}
