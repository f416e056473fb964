package cn.guijian.report.template;

import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Section;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * Where everything stands in the template. Rows and columns count from 0. Readers of a submission must not lean on
 * it: they find tables by header texts and rows by code.
 */
final class TemplateLayout {
    static final String COVER = "封面";
    static final String NOTES = "填报说明";

    /** The row that names the unit and the period. */
    static final int LINE_ROW = 3;

    static final int HEADER_ROW = 4;
    /** The row 甲 乙 丙. */
    static final int ORDINAL_ROW = 5;

    static final int FIRST_ROW = 6;

    static final int COVER_LABEL = 1;
    static final int COVER_ENTRY = 2;
    private static final int COVER_FIRST_ROW = 6;

    private static final List<Column> COUNTED = List.of(Column.QUARTER, Column.YEAR, Column.PLAN, Column.END);

    private final List<Indicator> indicators;

    TemplateLayout(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /** The rows of one table, in the catalog's order. */
    List<Indicator> rows(Section section) {
        return indicators.stream().filter(i -> i.section() == section).toList();
    }

    /** The number columns of a table. */
    static List<Column> columns(Section section) {
        return section == Section.INPUTS ? List.of(Column.VALUE) : COUNTED;
    }

    /** The header texts of a table, exactly as readers look for them. */
    static List<String> headers(Section section) {
        Stream<String> front =
                section == Section.INPUTS ? Stream.of("代码", "名称", "计量单位") : Stream.of("代码", "指标名称", "计量单位", "属性");
        Stream<String> numbers = columns(section).stream().map(Column::label);
        return Stream.concat(Stream.concat(front, numbers), Stream.of("情况说明")).toList();
    }

    /** The column index of a number column. */
    static int column(Section section, Column column) {
        return headers(section).indexOf(column.label());
    }

    /** The judged cell of {@code code}, to be used from any sheet. */
    String reference(String code) {
        Indicator indicator = indicators.stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no row " + code));
        Section section = indicator.section();
        int row = FIRST_ROW + rows(section).indexOf(indicator);
        return address(section.sheet(), row, column(section, indicator.judgedColumn()));
    }

    static int coverRow(CoverItem item) {
        return COVER_FIRST_ROW + item.ordinal();
    }

    /** The entry cell of a cover item, to be used from any sheet. */
    static String reference(CoverItem item) {
        return address(COVER, coverRow(item), COVER_ENTRY);
    }

    private static String address(String sheet, int row, int column) {
        return "'" + sheet + "'!" + new CellReference(row, column, true, true).formatAsString();
    }
}
