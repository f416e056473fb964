package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One kind of fault.
 *
 * @param name what a clerk did
 * @param place where the finding must lie, e.g. {@code 主要指标!H12}, or {@code 主要指标!} for a sheet
 * @param faults plants it
 * @param rules ids of the rules that name it
 * @param roots how many findings it may yield that follow from no other; more than one only with a reason
 * @param carriers rules that must fire for the fault to matter at all, such as the finding that is badly explained
 * @param fits the units in which it can happen
 * @param fileName the file's name, made of the sound one
 * @param bytes what happens to the whole file at last
 */
public record Kind(
        String name,
        Function<FilledWorkbook, String> place,
        Function<Ground, List<Fault>> faults,
        Set<String> rules,
        int roots,
        Set<String> carriers,
        Period period,
        Predicate<ReportingUnit> fits,
        UnaryOperator<String> fileName,
        UnaryOperator<byte[]> bytes) {
    public static final Period QUARTER = new Period(2023, 3);
    public static final Period FIRST_QUARTER = new Period(2023, 1);

    /** A fault whose finding lies in the cell of a code and a column. */
    public static Kind at(String name, String code, Column column, Function<Ground, Fault> fault, String... rules) {
        return many(name, code, column, ground -> List.of(fault.apply(ground)), rules);
    }

    /** The same with several cells changed. */
    public static Kind many(
            String name, String code, Column column, Function<Ground, List<Fault>> faults, String... rules) {
        return place(name, book -> FilledWorkbook.place(book.cell(code, column)), faults, rules);
    }

    public static Kind cover(String name, CoverItem item, Function<Ground, Fault> fault, String... rules) {
        return place(
                name, book -> FilledWorkbook.place(book.cell(item)), ground -> List.of(fault.apply(ground)), rules);
    }

    public static Kind place(
            String name,
            Function<FilledWorkbook, String> place,
            Function<Ground, List<Fault>> faults,
            String... rules) {
        return new Kind(
                name,
                place,
                faults,
                Set.copyOf(Arrays.asList(rules)),
                1,
                Set.of(),
                QUARTER,
                unit -> true,
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }

    public Kind roots(int most) {
        return new Kind(name, place, faults, rules, most, carriers, period, fits, fileName, bytes);
    }

    public Kind carriedBy(String... carriedBy) {
        return new Kind(name, place, faults, rules, roots, Set.of(carriedBy), period, fits, fileName, bytes);
    }

    public Kind inFirstQuarter() {
        return new Kind(name, place, faults, rules, roots, carriers, FIRST_QUARTER, fits, fileName, bytes);
    }

    public Kind only(Predicate<ReportingUnit> units) {
        return new Kind(name, place, faults, rules, roots, carriers, period, units, fileName, bytes);
    }

    public Kind named(UnaryOperator<String> file) {
        return new Kind(name, place, faults, rules, roots, carriers, period, fits, file, bytes);
    }

    public Kind file(UnaryOperator<byte[]> change) {
        return new Kind(name, place, faults, rules, roots, carriers, period, fits, fileName, change);
    }
}
