package cn.guijian.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The city's numbers as somebody would work them out in a spreadsheet: the counties' figures pasted side by side, a
 * sheet that says who is counted, and formulas over both. The arithmetic is the spreadsheet's own.
 */
public final class CityCalculation implements AutoCloseable {
    static final String FIGURES = "填报数";
    static final String ASKED = "应计";
    static final String COUNTED = "计入";
    /** The first column with a unit's figure. */
    static final int FIRST = 2;

    private final Tables tables;
    private final Quarter quarter;
    private final Map<String, Filing> filings = new LinkedHashMap<>();
    private final XSSFWorkbook book = new XSSFWorkbook();

    private CityCalculation(Path rules, Path folder, String quarter) throws IOException {
        this.tables = new Tables(rules);
        this.quarter = Quarter.parse(quarter);
        tables.units().forEach(unit -> filings.put(unit.get("代码"), Filing.NONE));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Filing filing = FilingReader.read(file, tables.measures().keySet());
                filings.put(Unit.find(tables, filing.unit()).code(), filing);
            }
        }
    }

    /** The workbook over all submissions of a folder. */
    public static byte[] of(Path rules, Path folder, String quarter) {
        try (CityCalculation calculation = new CityCalculation(rules, folder, quarter)) {
            return calculation.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() throws IOException {
        Map<String, Integer> rows = figures();
        marked(ASKED, (measure, code, filing) -> isAsked(measure, code));
        marked(COUNTED, this::isIn);
        new CityFormulas(book, tables, quarter, rows).write();
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var core = book.getProperties().getCoreProperties();
        core.setCreator("guijian test");
        core.setCreated(Optional.of(Date.from(Instant.parse("2021-01-01T00:00:00Z"))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    /** Pastes the judged figure of each unit; gives the row of each code. */
    private Map<String, Integer> figures() {
        XSSFSheet sheet = headed(FIGURES);
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Measure measure : tables.measures().values()) {
            Row row = sheet.createRow(rows.size() + 1);
            rows.put(measure.code(), rows.size() + 1);
            row.createCell(0).setCellValue(measure.code());
            row.createCell(1).setCellValue(measure.judgedColumn());
            int column = FIRST;
            for (Filing filing : filings.values()) {
                Entry entry = new Figures(tables, filing).judged(measure);
                if (entry.isNumber()) {
                    row.createCell(column).setCellValue(entry.number().doubleValue());
                }
                column++;
            }
        }
        return rows;
    }

    /** Whether a unit has a mark for an indicator. */
    private interface Mark {
        boolean of(Measure measure, String code, Filing filing);
    }

    /** 1 where the unit is asked, or is in the city's number, 0 where it is not, reported nothing or is doubted. */
    private void marked(String name, Mark mark) {
        XSSFSheet sheet = headed(name);
        int at = 1;
        for (Measure measure : judged()) {
            Row row = sheet.createRow(at++);
            row.createCell(0).setCellValue(measure.code());
            int column = FIRST;
            for (Map.Entry<String, Filing> filing : filings.entrySet()) {
                row.createCell(column++).setCellValue(mark.of(measure, filing.getKey(), filing.getValue()) ? 1 : 0);
            }
        }
    }

    private boolean isAsked(Measure measure, String code) {
        boolean apart = tables.units().stream()
                .anyMatch(u -> u.get("代码").equals(code) && u.get("计入全市").equals("否"));
        return measure.municipal() ? Unit.find(tables, code).municipal() : !apart;
    }

    private boolean isIn(Measure measure, String code, Filing filing) {
        Unit unit = Unit.find(tables, code);
        Figures figures = new Figures(tables, filing);
        boolean stated = measure.isRate()
                ? figures.numerator(measure).isPresent()
                        && figures.denominator(measure).isPresent()
                : figures.judged(measure).isNumber();
        return isAsked(measure, code)
                && stated
                && !new Doubts(tables, figures, quarter, unit).aboutPart(measure)
                && !new Questions(tables, filing, quarter, unit).aboutPart(measure);
    }

    List<Measure> judged() {
        return tables.measures().values().stream().filter(Measure::judged).toList();
    }

    private XSSFSheet headed(String name) {
        XSSFSheet sheet = book.createSheet(name);
        Row head = sheet.createRow(0);
        head.createCell(0).setCellValue("代码");
        head.createCell(1).setCellValue("列");
        int column = FIRST;
        for (Map<String, String> unit : tables.units()) {
            head.createCell(column++).setCellValue(unit.get("名称"));
        }
        return sheet;
    }

    /** A number as the tables write it. */
    static double number(String text) {
        return new BigDecimal(text).doubleValue();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
