package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.judge.CityEngine;
import cn.guijian.model.Level;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Verdict;
import cn.guijian.oracle.CityCalculation;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.FiveYears;
import cn.guijian.samples.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The city of the samples against a calculation in a spreadsheet: counties side by side, SUMPRODUCT over them. The
 * spreadsheet lies beside the tests to be opened; its formulas and our arithmetic share nothing.
 */
class CityCalculationTest {
    private static final Path SHEETS = Path.of("src/test/resources/city");
    private static final int VALUE = 13;
    private static final int REQUIRED = 14;
    private static final int RESULT = 16;
    private static final int GRADE = 17;
    private static final Ruleset RULESET = Checks.ruleset(Checks.RULES);

    @ParameterizedTest
    @ValueSource(strings = {"2023Q3", "2023Q4", "2024Q1"})
    void agreesOnValueRequiredValueVerdictAndLevel(String quarter, @TempDir Path sound) throws IOException {
        Path folder = folder(quarter, sound);
        Path sheet = SHEETS.resolve("city-" + quarter + ".xlsx");
        Golden.checkWorkbook(sheet, CityCalculation.of(Checks.RULES, folder, quarter));
        List<String> ours = ours(quarter, folder);
        assertThat(ours).hasSize(46);
        assertThat(ours).isEqualTo(theirs(sheet));
    }

    /** The samples of a quarter with its doubts and gaps and of a whole one; nine sound units for the quarter before. */
    private static Path folder(String quarter, Path sound) throws IOException {
        if (!quarter.equals("2023Q3")) {
            return Checks.SAMPLES.resolve(quarter);
        }
        Period period = Period.parse(quarter).orElseThrow();
        FiveYears.write(sound, period, period);
        return sound.resolve(quarter);
    }

    private static List<String> ours(String quarter, Path folder) throws IOException {
        CityEngine.Report report = new CityEngine(RULESET.catalog(), RULESET.rules())
                .check(Period.parse(quarter).orElseThrow(), Filings.of(RULESET, folder), new TreeMap<>());
        return report.indicators().stream().map(CityCalculationTest::line).toList();
    }

    private static String line(CityIndicator city) {
        return line(
                city.indicator().code(),
                number(city.value()),
                number(city.required()),
                city.verdict(),
                city.level().map(Level::name).orElse(""));
    }

    private static List<String> theirs(Path sheet) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sheet))) {
            for (Row row : book.getSheet(Texts.text("city.name"))) {
                if (row.getRowNum() > 0) {
                    lines.add(line(row));
                }
            }
        }
        return lines;
    }

    private static String line(Row row) {
        String result = row.getCell(RESULT).getStringCellValue();
        Verdict verdict = List.of(Verdict.values()).stream()
                .filter(v -> v.label().equals(result))
                .findFirst()
                .orElseThrow();
        int grade = (int) row.getCell(GRADE).getNumericCellValue();
        return line(
                row.getCell(0).getStringCellValue(),
                number(cached(row.getCell(VALUE))),
                number(cached(row.getCell(REQUIRED))),
                verdict,
                List.of("", "YELLOW", "ORANGE", "RED").get(grade));
    }

    private static Optional<BigDecimal> cached(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? Optional.of(BigDecimal.valueOf(cell.getNumericCellValue()))
                : Optional.empty();
    }

    /** A spreadsheet counts in binary: nine places are beyond what it can get wrong and within what matters. */
    private static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.setScale(9, RoundingMode.HALF_UP).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse("-");
    }

    private static String line(String code, String value, String required, Verdict verdict, String level) {
        return String.join(" ", code, value, required, verdict.name(), level);
    }
}
