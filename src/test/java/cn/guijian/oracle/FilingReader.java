package cn.guijian.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Finds the tables of a workbook by header text and their rows by code. */
final class FilingReader {
    private static final Set<String> NUMBER_HEADERS = Set.of("本季数", "本年累计", "规划期累计", "期末数", "数值");
    private static final String UNIT_HEADER = "计量单位";
    private static final String EXPLANATION_HEADER = "情况说明";

    private final Set<String> codes;
    private final Map<String, List<Filing.Line>> rows = new LinkedHashMap<>();

    private FilingReader(Set<String> codes) {
        this.codes = codes;
    }

    static Filing read(Path file, Set<String> codes) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            FilingReader reader = new FilingReader(codes);
            Sheet cover = book.getSheet("封面");
            for (Sheet sheet : book) {
                if (sheet != cover) {
                    reader.readSheet(sheet);
                }
            }
            if (cover == null) {
                throw new IllegalArgumentException("no cover: " + file);
            }
            return new Filing(
                    besides(cover, "填报单位"),
                    besides(cover, "报告期"),
                    file.getFileName().toString(),
                    reader.rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next filled cell right of a label; a colon after the label doesn't count. */
    private static String besides(Sheet cover, String label) {
        for (Row row : cover) {
            boolean found = false;
            for (Cell cell : row) {
                String text = CellReader.text(cell);
                if (found && !text.isEmpty()) {
                    return text;
                }
                found |= text.replaceAll(":$", "").equals(label);
            }
        }
        throw new IllegalArgumentException("nothing beside " + label);
    }

    private void readSheet(Sheet sheet) {
        Map<String, Integer> headers = new HashMap<>();
        boolean headed = false;
        for (Row row : sheet) {
            Map<String, Integer> found = headers(row);
            if (found.containsKey("代码")) {
                headers = found;
                headed = true;
            } else if (headed) {
                String code = CellReader.text(row.getCell(headers.get("代码"))).toUpperCase(Locale.ROOT);
                if (codes.contains(code) && headers.keySet().stream().anyMatch(NUMBER_HEADERS::contains)) {
                    rows.computeIfAbsent(code, key -> new ArrayList<>()).add(line(row, headers));
                } else {
                    // a header of two rows: what the second adds belongs to the same table
                    found.forEach(headers::putIfAbsent);
                }
            }
        }
    }

    private static Map<String, Integer> headers(Row row) {
        Map<String, Integer> found = new HashMap<>();
        for (Cell cell : row) {
            String text = CellReader.text(cell);
            if (text.equals("代码")
                    || text.equals(UNIT_HEADER)
                    || text.equals(EXPLANATION_HEADER)
                    || NUMBER_HEADERS.contains(text)) {
                found.putIfAbsent(text, cell.getColumnIndex());
            }
        }
        return found;
    }

    private static Filing.Line line(Row row, Map<String, Integer> headers) {
        Map<String, Entry> entries = new HashMap<>();
        headers.forEach((header, column) -> {
            if (NUMBER_HEADERS.contains(header)) {
                entries.put(header, CellReader.entry(row.getCell(column)));
            }
        });
        return new Filing.Line(text(row, headers.get(UNIT_HEADER)), explanation(row, headers), entries);
    }

    /** A formula or a picture is no text. */
    private static String explanation(Row row, Map<String, Integer> headers) {
        Integer column = headers.get(EXPLANATION_HEADER);
        Cell cell = column == null ? null : row.getCell(column);
        return cell == null || cell.getCellType() == CellType.FORMULA ? "" : CellReader.text(cell);
    }

    private static String text(Row row, Integer column) {
        return column == null ? "" : CellReader.text(row.getCell(column));
    }
}
