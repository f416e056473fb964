package cn.guijian.intake;

import cn.guijian.intake.grid.CellAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook laid out like the template, filled by 洛南县 for 2023Q4, then changed by the test. */
public final class TestForm {
    static final String RATE = "IF(OR('基础数据'!D2=\"\",'基础数据'!D3=\"\"),\"\",IF('基础数据'!D2+'基础数据'!D3=0,\"—\","
            + "ROUND('基础数据'!D2*100/('基础数据'!D2+'基础数据'!D3),2)))";
    static final String COVERAGE = "IF(基础数据!$D$4=0,\"—\",ROUND(主要指标!H6/基础数据!$D$4*100,2))";

    private TestForm() {}

    public static byte[] xlsx(Consumer<Workbook> change) {
        return bytes(new XSSFWorkbook(), change);
    }

    public static byte[] xls(Consumer<Workbook> change) {
        return bytes(new HSSFWorkbook(), change);
    }

    /** The same workbook in both formats. */
    public static List<byte[]> both(Consumer<Workbook> change) {
        return List.of(xlsx(change), xls(change));
    }

    static byte[] bytes(Workbook workbook, Consumer<Workbook> change) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(workbook);
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell at an A1 address, made when it does not exist. */
    public static Cell cell(Workbook workbook, String sheet, String address) {
        CellAddress at = CellAddress.parse(address).orElseThrow();
        Sheet on = workbook.getSheet(sheet);
        Row row = on.getRow(at.row()) == null ? on.createRow(at.row()) : on.getRow(at.row());
        return row.getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Shows a cell in a number format. */
    public static void format(Workbook workbook, String sheet, String address, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell(workbook, sheet, address).setCellStyle(style);
    }

    /** A font that is struck out, raised ({@code Font.SS_SUPER}) or lowered. */
    public static Font font(Workbook workbook, boolean struck, short offset) {
        Font font = workbook.createFont();
        font.setStrikeout(struck);
        font.setTypeOffset(offset);
        return font;
    }

    /** Writes {@code 580~585}, {@code 9545^1} or {@code 2_3}: what stands between marks is struck, raised, lowered. */
    public static void rich(Workbook workbook, String sheet, String address, String marked) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        char open = 0;
        for (char c : marked.toCharArray()) {
            if ("~^_".indexOf(c) < 0) {
                text.append(c);
            } else if (open == 0) {
                open = c;
                spans.add(new int[] {text.length(), 0, c});
            } else {
                open = 0;
                spans.get(spans.size() - 1)[1] = text.length();
            }
        }
        RichTextString rich = workbook.getCreationHelper().createRichTextString(text.toString());
        for (int[] span : spans) {
            short offset = span[2] == '^' ? Font.SS_SUPER : span[2] == '_' ? Font.SS_SUB : Font.SS_NONE;
            rich.applyFont(span[0], span[1], font(workbook, span[2] == '~', offset));
        }
        cell(workbook, sheet, address).setCellValue(rich);
    }

    private static void fill(Workbook workbook) {
        Sheet cover = workbook.createSheet("封面");
        row(cover, 0, "商洛市规划指标季度报表");
        row(cover, 2, "填报单位", "洛南县");
        row(cover, 3, "报告期", "2023Q4");
        row(cover, 5, "单位负责人", "张一");
        row(cover, 6, "审核人", "李二");
        row(cover, 7, "填报人", "王三");
        row(cover, 8, "联系电话", "0914-7322000");
        row(cover, 9, "填报日期", "2024-01-08");
        row(cover, 10, "模板版本", "1");
        Sheet main = workbook.createSheet("主要指标");
        row(main, 0, "代码", "指标名称", "计量单位", "属性", "本季数", "本年累计", "规划期累计", "期末数", "情况说明");
        row(main, 1, "Z01", "城镇新增就业人数", "人", "预期性", 900, 3500, 10200);
        row(main, 2, "Z02", "城镇登记失业率", "%", "未标注", "", "", "", "", "按时点统计");
        row(main, 3, "Z06", "失业保险参保人数", "人", "约束性", "", "", "", 21500);
        row(main, 4, "Z09", "博士后研究人员年招收数", "人", "预期性", 0, 0);
        row(main, 5, "Z15", "社会保障卡持卡人数", "人", "预期性", "", "", "", 400000);
        formula(main, 2, 7, RATE, 3.82);
        Sheet tasks = workbook.createSheet("重点任务");
        row(tasks, 0, "代码", "指标名称", "计量单位", "属性", "本季数", "本年累计", "规划期累计", "期末数", "情况说明");
        row(tasks, 1, "W06", "发放创业担保贷款", "万元", "未标注", 100, 400, 1200);
        row(tasks, 2, "W30", "社会保障卡常住人口覆盖率", "%", "未标注");
        formula(tasks, 2, 7, COVERAGE, 111.11);
        Sheet inputs = workbook.createSheet("基础数据");
        row(inputs, 0, "代码", "名称", "计量单位", "数值", "情况说明");
        row(inputs, 1, "B01", "期末城镇登记失业人数", "人", 382);
        row(inputs, 2, "B02", "期末城镇从业人员数", "人", 9618);
        row(inputs, 3, "B13", "期末常住人口", "人", 360000);
    }

    private static void formula(Sheet sheet, int row, int column, String formula, double result) {
        Cell cell = sheet.getRow(row).createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    static void row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && !text.isEmpty()) {
                row.createCell(i).setCellValue(text);
            } else if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            }
        }
    }
}
