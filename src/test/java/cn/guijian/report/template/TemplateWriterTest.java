package cn.guijian.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Golden;
import cn.guijian.samples.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The blank form: as the contract says, current, and the same bytes each time. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateWriterTest {
    private static final Period PERIOD = new Period(2023, 4);

    private final Catalog catalog = Rules.catalog();
    private final FilledWorkbook generic = FilledWorkbook.open(write(Optional.empty(), Optional.empty()));

    @Test
    void committedTemplateIsCurrent() throws IOException {
        Golden.checkWorkbook(
                Path.of("templates", "shangluo-hr-2021", "quarterly-submission.xlsx"),
                write(Optional.empty(), Optional.empty()));
    }

    @Test
    void sameCatalogGivesSameBytes() {
        assertThat(write(unit("洛南县"), Optional.of(PERIOD))).isEqualTo(write(unit("洛南县"), Optional.of(PERIOD)));
    }

    @Test
    void headersAreThoseOfTheContract() {
        List<String> counted = List.of("代码", "指标名称", "计量单位", "属性", "本季数", "本年累计", "规划期累计", "期末数", "情况说明");
        assertThat(texts("主要指标", TemplateLayout.HEADER_ROW)).isEqualTo(counted);
        assertThat(texts("重点任务", TemplateLayout.HEADER_ROW)).isEqualTo(counted);
        assertThat(texts("基础数据", TemplateLayout.HEADER_ROW)).isEqualTo(List.of("代码", "名称", "计量单位", "数值", "情况说明"));
        assertThat(texts("主要指标", TemplateLayout.ORDINAL_ROW))
                .isEqualTo(List.of("甲", "乙", "丙", "丁", "1", "2", "3", "4", "戊"));
        assertThat(texts("基础数据", TemplateLayout.ORDINAL_ROW)).isEqualTo(List.of("甲", "乙", "丙", "1", "丁"));
    }

    @Test
    void sheetsStandInTheOrderOfTheContract() {
        assertThat(IntStream.range(0, generic.workbook().getNumberOfSheets())
                        .mapToObj(generic.workbook()::getSheetName))
                .containsExactly("封面", "主要指标", "重点任务", "基础数据", "填报说明");
    }

    @Test
    void holdsEveryIndicatorOnceAndMarksTheMunicipalOnes() {
        for (Indicator indicator : catalog.indicators()) {
            String name = generic.row(indicator.code()).getCell(1).getStringCellValue();
            assertThat(name.strip()).isEqualTo(indicator.name() + (indicator.isReportedBy(county()) ? "" : "（市本级填报）"));
        }
    }

    @Test
    void unitCopyHoldsItsOwnRowsAndItsCover() {
        FilledWorkbook copy = FilledWorkbook.open(write(unit("611021"), Optional.of(PERIOD)));
        assertThat(codes(copy))
                .containsExactlyElementsOf(catalog.indicatorsOf(county()).stream()
                        .map(Indicator::code)
                        .toList());
        assertThat(copy.cell(CoverItem.UNIT)).hasToString("洛南县");
        assertThat(copy.cell(CoverItem.PERIOD)).hasToString("2023Q4");
        assertThat(copy.sheet("Z01").getRow(TemplateLayout.LINE_ROW).getCell(0).getStringCellValue())
                .isEqualTo("填报单位：洛南县");
    }

    @Test
    void onlyEntryCellsAreUnlockedAndEverySheetIsProtected() {
        generic.workbook().forEach(sheet -> assertThat(sheet.getProtect()).isTrue());
        for (Indicator indicator : catalog.indicators()) {
            for (Column column : TemplateLayout.columns(indicator.section())) {
                Cell cell = generic.cell(indicator.code(), column);
                assertThat(cell.getCellStyle().getLocked())
                        .as(FilledWorkbook.place(cell))
                        .isEqualTo(!isEntered(indicator, column));
            }
            assertThat(generic.explanation(indicator.code()).getCellStyle().getLocked())
                    .isFalse();
        }
        for (CoverItem item : CoverItem.values()) {
            assertThat(generic.cell(item).getCellStyle().getLocked()).isEqualTo(item == CoverItem.TEMPLATE_VERSION);
        }
    }

    @Test
    void everyEntryCellIsGuardedWithHintAndRefusal() {
        for (Section section : Section.values()) {
            Map<String, XSSFDataValidation> guards = guards(section.sheet());
            for (Indicator indicator : catalog.indicators()) {
                indicator.columns().stream()
                        .filter(column -> indicator.section() == section && isEntered(indicator, column))
                        .map(column -> generic.cell(indicator.code(), column)
                                .getAddress()
                                .formatAsString())
                        .forEach(address -> assertThat(guards).containsKey(address));
            }
            guards.values().forEach(TemplateWriterTest::assertWorded);
        }
        guards("封面").values().forEach(TemplateWriterTest::assertWorded);
    }

    @Test
    void onlyANetCountMayBeNegative() {
        assertThat(guards("主要指标").entrySet().stream()
                        .filter(e -> "-999999999"
                                .equals(e.getValue().getValidationConstraint().getFormula1()))
                        .map(Map.Entry::getKey))
                .containsExactly(
                        generic.cell("Z01", Column.QUARTER).getAddress().formatAsString());
        assertThat(guard("W06", Column.QUARTER).getValidationConstraint().getValidationType())
                .isEqualTo(DataValidationConstraint.ValidationType.DECIMAL);
        assertThat(guard("W07", Column.QUARTER).getValidationConstraint().getValidationType())
                .isEqualTo(DataValidationConstraint.ValidationType.INTEGER);
    }

    @Test
    void coverOffersUnitsAndPeriods() {
        XSSFSheet notes = generic.workbook().getSheet("填报说明");
        assertThat(offered(notes, CoverItem.UNIT))
                .containsExactlyElementsOf(
                        catalog.units().stream().map(ReportingUnit::name).toList());
        assertThat(offered(notes, CoverItem.PERIOD))
                .containsExactlyElementsOf(catalog.calendar().stream()
                        .map(deadline -> deadline.period().code())
                        .toList());
    }

    @Test
    void blankFormStoresEmptyTextForEveryRate() {
        for (Indicator rate : rates()) {
            Cell cell = generic.cell(rate.code(), Column.END);
            assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEmpty();
        }
    }

    @Test
    void rateIsEmptyThenDashThenRounded() {
        FilledWorkbook book = FilledWorkbook.open(write(unit("611021"), Optional.empty()));
        book.cell("B01", Column.VALUE).setCellValue(0);
        book.calculate();
        assertThat(book.cell("Z02", Column.END).getStringCellValue()).isEmpty();
        book.cell("B02", Column.VALUE).setCellValue(0);
        book.calculate();
        assertThat(book.cell("Z02", Column.END).getStringCellValue()).isEqualTo("—");
        book.cell("B01", Column.VALUE).setCellValue(43);
        book.cell("B02", Column.VALUE).setCellValue(957);
        book.calculate();
        assertThat(book.cell("Z02", Column.END).getNumericCellValue()).isEqualTo(4.3);
    }

    @Test
    void rateRoundsHalfUp() {
        FilledWorkbook book = FilledWorkbook.open(write(unit("611021"), Optional.empty()));
        book.cell("B05", Column.VALUE).setCellValue(67_005);
        book.cell("B06", Column.VALUE).setCellValue(100_000);
        book.calculate();
        assertThat(book.cell("Z12", Column.END).getNumericCellValue()).isEqualTo(67.01);
    }

    @Test
    void cardCoverTakesItsNumeratorFromTheMainTable() {
        FilledWorkbook book = FilledWorkbook.open(write(unit("611021"), Optional.empty()));
        book.cell("Z15", Column.END).setCellValue(370_000);
        book.cell("B13", Column.VALUE).setCellValue(365_736);
        book.calculate();
        assertThat(book.cell("W30", Column.END).getNumericCellValue()).isEqualTo(101.17);
    }

    private static void assertWorded(XSSFDataValidation guard) {
        assertThat(guard.getPromptBoxText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
        assertThat(guard.getPromptBoxTitle()).isNotBlank().hasSizeLessThanOrEqualTo(32);
        assertThat(guard.getErrorBoxText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
        assertThat(guard.getShowPromptBox()).isTrue();
        assertThat(guard.getShowErrorBox()).isTrue();
    }

    private static boolean isEntered(Indicator indicator, Column column) {
        return indicator.columns().contains(column) && (indicator.isInput() || indicator.kind() != Kind.RATE);
    }

    private List<String> offered(XSSFSheet notes, CoverItem item) {
        String address = generic.cell(item).getAddress().formatAsString();
        XSSFDataValidation guard = guard("封面", address);
        String range = guard.getValidationConstraint().getFormula1();
        String[] rows = range.replace("'填报说明'!", "").replace("$A$", "").split(":");
        return IntStream.rangeClosed(Integer.parseInt(rows[0]), Integer.parseInt(rows[1]))
                .mapToObj(row -> notes.getRow(row - 1).getCell(0).getStringCellValue())
                .toList();
    }

    private XSSFDataValidation guard(String code, Column column) {
        Cell cell = generic.cell(code, column);
        return guard(cell.getSheet().getSheetName(), cell.getAddress().formatAsString());
    }

    private XSSFDataValidation guard(String sheet, String address) {
        return Optional.ofNullable(guards(sheet).get(address))
                .orElseThrow(() -> new AssertionError("nothing guards " + sheet + "!" + address));
    }

    private Map<String, XSSFDataValidation> guards(String sheet) {
        Map<String, XSSFDataValidation> guards = new HashMap<>();
        for (XSSFDataValidation guard : generic.workbook().getSheet(sheet).getDataValidations()) {
            guards.put(guard.getRegions().getCellRangeAddress(0).formatAsString(), guard);
        }
        return guards;
    }

    private List<String> texts(String sheet, int row) {
        List<String> texts = new ArrayList<>();
        generic.workbook().getSheet(sheet).getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private List<String> codes(FilledWorkbook book) {
        List<String> codes = new ArrayList<>();
        for (Section section : Section.values()) {
            for (Row row : book.workbook().getSheet(section.sheet())) {
                String code = String.valueOf(row.getCell(0));
                if (catalog.indicator(code).isPresent()) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private List<Indicator> rates() {
        return catalog.indicators().stream().filter(i -> i.kind() == Kind.RATE).toList();
    }

    private ReportingUnit county() {
        return catalog.unit("611021").orElseThrow();
    }

    private Optional<ReportingUnit> unit(String name) {
        return catalog.unit(name);
    }

    private byte[] write(Optional<ReportingUnit> unit, Optional<Period> period) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new TemplateWriter(catalog).write(bytes, unit, period);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
