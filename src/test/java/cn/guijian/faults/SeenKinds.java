package cn.guijian.faults;

import static cn.guijian.model.plan.Column.END;
import static cn.guijian.samples.Kind.at;
import static cn.guijian.samples.Kind.cover;
import static cn.guijian.samples.Kind.place;

import cn.guijian.model.form.CoverItem;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Where what is stored is not what a person sees. */
final class SeenKinds {
    private SeenKinds() {}

    static Stream<Kind> all() {
        return Stream.of(hidden(), twice(), numbers(), parts()).flatMap(List::stream);
    }

    private static List<Kind> hidden() {
        return List.of(
                place("藏起一行", book -> "主要指标!", g -> on(book -> book.row("Z07").setZeroHeight(true)), "R0015"),
                place("藏起一列", book -> "重点任务!", g -> on(book -> book.sheet("W01").setColumnHidden(6, true)), "R0015"),
                place(
                        "藏起一张表",
                        book -> "基础数据!",
                        g -> on(book ->
                                book.workbook().setSheetHidden(book.workbook().getSheetIndex("基础数据"), true)),
                        "R0015"));
    }

    private static List<Kind> twice() {
        return List.of(
                place(
                        "名称写成另一个指标",
                        book -> FilledWorkbook.place(book.row("Z07").getCell(1)),
                        g -> on(book -> book.row("Z07").getCell(1).setCellValue("失业保险参保人数")),
                        "R0025"),
                at(
                        "另有一张表",
                        "Z07",
                        END,
                        g -> after(book -> {
                            copy(book, "主要指标", "主要指标 (2)");
                            Cell cell = book.cell("Z07", END);
                            same(book, "主要指标 (2)", cell).setCellValue(cell.getNumericCellValue() + 1);
                        }),
                        "R0016"),
                cover(
                        "另有一张隐藏的封面",
                        CoverItem.UNIT,
                        g -> after(book -> {
                            copy(book, "封面", "封面 (2)");
                            same(book, "封面 (2)", book.cell(CoverItem.UNIT)).setCellValue("商南县");
                            book.workbook().setSheetHidden(book.workbook().getSheetIndex("封面 (2)"), true);
                        }),
                        "R0016"),
                cover(
                        "表上手填的报告期不同",
                        CoverItem.PERIOD,
                        g -> after(book -> {
                            Row line = book.sheet("Z01").getRow(3);
                            line.removeCell(line.getCell(2));
                            line.createCell(2).setCellValue("报告期：2023年第二季度");
                        }),
                        "R0016"),
                cover("封面没有写报告期", CoverItem.PERIOD, g -> Fault.cover(CoverItem.PERIOD, ""), "R0020"));
    }

    private static List<Kind> numbers() {
        return List.of(
                at("显示成万", "Z07", END, g -> format("Z07", "0!.0,\"万\""), "R0017"),
                at("显示少三位", "Z07", END, g -> format("Z07", "0,"), "R0018"),
                at("人数显示成百分数", "Z15", END, g -> format("Z15", "0%"), "R0018"),
                at(
                        "注释号",
                        "Z07",
                        END,
                        g -> after(book -> book.cell("Z07", END).setCellValue(marked(book, false))),
                        "R0019"),
                at(
                        "划掉重写",
                        "Z07",
                        END,
                        g -> after(book -> book.cell("Z07", END).setCellValue(marked(book, true))),
                        "R0019"),
                place(
                        "说明是图片",
                        book -> FilledWorkbook.place(book.explanation("Z07")),
                        g -> on(book -> {
                            XSSFCell cell = (XSSFCell) book.explanation("Z07");
                            cell.setCellValue("=DISPIMG(\"ID\",1)");
                        }),
                        "R0023"));
    }

    private static List<Kind> parts() {
        return List.of(
                place("旧宏表的名称", book -> "!", g -> List.of(), "R0021")
                        .file(bytes -> FaultyPackage.replaced(
                                bytes, "</sheets>", "<sheet name=\"Module1\" sheetId=\"99\" r:id=\"\"/></sheets>")),
                place("样式丢失", book -> "!", g -> List.of(), "R0022")
                        .file(bytes -> FaultyPackage.without(bytes, "xl/styles.xml")));
    }

    private static Fault after(Consumer<FilledWorkbook> change) {
        return new Fault("seen", true, change);
    }

    private static List<Fault> on(Consumer<FilledWorkbook> change) {
        return List.of(after(change));
    }

    private static Fault format(String code, String format) {
        return after(book -> {
            Workbook workbook = book.workbook();
            Cell cell = book.cell(code, END);
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        });
    }

    private static XSSFRichTextString marked(FilledWorkbook book, boolean struck) {
        XSSFFont font = book.workbook().createFont();
        font.setStrikeout(struck);
        font.setTypeOffset(struck ? XSSFFont.SS_NONE : XSSFFont.SS_SUPER);
        String number = String.valueOf((long) book.cell("Z07", END).getNumericCellValue());
        XSSFRichTextString text = new XSSFRichTextString(number + "1");
        text.applyFont(number.length(), number.length() + 1, font);
        return text;
    }

    private static void copy(FilledWorkbook book, String sheet, String name) {
        book.workbook().cloneSheet(book.workbook().getSheetIndex(sheet), name);
    }

    private static Cell same(FilledWorkbook book, String sheet, Cell cell) {
        return book.workbook().getSheet(sheet).getRow(cell.getRowIndex()).getCell(cell.getColumnIndex());
    }
}
