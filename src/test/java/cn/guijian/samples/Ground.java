package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Section;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The unit and quarter into which a fault is planted, with its sound figures of this quarter and the one before. */
public record Ground(Catalog catalog, ReportingUnit unit, Period period, Figures now, Figures last) {
    public static Ground of(Catalog catalog, ReportingUnit unit, Period period) {
        SampleFigures figures = new SampleFigures(catalog);
        return new Ground(catalog, unit, period, figures.of(unit, period), figures.of(unit, period.plus(-1)));
    }

    public BigDecimal now(String code, Column column) {
        return now.number(code, column);
    }

    public BigDecimal last(String code, Column column) {
        return last.number(code, column);
    }

    public BigDecimal input(String code) {
        return now.number(code, Column.VALUE);
    }

    public BigDecimal lastInput(String code) {
        return last.number(code, Column.VALUE);
    }

    /** Types a number. */
    public static Fault put(String code, Column column, BigDecimal number) {
        return Fault.number(code, column, number);
    }

    /** Types a number that is the sound one and some more. */
    public Fault add(String code, Column column, long more) {
        return put(code, column, now(code, column).add(BigDecimal.valueOf(more)));
    }

    /** Types the sound number with two neighbouring digits, the first that differ, in each other's place. */
    public Fault transposed(String code, Column column) {
        char[] digits = now(code, column).toBigInteger().toString().toCharArray();
        for (int i = 1; i < digits.length; i++) {
            if (digits[i] != digits[i - 1]) {
                char kept = digits[i];
                digits[i] = digits[i - 1];
                digits[i - 1] = kept;
                return put(code, column, new BigDecimal(new String(digits)));
            }
        }
        throw new IllegalStateException("all digits alike: " + code + " " + column.label());
    }

    /** Types all numbers of a sheet as they were in the quarter before. */
    public List<Fault> lastSheet(Section... sections) {
        List<Section> sheets = Arrays.asList(sections);
        return last.numbers().entrySet().stream()
                .filter(row -> sheets.contains(Section.of(row.getKey()).orElseThrow()))
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> put(row.getKey(), cell.getKey(), cell.getValue())))
                .toList();
    }
}
