package cn.guijian.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.samples.SampleSubmissions.Planted;
import cn.guijian.samples.SampleSubmissions.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The committed samples are what the generator yields, and carry the faults they are said to carry. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleSubmissionsTest {
    private static final Path FOLDER = Path.of("sample-submissions/shangluo-hr-2021");

    private final Catalog catalog = Rules.catalog();
    private final List<Sample> all = new SampleSubmissions(catalog).all();
    private final Map<String, FilledWorkbook> samples =
            all.stream().collect(Collectors.toMap(Sample::path, Sample::workbook));

    @Test
    void committedSamplesAreCurrent() throws IOException {
        for (Map.Entry<String, FilledWorkbook> sample : samples.entrySet()) {
            Golden.checkWorkbook(
                    FOLDER.resolve(sample.getKey()), sample.getValue().bytes());
        }
        for (Map.Entry<String, byte[]> file : SampleSubmissions.unreadable().entrySet()) {
            Golden.checkBytes(FOLDER.resolve(file.getKey()), file.getValue());
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".xlsx"))
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(samples.keySet().stream(), SampleSubmissions.unreadable().keySet().stream())
                                    .toList());
        }
    }

    @Test
    void namesAreAscii() {
        assertThat(samples.keySet())
                .allMatch(name -> name.chars().allMatch(c -> c < 0x80))
                .hasSize(44);
    }

    @Test
    void everyFormulaOfTheLastQuarterHasItsResult() {
        lastQuarter((name, book) -> book.workbook()
                .forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(cell.getCachedFormulaResultType())
                                .as(name + " " + FilledWorkbook.place(cell))
                                .isIn(CellType.NUMERIC, CellType.STRING);
                        assertThat(cell.toString()).isNotBlank();
                    }
                }))));
    }

    @Test
    void soundWorkbookIsFilledInThroughout() {
        FilledWorkbook book = sample("2023Q3/shangzhou.xlsx");
        for (Indicator indicator : catalog.indicatorsOf(unit("商州区"))) {
            for (Column column : indicator.columns()) {
                Cell cell = book.cell(indicator.code(), column);
                boolean rate = indicator.kind() == Kind.RATE;
                assertThat(cell.getCellType()).isEqualTo(rate ? CellType.FORMULA : CellType.NUMERIC);
                assertThat(rate ? cell.getCachedFormulaResultType() : cell.getCellType())
                        .isEqualTo(CellType.NUMERIC);
            }
        }
    }

    @Test
    void everyWorkbookOfTheLastQuarterIsHandedInInTimeByTwoPersons() {
        lastQuarter((name, book) -> {
            Period period = Period.parse(book.cell(CoverItem.PERIOD).getStringCellValue())
                    .orElseThrow();
            assertThat(name).startsWith(period.code());
            LocalDate day =
                    book.cell(CoverItem.DATE).getLocalDateTimeCellValue().toLocalDate();
            Deadline deadline = catalog.deadline(period).orElseThrow();
            assertThat(day).as(name).isAfter(period.lastDay()).isBeforeOrEqualTo(deadline.due());
            assertThat(book.cell(CoverItem.REVIEWER))
                    .doesNotHaveToString(book.cell(CoverItem.PREPARER).toString());
        });
    }

    @Test
    void plantedRatesAreExact() {
        assertThat(rate("2023Q4/shanyang.xlsx", "Z02")).isEqualTo(4.3);
        assertThat(rate("2023Q4/danfeng.xlsx", "Z02")).isEqualTo(4.6);
        assertThat(rate("2023Q4/luonan.xlsx", "Z13")).isEqualTo(88.7);
    }

    @Test
    void plantedCellsAreWhatTheyAreSaidToBe() {
        assertThat(cell("2023Q4/luonan.xlsx", "W07", Column.QUARTER)).hasToString("２５１");
        assertThat(cell("2023Q4/shangnan.xlsx", "W01", Column.PLAN).getCellType())
                .isEqualTo(CellType.BLANK);
        assertThat(number("2023Q4/shangnan.xlsx", "Z04", Column.QUARTER))
                .isGreaterThan(number("2023Q4/shangnan.xlsx", "Z03", Column.QUARTER));
        assertThat(number("2023Q4/zhenan.xlsx", "Z06", Column.END)).isEqualTo(1.1);
        assertThat(cell("2023Q4/danfeng.xlsx", "Z05", Column.END).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell("2023Q4/gaoxin.xlsx", "Z14", Column.END).getCellType()).isEqualTo(CellType.NUMERIC);
    }

    /** Written by hand in the plan of the samples, so that expected.csv is not merely what the program says. */
    @Test
    void expectedCsvListsEveryPlantedFaultAtItsCell() throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolve("expected.csv"));
        for (Sample sample : all) {
            for (Planted planted : sample.faults()) {
                String file = sample.path().replace('/', ',') + ",";
                for (String rule : planted.kind().rules()) {
                    assertThat(rows)
                            .as(planted.kind().name() + " " + rule)
                            .anyMatch(row -> row.startsWith(file + rule + ",") && row.contains("," + planted.place()));
                }
            }
        }
    }

    @Test
    void theReadmeListsEveryPlantedFault() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("README.md"));
        assertThat(lines)
                .containsAll(
                        all.stream().flatMap(sample -> sample.lines().stream()).toList());
    }

    @Test
    void expectedFindingsLeaveThreeUnitsOfTheLastQuarterSound() throws IOException {
        TreeSet<String> faulty = Files.readAllLines(FOLDER.resolve("expected.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals("2023Q4") && !row[1].isEmpty() && !row[3].equals("提示性"))
                .map(row -> row[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(faulty).hasSize(6).doesNotContain("shangzhou.xlsx", "zhashui.xlsx", "shibenji.xlsx");
    }

    private void lastQuarter(BiConsumer<String, FilledWorkbook> check) {
        samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith("2023Q4"))
                .forEach(sample -> check.accept(sample.getKey(), sample.getValue()));
    }

    private double rate(String sample, String code) {
        return number(sample, code, Column.END);
    }

    private double number(String sample, String code, Column column) {
        return cell(sample, code, column).getNumericCellValue();
    }

    private Cell cell(String sample, String code, Column column) {
        FilledWorkbook book = sample(sample);
        return book.cell(code, column);
    }

    private FilledWorkbook sample(String path) {
        return Optional.ofNullable(samples.get(path)).orElseThrow(() -> new AssertionError("no sample " + path));
    }

    private ReportingUnit unit(String name) {
        return catalog.unit(name).orElseThrow();
    }
}
