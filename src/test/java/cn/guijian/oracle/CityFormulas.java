package cn.guijian.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet 全市: one line an indicator, worked out by formulas over the other two sheets. */
final class CityFormulas {
    private static final List<String> HEADERS = List.of(
            "代码", "类型", "换算", "小数位", "比较", "目标", "2020年", "考核方式", "年内应完成%", "评定季", "约束性", "黄线", "橙线", "全市数", "应达值",
            "差距", "结果", "档");

    private final XSSFSheet sheet;
    private final Tables tables;
    private final Quarter quarter;
    private final Quarter first;
    private final Quarter last;
    private final LocalDate day;
    private final Map<String, Integer> rows;

    /**
     * Formulas over pasted figures.
     *
     * @param rows the row of each code on the sheet of figures
     */
    CityFormulas(XSSFWorkbook book, Tables tables, Quarter quarter, Map<String, Integer> rows) {
        this.sheet = book.createSheet("全市");
        this.tables = tables;
        this.quarter = quarter;
        this.first = Quarter.parse(tables.ofPlan("起始报告期"));
        this.last = Quarter.parse(tables.ofPlan("终止报告期"));
        this.day = tables.lastDay(quarter);
        this.rows = rows;
    }

    void write() {
        Row head = sheet.createRow(0);
        HEADERS.forEach(header -> head.createCell(HEADERS.indexOf(header)).setCellValue(header));
        for (Measure measure : tables.measures().values()) {
            if (measure.judged()) {
                line(measure, sheet.createRow(sheet.getLastRowNum() + 1));
            }
        }
    }

    private void line(Measure measure, Row row) {
        int r = row.getRowNum() + 1;
        given(measure, row);
        formula(row, 13, total(measure, r));
        formula(row, 14, required(measure, r));
        boolean floor = row.getCell(4).getStringCellValue().matches("[≥>]");
        formula(
                row,
                15,
                "IF(OR(N%1$d=\"\",N%1$d=\"—\",O%1$d=\"\"),\"\",ROUND((%2$s)/O%1$d,12))"
                        .formatted(r, floor ? "O" + r + "-N" + r : "N" + r + "-O" + r));
        boolean strict = row.getCell(4).getStringCellValue().matches("[<>]");
        String met = "P" + r + (strict ? "<0" : "<=0");
        formula(
                row,
                16,
                ("IF(O%1$d=\"\",\"不评价\",IF(N%1$d=\"\",\"未报\",IF(SUM(%3$s)>SUM(%4$s),\"数不全\",IF(N%1$d=\"—\",\"本期无案件\","
                                + "IF(%2$s,\"达标\",IF(J%1$d=1,\"未达标\",\"需年终评定\"))))))")
                        .formatted(r, met, range(CityCalculation.ASKED, r), range(CityCalculation.COUNTED, r)));
        String grade = "IF(P%1$d<=L%1$d,1,IF(P%1$d<=M%1$d,2,3))".formatted(r);
        formula(
                row,
                17,
                "IF(OR(Q%1$d=\"未达标\",Q%1$d=\"需年终评定\"),MIN(IF(J%1$d=1,3,1),MIN(3,%2$s+K%1$d)),0)".formatted(r, grade));
    }

    private void given(Measure measure, Row row) {
        Map<String, String> target = tables.target(measure.code(), day);
        row.createCell(0).setCellValue(measure.code());
        row.createCell(1).setCellValue(measure.kind().name());
        row.createCell(2).setCellValue(measure.factor().doubleValue());
        row.createCell(3).setCellValue(measure.decimals());
        row.createCell(4).setCellValue(target.get("比较"));
        number(row, 5, target.get("目标值"));
        number(row, 6, target.get("基期值"));
        row.createCell(7).setCellValue(target.get("考核方式"));
        row.createCell(8).setCellValue(measure.share(quarter).doubleValue());
        boolean season = measure.seasons().isEmpty() || measure.seasons().contains("Q" + quarter.number());
        row.createCell(9).setCellValue(season ? 1 : 0);
        row.createCell(10).setCellValue(measure.binding() ? 1 : 0);
        row.createCell(11).setCellValue(bound(measure, 0.1, 0.01, 0.01));
        row.createCell(12).setCellValue(bound(measure, 0.2, 0.03, 0.05));
    }

    private static double bound(Measure measure, double count, double stock, double rate) {
        return switch (measure.kind()) {
            case FLOW, ANNUAL -> count;
            case STOCK -> stock;
            case RATE -> rate;
        };
    }

    private static void number(Row row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(CityCalculation.number(text));
        }
    }

    private String total(Measure measure, int r) {
        String counted = "SUM(" + range(CityCalculation.COUNTED, r) + ")=0";
        if (!measure.isRate()) {
            return "IF(%s,\"\",%s/C%d)".formatted(counted, sum(List.of(measure.code()), r), r);
        }
        String under = sum(measure.denominator(), r);
        return "IF(%1$s,\"\",IF(%2$s=0,\"—\",ROUND(C%4$d*(%3$s)/(%2$s),D%4$d)))"
                .formatted(counted, under, sum(measure.numerator(), r), r);
    }

    /** The figures of those who are counted. */
    private String sum(List<String> codes, int r) {
        return codes.stream()
                .map(code -> "SUMPRODUCT(%s,%s)"
                        .formatted(
                                range(CityCalculation.FIGURES, rows.get(code) + 1), range(CityCalculation.COUNTED, r)))
                .collect(Collectors.joining("+", "(", ")"));
    }

    private String range(String name, int r) {
        String from = CellReference.convertNumToColString(CityCalculation.FIRST);
        String to = CellReference.convertNumToColString(
                CityCalculation.FIRST + tables.units().size() - 1);
        return "'%s'!%s%d:%s%d".formatted(name, from, r, to, r);
    }

    private String required(Measure measure, int r) {
        String mode = sheet.getRow(r - 1).getCell(7).getStringCellValue();
        boolean ended = quarter.index() >= last.index();
        if (mode.equals("不设目标") || mode.equals("期末达标") && !ended) {
            return "\"\"";
        }
        if (mode.equals("每期达标") || ended) {
            return "F" + r;
        }
        if (tables.targets(measure.code()) > 1) { // the line may be bent: no formula of one row makes it
            Requirements city = new Requirements(tables, null, quarter);
            return city.goal(measure)
                    .flatMap(goal -> city.required(measure, goal))
                    .map(BigDecimal::toPlainString)
                    .orElse("\"\"");
        }
        int years = last.year() - first.year() + 1;
        int quarters = last.index() - first.index() + 1;
        return switch (measure.kind()) {
            case FLOW -> "F%1$d*(%2$d+I%1$d/100)/%3$d".formatted(r, quarter.year() - first.year(), years);
            case ANNUAL -> "F%1$d*I%1$d/100".formatted(r);
            case STOCK, RATE ->
                "G%1$d+(F%1$d-G%1$d)*%2$d/%3$d".formatted(r, quarter.index() - first.index() + 1, quarters);
        };
    }

    private static void formula(Row row, int column, String text) {
        row.createCell(column).setCellFormula(text);
    }
}
