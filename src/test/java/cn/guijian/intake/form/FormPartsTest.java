package cn.guijian.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestCatalog;
import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Section;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Forms written as raw grids: which sheet is taken for a section, what is missing, how much is told. */
final class FormPartsTest {
    private static final Period QUARTER = new Period(2023, 4);
    private static final FormTable TABLE =
            new FormTable(TestGrid.sheet("甲"), new Header(0, Map.of(Heading.NAME, 0, Heading.QUARTER, 1)), List.of());

    @Test
    void takesTheSheetWithMostRowsAndOfTwoTheFirst() {
        SheetRows less = sheet(0, "甲", false, "Z01");
        SheetRows more = sheet(1, "乙", false, "Z01", "Z02");
        SheetRows asMany = sheet(2, "丙", false, "Z06", "Z09");
        SheetRows others = sheet(3, "丁", false, "W06", "W30", "B01");

        assertThat(chosen(less, more, asMany, others)).contains(more);
        assertThat(chosen(others, asMany, more, less)).contains(more);
        assertThat(chosen(others)).isEmpty();
    }

    @Test
    void takesAVisibleSheetAndBeforeItTheOneOfTheName() {
        SheetRows hidden = sheet(0, "甲", true, "Z01", "Z02");
        SheetRows visible = sheet(1, "乙", false, "Z01");
        SheetRows named = sheet(2, "主要 指标", true, "Z01");
        SheetRows bare = sheet(3, "主要指标", false);

        assertThat(chosen(hidden, visible)).contains(visible);
        assertThat(chosen(hidden, named)).contains(named);
        assertThat(chosen(hidden, visible, named)).contains(visible);
        assertThat(chosen(visible, bare)).contains(visible);
        assertThat(chosen(bare)).contains(bare);
        assertThat(chosen(new SheetRows(0, TestGrid.sheet("主要指标"), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void namesTheSheetWithoutATableAsTheCountyHasIt() {
        List<Trouble> troubles = read(
                        TestGrid.sheet("主要指标", "代码|本季数|本年累计|规划期累计|期末数", "Z01|1|1|1|"),
                        TestGrid.sheet(" 重点 任务", "代码|注", "", "|期末数"),
                        TestGrid.sheet("重点任务2", "注"))
                .troubles();

        assertThat(troubles.stream().map(Trouble::details))
                .contains(List.of("重点任务", "指标名称、本季数、本年累计、规划期累计", "找到的表头有：代码、注", "“ 重点 任务”表（重点任务）"));
    }

    @Test
    void tellsNoMoreThanAThousandTroublesOverAllTables() {
        String[] lines =
                Stream.of(unknown(501), unknown(500)).flatMap(List::stream).toArray(String[]::new);
        RawWorkbook workbook = new RawWorkbook(List.of(TestGrid.sheet("主要指标", lines)));

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo("不能识别的代码过多，不像是填报表"));
    }

    @Test
    void namesTheFirstTenPlacesOfACode() {
        String[] lines = Stream.concat(Stream.of("代码|数值"), Collections.nCopies(12, "B01|1").stream())
                .toArray(String[]::new);

        assertThat(read(TestGrid.sheet("基础数据", lines)).troubles())
                .filteredOn(trouble -> trouble.type() == Trouble.Type.CODE_TWICE)
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.locations().stream().map(Location::cell))
                        .containsExactly("A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11"));
    }

    @Test
    void keepsThePlaceOfAHeadingThatIsNotThere() {
        SubmittedRow row = read(TestGrid.sheet("基础数据", "代码|数值", "B01|1")).rows().get(0);

        assertThat(row.name()).isEmpty();
        assertThat(row.unitText()).isEqualTo(new Location("基础数据", "", "B01 期末城镇登记失业人数 计量单位", ""));
        assertThat(row.explanation()).isEqualTo(new Location("基础数据", "", "B01 期末城镇登记失业人数 情况说明", ""));
    }

    @Test
    void knowsHeadingsOfSixtyCharacters() {
        assertThat(Heading.of("代码" + " ".repeat(58))).contains(Heading.CODE);
        assertThat(Heading.of("代码" + " ".repeat(59))).isEmpty();
    }

    private static List<String> unknown(int count) {
        return Stream.concat(Stream.of("代码|本季数"), IntStream.range(0, count).mapToObj(i -> "Z7777|1"))
                .toList();
    }

    private static FormReader.Form read(RawSheet... sheets) {
        return read(new RawWorkbook(List.of(sheets)));
    }

    private static FormReader.Form read(RawWorkbook workbook) {
        return FormReader.read(workbook, TestCatalog.SMALL, TestCatalog.LUONAN, QUARTER, TestGrid.budget());
    }

    private static Optional<SheetRows> chosen(SheetRows... sheets) {
        return Optional.ofNullable(
                FormSheets.of(List.of(sheets), QUARTER).chosen().get(Section.MAIN));
    }

    private static SheetRows sheet(int position, String name, boolean hidden, String... codes) {
        List<FoundRow> rows = Stream.of(codes)
                .map(code -> new FoundRow(TestCatalog.indicator(code), TABLE, new RawRow(1, List.of()), 0))
                .toList();
        return new SheetRows(position, new RawSheet(name, hidden, List.of()), List.of(TABLE), rows);
    }
}
