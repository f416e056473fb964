package cn.guijian.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a tiny submission from a line of text, {@code Z03 10 20 2400; B01 429}.
 *
 * <p>Three numbers are 本季数, 本年累计 and 规划期累计, two the first two of them, one is 期末数 or, of B rows, 数值.
 * {@code _} is a blank cell, {@code t:…} a text, {@code %0.04} a number with a percent format, {@code #} an error,
 * {@code =} a formula without a result, {@code u:…} the unit text, {@code e:…} the explanation.
 */
final class Form {
    private static final List<String> HEADERS =
            List.of("代码", "指标名称", "计量单位", "属性", "本季数", "本年累计", "规划期累计", "期末数", "情况说明");
    private static final int FIRST_NUMBER = 4;
    private static final int LAST_NUMBER = 7;
    private static final int UNIT = 2;

    private final Workbook book = new XSSFWorkbook();
    private final CellStyle percent = book.createCellStyle();
    private final Sheet cover = book.createSheet("封面");
    private final Sheet indicators = book.createSheet("主要指标");
    private final Sheet figures = book.createSheet("基础数据");

    private Form(String unit, String period) {
        percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
        write(cover.createRow(1), List.of("填报单位", "", unit));
        write(cover.createRow(2), List.of("报告期", period));
        indicators.createRow(0).createCell(0).setCellValue("表号");
        write(indicators.createRow(2), HEADERS);
        write(indicators.createRow(3), List.of("甲", "乙", "丙", "丁", "1", "2", "3", "4", "5"));
        write(figures.createRow(1), List.of("代码", "名称", "计量单位", "数值", "情况说明"));
    }

    static Path write(Path file, String unit, String period, String cells) {
        Form form = new Form(unit, period);
        for (String line : cells.split(";", -1)) {
            if (!line.isBlank()) {
                form.add(new ArrayList<>(List.of(line.strip().split(" +", -1))));
            }
        }
        try (OutputStream out = Files.newOutputStream(file);
                Workbook closing = form.book) {
            closing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void write(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private void add(List<String> words) {
        String code = words.remove(0);
        Sheet sheet = code.startsWith("B") ? figures : indicators;
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(code);
        words.stream()
                .filter(word -> word.startsWith("u:"))
                .forEach(word -> row.createCell(UNIT).setCellValue(word.substring(2)));
        words.stream()
                .filter(word -> word.startsWith("e:"))
                .forEach(word -> row.createCell(code.startsWith("B") ? UNIT + 2 : LAST_NUMBER + 1)
                        .setCellValue(word.substring(2)));
        words.removeIf(word -> word.startsWith("u:") || word.startsWith("e:"));
        int column = words.size() > 1 ? FIRST_NUMBER : code.startsWith("B") ? UNIT + 1 : LAST_NUMBER;
        for (String word : words) {
            fill(row.createCell(column), word);
            column++;
        }
    }

    private void fill(Cell cell, String word) {
        if (word.startsWith("t:")) {
            cell.setCellValue(word.substring(2));
        } else if (word.startsWith("%")) {
            cell.setCellValue(Double.parseDouble(word.substring(1)));
            cell.setCellStyle(percent);
        } else if (word.equals("#")) {
            cell.setCellErrorValue(FormulaError.DIV0.getCode());
        } else if (word.equals("=")) {
            cell.setCellFormula("ROUND(1+1,2)");
        } else if (!word.equals("_")) {
            cell.setCellValue(Double.parseDouble(word));
        }
    }
}
