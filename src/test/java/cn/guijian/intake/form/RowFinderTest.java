package cn.guijian.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestCatalog;
import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Refused;
import cn.guijian.model.Location;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowFinderTest {
    private static final Header CODED = new Header(0, Map.of(Heading.CODE, 0, Heading.NAME, 1, Heading.QUARTER, 2));
    private static final Header NAMED = new Header(0, Map.of(Heading.NAME, 1, Heading.QUARTER, 3));
    private static final Header NAMELESS = new Header(0, Map.of(Heading.CODE, 0, Heading.QUARTER, 1));

    @Test
    void findsRowsByCodeAndWithoutOneByName() {
        assertThat(found(CODED, "z 01|失业保险参保人数", "|失业保险参保人数|1", "合计|其中：城镇登记失业率", "Z77|城镇登记失业率", "注"))
                .containsExactly("Z01 A2", "Z06 B3", "Z02 B4");
    }

    @Test
    void findsCodesAnywhereLeftOfTheNumbers() {
        assertThat(found(NAMED, "Z01", "|Z06", "1||Z02", "|失业保险参保人数||Z01", "|||Z02", "||||Z02"))
                .containsExactly("Z01 A2", "Z06 B3", "Z02 C4", "Z06 B5");
    }

    @Test
    void findsNothingByNameWithoutItsHeading() {
        assertThat(found(NAMELESS, "失业保险参保人数", "Z06|1")).containsExactly("Z06 A3");
    }

    @Test
    void takesNoNameThatTwoBear() {
        Catalog catalog = catalog(indicator("Z01", "就业"), indicator("Z02", "其中：就业"), indicator("Z03", "失业"));

        assertThat(found(catalog, CODED, "|就业", "|失业")).containsExactly("Z03 B3");
    }

    @Test
    void takesNoTextForACodeOrANameThatIsFarTooLong() {
        assertThat(found(CODED, "Z01" + " ".repeat(37), "Z01" + " ".repeat(38))).containsExactly("Z01 A2");
        assertThat(found(CODED, "|失业保险参保人数" + " ".repeat(192), "|失业保险参保人数" + " ".repeat(193)))
                .containsExactly("Z06 B2");
    }

    @Test
    void namesTheNearestKnownCodeOfAnUnknownOne() {
        assertThat(unknown(TestCatalog.SMALL, CODED, "Z1|甲", "b002| 乙 ", "W1|丙", "Z77|失业保险参保人数", "Z01|丁", "合计|戊"))
                .containsExactly(
                        trouble("A2", "Z1", "Z1 甲", "Z01", "Z1"),
                        trouble("A3", "B002", "B002 乙", "B02", "b002"),
                        trouble("A4", "W1", "W1 丙", "", "W1"),
                        trouble("A5", "Z77", "Z77 失业保险参保人数", "Z06", "Z77"));
    }

    @Test
    void namesNoNearestCodeAmongTwo() {
        Catalog catalog = catalog(indicator("Z01", "就业"), indicator("Z001", "失业"));

        assertThat(unknown(catalog, NAMELESS, "Z1|1")).containsExactly(trouble("A2", "Z1", "Z1", "", "Z1"));
    }

    @Test
    void takesEachCellForAStep() {
        FormTable table = table(CODED, "Z01|甲|1", "Z02|乙|2");

        assertThat(new RowFinder(TestCatalog.SMALL, TestGrid.overAfter(7)).rows(table))
                .hasSize(2);
        assertThat(new RowFinder(TestCatalog.SMALL, TestGrid.overAfter(7)).unknown(table))
                .isEmpty();
        assertThatThrownBy(() -> new RowFinder(TestCatalog.SMALL, TestGrid.overAfter(6)).rows(table))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new RowFinder(TestCatalog.SMALL, TestGrid.overAfter(6)).unknown(table))
                .isInstanceOf(Refused.class);
    }

    @Test
    void namesNoMoreThanAThousandUnknownCodes() {
        String[] rows = IntStream.range(0, 1_001).mapToObj(i -> "Z7777|甲").toArray(String[]::new);

        assertThatThrownBy(() -> unknown(TestCatalog.SMALL, CODED, rows))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo("不能识别的代码过多，不像是填报表"));
    }

    private static List<String> found(Header header, String... rows) {
        return found(TestCatalog.SMALL, header, rows);
    }

    /** Code and place of each row that is found. */
    private static List<String> found(Catalog catalog, Header header, String... rows) {
        FormTable table = table(header, rows);
        return new RowFinder(catalog, TestGrid.budget())
                .rows(table).stream()
                        .map(row -> row.indicator().code() + " "
                                + new CellAddress(row.row().index(), row.place()).text())
                        .toList();
    }

    private static List<Trouble> unknown(Catalog catalog, Header header, String... rows) {
        return new RowFinder(catalog, TestGrid.budget()).unknown(table(header, rows));
    }

    private static Trouble trouble(String cell, String code, String label, String nearest, String raw) {
        return new Trouble(
                Trouble.Type.CODE_UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                List.of(new Location("表1", cell, label, raw)),
                List.of(code, nearest, "“表1”表 " + cell + " 单元格（" + label + "）"));
    }

    private static Catalog catalog(Indicator... indicators) {
        Catalog small = TestCatalog.SMALL;
        return new Catalog(
                small.plan().span(),
                List.of(indicators),
                small.targets(),
                small.units(),
                small.allocations(),
                small.calendar(),
                small.parameters());
    }

    private static Indicator indicator(String code, String name) {
        return TestCatalog.count(code, name, Kind.STOCK, "人", "人", 1, Scope.ALL);
    }

    /** A table below a header in the first row. */
    private static FormTable table(Header header, String... rows) {
        List<RawRow> below = TestGrid.rows(1, rows);
        return new FormTable(new RawSheet("表1", false, below), header, below);
    }
}
