package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoils the good tables once for each kind of fault: exactly that fault is found, at exactly that place. */
final class CatalogFaultsTest {
    private static final String INDICATORS = "indicators.csv";
    private static final String TARGETS = "targets.csv";
    private static final String UNITS = "units.csv";
    private static final String ALLOCATION = "allocation.csv";
    private static final String CALENDAR = "calendar.csv";
    private static final String PARAMETERS = "parameters.csv";
    private static final String PLAN = "plan.csv";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} at {1} ({index})")
    @MethodSource({"filesAtFault", "cellsAtFault", "rowsAtFault"})
    void findsExactlyThisFaultAtThisPlace(FaultType type, String place, UnaryOperator<RulesFolder> spoil) {
        CatalogOutcome outcome = spoil.apply(RulesFolder.copyTo(directory)).read();

        assertThat(outcome).isInstanceOf(CatalogOutcome.Refused.class);
        List<CatalogFault> faults = ((CatalogOutcome.Refused) outcome).faults();
        assertThat(faults.stream().map(CatalogFaultsTest::place)).containsExactly(place);
        assertThat(faults.get(0).message()).matches(pattern(type.message(placeholders())));
        assertThat(faults.get(0).remedy()).matches(pattern(type.remedy(placeholders())));
        assertThat(faults.get(0).text()).startsWith(place + ": ").contains("可能：");
    }

    @Test
    void namesWhyNoPlanCanBeChosen() throws IOException {
        assertThat(refused(directory.resolve("nowhere"), Optional.empty()))
                .isEqualTo("没有找到规则目录 " + directory.resolve("nowhere") + "。");
        assertThat(refused(directory, Optional.empty())).contains("plans 里一个规划也没有");
        for (String plan : List.of("one", "two")) {
            Files.createDirectories(directory.resolve("plans").resolve(plan));
        }
        assertThat(refused(directory, Optional.empty())).contains("有几个规划：one、two");
        assertThat(refused(directory, Optional.of("tow"))).contains("没有规划“tow”", "one、two");
        assertThat(PlanFolders.choose(directory, Optional.of("two")))
                .isEqualTo(new PlanFolders.Outcome.Found(new RulesHome(directory, "two")));
        Files.writeString(directory.resolve("indicators.csv"), "");
        assertThat(refused(directory, Optional.of("two"))).contains("旧的摆法");
    }

    private static String refused(Path folder, Optional<String> named) throws IOException {
        return ((PlanFolders.Outcome.Refused) PlanFolders.choose(folder, named))
                .fault()
                .message();
    }

    @Test
    void everyKindOfFaultStandsInTheTable() {
        Set<FaultType> shown = Stream.of(filesAtFault(), cellsAtFault(), rowsAtFault())
                .flatMap(cases -> cases)
                .map(arguments -> (FaultType) arguments.get()[0])
                .collect(Collectors.toCollection(() -> EnumSet.of(
                        FaultType.DIRECTORY_MISSING, // tested above
                        FaultType.LAYOUT_OLD,
                        FaultType.PLAN_NONE,
                        FaultType.PLAN_SEVERAL,
                        FaultType.PLAN_UNKNOWN,
                        FaultType.DECISION_UNIT, // see DecisionReaderTest
                        FaultType.DECISION_TWICE,
                        FaultType.FINDING_FORM,
                        FaultType.FILE_UNREADABLE))); // see CatalogFormsTest

        assertThat(shown).containsExactlyInAnyOrder(FaultType.values());
    }

    static Stream<Arguments> filesAtFault() {
        return Stream.of(
                fault(FaultType.FILE_MISSING, UNITS, f -> f.delete(UNITS)),
                fault(FaultType.FILE_MISSING, PARAMETERS, f -> f.delete(PARAMETERS)),
                fault(FaultType.FILE_EMPTY, INDICATORS, f -> f.bytes(INDICATORS, new byte[0])),
                fault(FaultType.FILE_EMPTY, TARGETS, f -> f.lines(TARGETS, lines -> lines.subList(0, 1))),
                fault(FaultType.ENCODING_UTF16, TARGETS, f -> f.charset(TARGETS, StandardCharsets.UTF_16)),
                fault(FaultType.ENCODING_UTF16, TARGETS, f -> f.charset(TARGETS, Charset.forName("x-UTF-16LE-BOM"))),
                fault(FaultType.ENCODING_UNKNOWN, UNITS, f -> f.charset(UNITS, StandardCharsets.UTF_16LE)),
                fault(FaultType.ENCODING_UNKNOWN, UNITS, f -> f.bytes(UNITS, new byte[] {'a', (byte) 0xFF, 'b'})),
                fault(FaultType.CSV_BROKEN, "targets.csv:4:1", f -> f.set(TARGETS, 4, 10, "\"[10]")),
                fault(FaultType.CSV_BROKEN, "targets.csv:4:1", f -> f.set(TARGETS, 4, 10, "\"[10]\"人")),
                fault(FaultType.SEPARATOR_WRONG, "calendar.csv:1:1", f -> f.text(CALENDAR, t -> t.replace(',', ';'))),
                fault(FaultType.SEPARATOR_WRONG, "calendar.csv:1:1", f -> f.text(CALENDAR, t -> t.replace(',', '\t'))),
                fault(FaultType.SEPARATOR_WRONG, "calendar.csv:1:1", f -> f.text(CALENDAR, t -> t.replace(",", "，"))),
                fault(FaultType.HEADER_MISSING, "targets.csv:1:9", f -> f.text(TARGETS, t -> t.replace(",条款,", ",,"))),
                fault(FaultType.HEADER_UNKNOWN, "targets.csv:1:11", f -> f.set(TARGETS, 1, 11, "备注")),
                fault(FaultType.HEADER_TWICE, "targets.csv:1:11", f -> f.set(TARGETS, 1, 11, "条款")),
                fault(FaultType.FIELD_EXTRA, "targets.csv:4:11", f -> f.set(TARGETS, 4, 11, "多出的话")),
                fault(FaultType.FIELD_EXTRA, "units.csv:2:8", f -> f.set(UNITS, 2, 8, "x")));
    }

    static Stream<Arguments> cellsAtFault() {
        return Stream.of(
                cell(FaultType.CELL_MISSING, INDICATORS, 2, 2, ""),
                cell(FaultType.CELL_MISSING, INDICATORS, 2, 7, " "),
                cell(FaultType.CELL_MISSING, TARGETS, 2, 6, ""),
                cell(FaultType.CELL_MISSING, TARGETS, 2, 10, ""),
                cell(FaultType.CELL_MISSING, UNITS, 2, 6, ""),
                cell(FaultType.CELL_MISSING, ALLOCATION, 3, 4, ""),
                cell(FaultType.CELL_MISSING, CALENDAR, 3, 4, ""),
                cell(FaultType.CELL_MISSING, PARAMETERS, 8, 3, ""),
                cell(FaultType.WORD_UNKNOWN, INDICATORS, 2, 6, "流量"),
                cell(FaultType.WORD_UNKNOWN, INDICATORS, 2, 7, "预期"),
                cell(FaultType.WORD_UNKNOWN, INDICATORS, 3, 12, "不"),
                cell(FaultType.WORD_UNKNOWN, INDICATORS, 2, 15, "县区"),
                cell(FaultType.WORD_UNKNOWN, TARGETS, 2, 2, ">="),
                cell(FaultType.WORD_UNKNOWN, TARGETS, 2, 5, "按序时进度"),
                cell(FaultType.WORD_UNKNOWN, UNITS, 2, 5, "县"),
                cell(FaultType.WORD_UNKNOWN, UNITS, 2, 6, "yes"),
                cell(FaultType.NUMBER_NONE, TARGETS, 2, 3, "8万"),
                cell(FaultType.NUMBER_NONE, TARGETS, 2, 3, "1234567890123456"),
                cell(FaultType.NUMBER_NONE, INDICATORS, 2, 5, "x"),
                cell(FaultType.NUMBER_FULL_WIDTH, TARGETS, 3, 3, "４.３"),
                cell(FaultType.NUMBER_FULL_WIDTH, TARGETS, 3, 3, "4．3"),
                cell(FaultType.NUMBER_THOUSANDS, ALLOCATION, 3, 4, "\"13,000\""),
                cell(FaultType.NUMBER_THOUSANDS, ALLOCATION, 3, 4, "13，000"),
                cell(FaultType.NUMBER_THOUSANDS, ALLOCATION, 3, 4, "13 000"),
                cell(FaultType.NUMBER_SCIENTIFIC, ALLOCATION, 3, 4, "1.3E+04"),
                cell(FaultType.NUMBER_SCIENTIFIC, ALLOCATION, 3, 2, "6.11E+05"),
                cell(FaultType.NUMBER_DATE, TARGETS, 2, 3, "2023/12/31"),
                cell(FaultType.NUMBER_DATE, TARGETS, 2, 3, "8月1日"),
                cell(FaultType.NUMBER_DATE, TARGETS, 2, 3, "1-Aug"),
                cell(FaultType.NUMBER_PERCENT, TARGETS, 3, 3, "4.3%"),
                cell(FaultType.NUMBER_NEGATIVE, TARGETS, 2, 3, "-8"),
                cell(FaultType.NUMBER_NEGATIVE, TARGETS, 7, 4, "-1"),
                cell(FaultType.NUMBER_NEGATIVE, INDICATORS, 2, 5, "-10000"),
                cell(FaultType.NUMBER_NEGATIVE, PARAMETERS, 12, 3, "-20"),
                cell(FaultType.NUMBER_ZERO, TARGETS, 2, 3, "0"),
                cell(FaultType.NUMBER_ZERO, INDICATORS, 2, 5, "0.0"),
                cell(FaultType.NUMBER_ZERO, UNITS, 2, 4, "0"),
                cell(FaultType.NUMBER_ZERO, PARAMETERS, 2, 3, "0"),
                cell(FaultType.NUMBER_FRACTION, UNITS, 2, 4, "36.5736"),
                cell(FaultType.NUMBER_PLACES, INDICATORS, 2, 11, "7"),
                cell(FaultType.NUMBER_PLACES, INDICATORS, 2, 11, "1.5"),
                cell(FaultType.DATE_NONE, TARGETS, 2, 6, "年初"),
                cell(FaultType.DATE_NONE, TARGETS, 2, 6, "12/31/2023"),
                cell(FaultType.DATE_NONE, TARGETS, 2, 6, "202311"),
                cell(FaultType.DATE_MANGLED, TARGETS, 2, 6, "2021/1/1"),
                cell(FaultType.DATE_MANGLED, TARGETS, 6, 7, "2023/12/31"),
                cell(FaultType.DATE_MANGLED, TARGETS, 2, 6, "2023-1-5"),
                cell(FaultType.DATE_MANGLED, TARGETS, 2, 6, "20230105"),
                cell(FaultType.DATE_MANGLED, TARGETS, 2, 6, "2023年1月5日"),
                cell(FaultType.DATE_MANGLED, TARGETS, 2, 6, "２０２３-01-05"),
                cell(FaultType.DATE_MANGLED, TARGETS, 2, 6, "2023/1/5 0:00"),
                cell(FaultType.DATE_SERIAL, TARGETS, 2, 6, "45291"),
                cell(FaultType.DATE_IMPOSSIBLE, TARGETS, 2, 6, "2023-02-30"),
                cell(FaultType.DATE_IMPOSSIBLE, TARGETS, 2, 6, "2023/13/1"),
                cell(FaultType.DATE_REVERSED, TARGETS, 2, 7, "2020-12-31"),
                cell(FaultType.DATE_REVERSED, ALLOCATION, 3, 6, "2020-12-31"),
                cell(FaultType.PERIOD_NONE, CALENDAR, 2, 1, "一季度"),
                cell(FaultType.PERIOD_NONE, PLAN, 9, 2, "2021Q5"),
                cell(FaultType.PERIOD_FORM, CALENDAR, 2, 1, "2021q1"),
                cell(FaultType.PERIOD_FORM, CALENDAR, 2, 1, "2021年第一季度"),
                cell(FaultType.PERIOD_FORM, PLAN, 10, 2, "2021-Q4"),
                cell(FaultType.CODE_FORM, INDICATORS, 2, 1, "Z1"),
                cell(FaultType.CARRIED_FORM, INDICATORS, 2, 17, "B01", f -> f.set(INDICATORS, 1, 17, "结转")),
                cell(FaultType.CODE_FORM, TARGETS, 2, 1, "ｚ01"),
                cell(FaultType.CODES_FORM, INDICATORS, 3, 10, "B01、B02"),
                cell(FaultType.CODES_FORM, INDICATORS, 3, 9, "失业人数"),
                cell(FaultType.CODE_UNKNOWN, INDICATORS, 5, 8, "Z33"),
                cell(FaultType.CODE_UNKNOWN, INDICATORS, 3, 9, "B11"),
                cell(FaultType.CODE_UNKNOWN, INDICATORS, 3, 10, "B01+B12"),
                cell(FaultType.CODE_UNKNOWN, ALLOCATION, 3, 1, "Z61"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "25/50/75"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "25/50/75/100/125"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "25/75/50/100"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "25/50/75/99"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "25-50-75-100"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "25%/50%/75%/100%"),
                cell(FaultType.SHARE_FORM, INDICATORS, 2, 13, "45291"),
                cell(FaultType.SEASON_FORM, INDICATORS, 3, 14, "第四季度"),
                cell(FaultType.SEASON_FORM, INDICATORS, 3, 14, "Q5"),
                cell(FaultType.UNIT_CODE_FORM, ALLOCATION, 3, 2, "洛南县"),
                cell(FaultType.ALIAS_SEPARATOR, UNITS, 2, 3, "洛南；商洛市洛南县"),
                cell(FaultType.VERSION_MANGLED, PLAN, 11, 2, "2021年1月"),
                cell(FaultType.VERSION_MANGLED, PLAN, 11, 2, "Jan-21"),
                cell(FaultType.VERSION_MANGLED, PLAN, 11, 2, "2021/1/1"),
                cell(FaultType.VERSION_MANGLED, PLAN, 11, 2, "44197"));
    }

    static Stream<Arguments> rowsAtFault() {
        return Stream.of(
                fault(FaultType.CODE_TWICE, "indicators.csv:14:1", f -> f.append(INDICATORS, zeroOne("Z01"))),
                fault(FaultType.CODE_TWICE, "units.csv:5:1", f -> f.append(UNITS, "611021,洛南二县,,,县区,是")),
                cell(FaultType.PARENT_CIRCULAR, INDICATORS, 2, 8, "Z01"),
                fault(FaultType.PARENT_IS_RATE, "indicators.csv:5:8", f -> f.set(INDICATORS, 5, 8, "Z02")),
                cell(FaultType.PARENT_DIFFERS, INDICATORS, 5, 8, "Z01"),
                cell(FaultType.PARENT_DIFFERS, INDICATORS, 2, 8, "Z06"),
                cell(FaultType.RATE_AS_PART, INDICATORS, 3, 8, "Z01"),
                cell(FaultType.RATE_INCOMPLETE, INDICATORS, 3, 9, ""),
                cell(FaultType.RATE_INCOMPLETE, INDICATORS, 3, 10, ""),
                cell(FaultType.PARTS_WITHOUT_RATE, INDICATORS, 2, 9, "B01"),
                cell(FaultType.PART_IS_RATE, INDICATORS, 9, 9, "Z02"),
                fault(
                        FaultType.INPUT_IS_RATE,
                        "indicators.csv:11:6",
                        f -> f.set(INDICATORS, 11, 6, "rate")
                                .set(INDICATORS, 11, 9, "B01")
                                .set(INDICATORS, 11, 10, "B01")
                                .set(INDICATORS, 3, 10, "B01")),
                cell(FaultType.FACTOR_WRONG, INDICATORS, 2, 5, "1000"),
                cell(FaultType.FACTOR_WRONG, INDICATORS, 3, 5, "1"),
                cell(FaultType.FACTOR_WRONG, INDICATORS, 8, 5, "10000"),
                cell(FaultType.OVER_HUNDRED_MISSING, INDICATORS, 3, 12, ""),
                cell(FaultType.OVER_HUNDRED_MISPLACED, INDICATORS, 2, 12, "否"),
                cell(FaultType.OVER_HUNDRED_MISPLACED, INDICATORS, 9, 12, "否"),
                fault(FaultType.INDICATOR_WITHOUT_TARGET, "indicators.csv:8:1", f -> f.remove(TARGETS, 9)),
                fault(FaultType.CODE_UNKNOWN, "targets.csv:11:1", f -> f.append(TARGETS, target("Z99", "≥,8,"))),
                fault(FaultType.TARGET_FOR_INPUT, "targets.csv:11:1", f -> f.append(TARGETS, target("B01", "≥,8,"))),
                cell(FaultType.TARGET_INCOMPLETE, TARGETS, 2, 2, ""),
                cell(FaultType.TARGET_INCOMPLETE, TARGETS, 2, 3, ""),
                cell(FaultType.TARGET_AGAINST_MODE, TARGETS, 8, 2, "≥"),
                cell(FaultType.TARGET_AGAINST_MODE, TARGETS, 8, 3, "5"),
                fault(FaultType.TARGET_AGAINST_MODE, "targets.csv:2:2", f -> f.set(TARGETS, 2, 5, "不设目标")),
                fault(FaultType.TARGET_MISSING, "targets.csv:8:3", f -> f.set(TARGETS, 8, 5, "期末达标")),
                cell(FaultType.BASE_MISSING, TARGETS, 6, 4, ""),
                cell(FaultType.BASE_MISSING, ALLOCATION, 5, 3, ""),
                fault(FaultType.BASE_MISSING, "targets.csv:10:4", f -> f.set(TARGETS, 10, 5, "序时进度")),
                cell(FaultType.BASE_CHANGED, TARGETS, 7, 4, "12.4"),
                fault(
                        FaultType.BASE_CHANGED,
                        "allocation.csv:6:3",
                        f -> f.append(ALLOCATION, "Z06,611021,15300,16000,2023-07-01,,示意")),
                fault(
                        FaultType.SPAN_GAP,
                        "targets.csv:11:6",
                        f -> f.set(TARGETS, 2, 7, "2023-12-31").append(TARGETS, "Z01,≥,9,,序时进度,2024-02-01,,文件,条款,原文")),
                fault(
                        FaultType.SPAN_OVERLAP,
                        "targets.csv:11:6",
                        f -> f.set(TARGETS, 2, 7, "2023-12-31").append(TARGETS, "Z01,≥,9,,序时进度,2023-10-01,,文件,条款,原文")),
                fault(FaultType.SPAN_OVERLAP, "allocation.csv:3:5", f -> f.set(ALLOCATION, 2, 6, "2023-06-30")),
                fault(FaultType.SPAN_GAP, "allocation.csv:3:5", f -> f.set(ALLOCATION, 2, 6, "2022-06-30")),
                fault(FaultType.SPAN_GAP, "targets.csv:6:6", f -> f.lines(TARGETS, CatalogFaultsTest::laterFirst)),
                fault(FaultType.SPAN_TWICE, "targets.csv:11:1", f -> f.append(TARGETS, target("Z01", "≥,9,"))),
                fault(
                        FaultType.SPAN_TWICE,
                        "allocation.csv:6:1",
                        f -> f.append(ALLOCATION, "Z01,611021,,9,2021-01-01,,示意")),
                fault(FaultType.UNIT_NAME_TWICE, "units.csv:3:3", f -> f.set(UNITS, 3, 3, "商洛高新区、洛南")),
                fault(FaultType.UNIT_NAME_TWICE, "units.csv:3:2", f -> f.set(UNITS, 3, 2, "洛南县")),
                fault(FaultType.UNIT_NAME_TWICE, "units.csv:2:3", f -> f.set(UNITS, 2, 3, "洛南县")),
                cell(FaultType.UNIT_UNKNOWN, ALLOCATION, 3, 2, "611022"),
                cell(FaultType.CITY_TWICE, UNITS, 4, 5, "市本级", f -> f.set(UNITS, 3, 5, "市本级")),
                cell(FaultType.ALLOCATION_FOR_RATE, ALLOCATION, 4, 1, "Z02"),
                cell(FaultType.ALLOCATION_FOR_INPUT, ALLOCATION, 4, 1, "B01"),
                cell(FaultType.ALLOCATION_FOR_CITY_ONLY, ALLOCATION, 4, 1, "W09"),
                cell(FaultType.ALLOCATION_PLACES, ALLOCATION, 4, 4, "0.4"),
                cell(FaultType.ALLOCATION_PLACES, ALLOCATION, 5, 3, "1.53"),
                cell(FaultType.CUTOFF_OUTSIDE, CALENDAR, 2, 2, "2020-12-31"),
                cell(FaultType.DEADLINE_ORDER, CALENDAR, 2, 3, "2021-03-12"),
                cell(FaultType.DEADLINE_ORDER, CALENDAR, 2, 4, "2021-04-11"),
                fault(
                        FaultType.PERIOD_TWICE,
                        "calendar.csv:6:1",
                        f -> f.append(CALENDAR, "2021Q1,2021-03-31,2021-04-12,2021-04-30")),
                fault(FaultType.CALENDAR_GAP, CALENDAR, f -> f.remove(CALENDAR, 3)),
                fault(FaultType.PARAMETER_MISSING, PARAMETERS, f -> f.remove(PARAMETERS, 4)),
                fault(FaultType.PARAMETER_TWICE, "parameters.csv:13:1", f -> f.append(PARAMETERS, "R0405,幅度,6")),
                fault(FaultType.CODE_UNKNOWN, "parameters.csv:13:2", f -> f.append(PARAMETERS, "R0420,B99,5")),
                fault(FaultType.CODE_UNKNOWN, "parameters.csv:13:2", f -> f.append(PARAMETERS, "R0420,Ｂ01,5")),
                fault(FaultType.NUMBER_NONE, "parameters.csv:13:3", f -> f.append(PARAMETERS, "R0420,B01,五")),
                fault(FaultType.PERIOD_FORM, "plan.csv:12:2", f -> f.append(PLAN, "中期报告期,2021年第二季度")),
                fault(FaultType.ITEM_MISSING, PLAN, f -> f.remove(PLAN, 3)),
                fault(FaultType.ITEM_UNKNOWN, "plan.csv:12:1", f -> f.append(PLAN, "起始报告,2021Q1")),
                fault(FaultType.ITEM_TWICE, "plan.csv:12:1", f -> f.append(PLAN, "城市,某市")),
                cell(FaultType.CELL_MISSING, PLAN, 6, 2, ""),
                cell(FaultType.PLAN_REVERSED, PLAN, 10, 2, "2020Q4"),
                fault(FaultType.BOUNDS_ORDER, "parameters.csv:2:3", f -> f.set(PARAMETERS, 3, 3, "90")),
                cell(FaultType.BOUNDS_ORDER, PARAMETERS, 5, 3, "0.5"),
                cell(FaultType.BOUNDS_ORDER, PARAMETERS, 7, 3, "1"));
    }

    private static String zeroOne(String code) {
        return code + ",又一个,人,人,1,flow,预期性,,,,0,,,,全部,";
    }

    private static String target(String code, String bound) {
        return code + "," + bound + ",期末达标,2021-01-01,,文件,条款,原文";
    }

    private static Arguments fault(FaultType type, String place, UnaryOperator<RulesFolder> spoil) {
        return arguments(type, place, spoil);
    }

    private static Arguments cell(FaultType type, String file, int row, int column, String text) {
        return cell(type, file, row, column, text, folder -> folder);
    }

    private static Arguments cell(
            FaultType type, String file, int row, int column, String text, UnaryOperator<RulesFolder> more) {
        UnaryOperator<RulesFolder> spoil = folder -> more.apply(folder.set(file, row, column, text));
        return fault(type, file + ":" + row + ":" + column, spoil);
    }

    private static String place(CatalogFault fault) {
        return fault.row() == 0 ? fault.file() : fault.file() + ":" + fault.row() + ":" + fault.column();
    }

    private static Object[] placeholders() {
        Object[] marks = new String[5];
        Arrays.fill(marks, "\0");
        return marks;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\0", -1)).map(Pattern::quote).collect(Collectors.joining(".+")),
                Pattern.DOTALL);
    }

    /** The two rows of Z06 in the other order, and a day between them. */
    private static List<String> laterFirst(List<String> lines) {
        String earlier = lines.get(5).replace("2023-12-31", "2023-12-30");
        lines.set(5, lines.get(6));
        lines.set(6, earlier);
        return lines;
    }

    @Test
    void aPlanOfOneQuarterIsAPlan() {
        RulesFolder folder = RulesFolder.copyTo(directory);
        assertThat(folder.set(PLAN, 10, 2, "2021Q1").read()).isInstanceOf(CatalogOutcome.Loaded.class);
    }

    /** A misspelt code of a target: the indicator that is without one now was meant, and is not named a second time. */
    @ParameterizedTest
    @CsvSource({"W09, 9, W19, W09", "Z09, 8, Z99, Z09", "W17, 10, Z17, W17"})
    void aTargetsMisspeltCodeIsTheOneThatLacksATarget(String code, int line, String written, String meant) {
        CatalogOutcome outcome =
                RulesFolder.copyTo(directory).set(TARGETS, line, 1, written).read();
        assertThat(((CatalogOutcome.Refused) outcome).faults())
                .extracting(CatalogFaultsTest::place, fault -> fault.remedy().contains(meant))
                .as(code)
                .containsExactly(tuple("targets.csv:" + line + ":1", true));
    }

    @Test
    void knowsOnWhichLineARowStands() {
        RulesFolder folder = RulesFolder.copyTo(directory);
        Catalog catalog = ((CatalogOutcome.Loaded) folder.read()).catalog();
        TableLines plan = TableLines.of(folder.home());
        assertThat(catalog.targets()).extracting(target -> plan.of(target)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(catalog.allocations()).extracting(share -> plan.of(share)).containsExactly(2, 3, 4, 5);
        Catalog other = ShippedCatalog.load();
        assertThat(plan.of(other.targets().get(other.targets().size() - 1))).isZero();
        assertThat(plan.of(other.allocations().get(other.allocations().size() - 1)))
                .isZero();

        TableLines lines = TableLines.of(folder.home());
        assertThat(lines.of(TARGETS, "Z06")).isEqualTo(6);
        assertThat(lines.of(TARGETS, "Z06", "2024-01-01")).isEqualTo(7);
        assertThat(lines.of(TARGETS, "Z06", "2025-01-01")).isZero();
        assertThat(lines.of(INDICATORS, "B22")).isEqualTo(13);
        assertThat(lines.of(INDICATORS, "B99")).isZero();
        assertThat(lines.of(ALLOCATION, "Z01", "611021", "2023-01-01")).isEqualTo(3);
    }
}
