package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed: A4 across, one page wide, with page numbers. */
final class Printing {
    /** In inches. */
    private static final Map<PageMargin, Double> MARGINS = Map.of(
            PageMargin.LEFT, 0.5,
            PageMargin.RIGHT, 0.5,
            PageMargin.TOP, 0.5,
            PageMargin.BOTTOM, 0.6,
            PageMargin.FOOTER, 0.3);

    private Printing() {}

    /** @param pagesHigh 0 for as many as it takes */
    static void setUp(XSSFSheet sheet, int lastRow, int lastColumn, int pagesHigh) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pagesHigh);
        sheet.setFitToPage(true);
        sheet.setDisplayGridlines(false);
        MARGINS.forEach(sheet::setMargin);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter(text("print.page"));
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }
}
