package cn.guijian.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TableFinderTest {
    @Test
    void findsARowOfHeadingsAndTheRowsBelow() {
        assertTables(
                List.of("标题", "代码|指标名称|本季数", "Z01|就业|1", "", "Z02|失业|2"),
                table(1, Map.of(Heading.CODE, 0, Heading.NAME, 1, Heading.QUARTER, 2), 2, 4));
    }

    @Test
    void findsAHeaderBelowWhichNothingStands() {
        assertTables(List.of("代码|数值"), table(0, Map.of(Heading.CODE, 0, Heading.VALUE, 1)));
    }

    @Test
    void joinsAHeaderOfTwoRows() {
        assertTables(
                List.of("代码|指标名称|完成情况", "||本季数|规划期", "Z01|就业|1|2"),
                table(1, Map.of(Heading.CODE, 0, Heading.NAME, 1, Heading.QUARTER, 2), 2));
        assertTables(
                List.of("代码|规划期|本季数", "|累计|（人）", "Z01|1|2"),
                table(1, Map.of(Heading.CODE, 0, Heading.PLAN, 1, Heading.QUARTER, 2), 2));
    }

    @Test
    void joinsNoRowsThatStandApart() {
        assertTables(List.of("代码|指标名称", "", "||本季数", "Z01|就业|1"));
        assertTables(
                List.of("代码|本季数", "", "||本年累计", "Z01|1|2"),
                table(0, Map.of(Heading.CODE, 0, Heading.QUARTER, 1), 2, 3));
    }

    @Test
    void joinsNoRowThatIsAHeaderByItself() {
        assertTables(
                List.of("代码|本季数", "代码||本年累计", "Z01|1|2"),
                table(0, Map.of(Heading.CODE, 0, Heading.QUARTER, 1)),
                table(1, Map.of(Heading.CODE, 0, Heading.YEAR, 2), 2));
        assertTables(List.of("主要指标", "代码|本季数", "Z01|1"), table(1, Map.of(Heading.CODE, 0, Heading.QUARTER, 1), 2));
    }

    @Test
    void endsATableAtTheNextHeader() {
        assertTables(
                List.of("代码|本季数", "Z01|1", "名称|完成", "|期末数", "失业率|4", "注"),
                table(0, Map.of(Heading.CODE, 0, Heading.QUARTER, 1), 1),
                table(3, Map.of(Heading.NAME, 0, Heading.END, 1), 4, 5));
    }

    @Test
    void dividesTablesSideBySideAtEachCode() {
        assertTables(
                List.of("代码|本季数|情况说明|代码|名称|期末数|名称|代码|数值", "Z01|1||B01||2||B02|3"),
                table(0, Map.of(Heading.CODE, 0, Heading.QUARTER, 1, Heading.EXPLANATION, 2), 1),
                table(0, Map.of(Heading.CODE, 3, Heading.NAME, 4, Heading.END, 5), 1),
                table(0, Map.of(Heading.CODE, 7, Heading.VALUE, 8), 1));
    }

    @Test
    void takesTheFirstOfTwoTextsAndNeitherOfTwoNumbers() {
        assertTables(
                List.of("代码|代码|名称|指标|单位|计量单位|属性|指标属性|本季数|情况说明|情况说明|本年累计|本年累计"),
                table(
                        0,
                        Map.of(
                                Heading.CODE, 0,
                                Heading.NAME, 2,
                                Heading.UNIT, 4,
                                Heading.ATTRIBUTE, 6,
                                Heading.QUARTER, 8,
                                Heading.EXPLANATION, 9)));
        assertTables(List.of("代码|数值|数值", "B01|1|2"));
        assertTables(
                List.of("代码|本季数|本季数|本年累计|代码|本季数|本年累计"),
                table(0, Map.of(Heading.CODE, 0, Heading.YEAR, 3)),
                table(0, Map.of(Heading.CODE, 4, Heading.QUARTER, 5, Heading.YEAR, 6)));
    }

    @Test
    void needsCodesOrNamesAndNumbers() {
        assertTables(List.of("代码|指标名称|计量单位|情况说明", "Z01|就业|人|无"));
        assertTables(List.of("计量单位|本季数|期末数", "人|1|2"));
        assertTables(List.of("名称|期末数", "就业|2"), table(0, Map.of(Heading.NAME, 0, Heading.END, 1), 1));
    }

    @Test
    void takesEachRowForAStep() {
        TableFinder finder = new TableFinder(TestGrid.overAfter(3));

        assertThat(finder.tables(TestGrid.sheet("表1", "甲", "乙"))).isEmpty();
        assertThatThrownBy(() -> finder.tables(TestGrid.sheet("表1", "丙"))).isInstanceOf(Refused.class);
    }

    /** A table without its sheet. */
    private record Found(Header header, List<Integer> rows) {}

    private static void assertTables(List<String> rows, Found... tables) {
        RawSheet sheet = TestGrid.sheet("表1", rows.toArray(String[]::new));

        assertThat(new TableFinder(TestGrid.budget()).tables(sheet))
                .allMatch(t -> t.sheet() == sheet)
                .extracting(t -> new Found(
                        t.header(), t.rows().stream().map(RawRow::index).toList()))
                .containsExactly(tables);
    }

    private static Found table(int lastRow, Map<Heading, Integer> columns, Integer... rows) {
        return new Found(new Header(lastRow, columns), List.of(rows));
    }
}
