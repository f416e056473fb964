package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The committed samples: five quarters of nine units. In the first one unit is missing, one hands in twice and one sends
 * a file that is no workbook; in the fourth three units are sound, in the fifth all are. What is wrong where is listed in {@code
 * sample-submissions/README.md}.
 */
final class SampleSubmissions {
    /** ASCII, so that a container without a locale can open them. */
    private static final Map<String, String> FILES = Map.of(
            "611002", "shangzhou",
            "611021", "luonan",
            "611022", "danfeng",
            "611023", "shangnan",
            "611024", "shanyang",
            "611025", "zhenan",
            "611026", "zhashui",
            "6110GX", "gaoxin",
            "611000", "shibenji");
    /** Who sent no workbook in the first quarter. */
    private static final Set<String> ABSENT = Set.of("611026", "6110GX");

    private static final Period SPOILT = new Period(2023, 1);

    private static final String NOT_A_WORKBOOK = "报表已发市局邮箱，请查收。\n";

    private final Catalog catalog;
    private final SampleWorkbook workbooks;

    SampleSubmissions(Catalog catalog) {
        this.catalog = catalog;
        this.workbooks = new SampleWorkbook(catalog);
    }

    /** A fault and the place where it was planted. */
    record Planted(Kind kind, String place) {}

    /** One file of the samples. */
    record Sample(String path, FilledWorkbook workbook, List<Planted> faults) {
        /** Its faults as lines of a table: file, what was done, place, rules. */
        List<String> lines() {
            return faults.stream()
                    .map(f -> "| %s | %s | %s | %s |"
                            .formatted(
                                    path.substring(path.indexOf('/') + 1),
                                    f.kind().name(),
                                    f.place(),
                                    String.join("、", new TreeSet<>(f.kind().rules()))))
                    .toList();
        }
    }

    /** The workbooks, oldest quarter first. */
    List<Sample> all() {
        return Stream.iterate(new Period(2023, 1), period -> period.plus(1))
                .limit(5)
                .flatMap(period -> catalog.units().stream().flatMap(unit -> samples(unit, period)))
                .toList();
    }

    /** The file that is no workbook, by its path. */
    static Map<String, byte[]> unreadable() {
        return Map.of("2023Q1/gaoxin.xlsx", NOT_A_WORKBOOK.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<Sample> samples(ReportingUnit unit, Period period) {
        if (period.equals(SPOILT) && ABSENT.contains(unit.code())) {
            return Stream.empty();
        }
        List<SamplePlan> plans = SamplePlan.of(period, unit.code());
        return plans.stream().map(plan -> sample(unit, period, plan));
    }

    private Sample sample(ReportingUnit unit, Period period, SamplePlan plan) {
        FilledWorkbook workbook = workbooks.fill(unit, period);
        Ground ground = Ground.of(catalog, unit, period);
        List<Planted> planted = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Kind kind : plan.kinds()) {
            planted.add(new Planted(kind, kind.place().apply(workbook)));
            faults.addAll(kind.faults().apply(ground));
        }
        if (!faults.isEmpty()) {
            workbook.plant(faults);
        }
        return new Sample(period + "/" + FILES.get(unit.code()) + plan.suffix() + ".xlsx", workbook, planted);
    }
}
