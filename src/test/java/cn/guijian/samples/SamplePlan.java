package cn.guijian.samples;

import cn.guijian.model.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong in one file of the samples.
 *
 * @param unit code of the unit
 * @param suffix what its file name bears behind the unit's
 * @param kinds its faults; none for a sound workbook
 */
record SamplePlan(Period period, String unit, String suffix, List<Kind> kinds) {
    SamplePlan {
        kinds = List.copyOf(kinds);
    }

    static SamplePlan of(int quarter, String unit, Kind... kinds) {
        return new SamplePlan(new Period(2023, quarter), unit, "", List.of(kinds));
    }

    SamplePlan as(String otherSuffix) {
        return new SamplePlan(period, unit, otherSuffix, kinds);
    }

    /** The files that are not just sound. */
    static List<SamplePlan> all() {
        return Stream.of(
                        FirstQuarter.files(),
                        SecondQuarter.files(),
                        ThirdQuarter.files(),
                        FourthQuarter.files(),
                        NextYear.files())
                .flatMap(List::stream)
                .toList();
    }

    /** The files of a unit in a quarter: one that is sound when nothing else is said. */
    static List<SamplePlan> of(Period period, String unit) {
        List<SamplePlan> planned = all().stream()
                .filter(p -> p.period().equals(period) && p.unit().equals(unit))
                .toList();
        return planned.isEmpty() ? List.of(new SamplePlan(period, unit, "", List.of())) : planned;
    }
}
