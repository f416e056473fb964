package cn.guijian.faults;

import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Ground;
import cn.guijian.samples.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sound workbooks checked, and every kind of fault planted alone into those of three units: once for all tests. */
final class Trials {
    private static final List<String> UNITS = List.of("611021", "6110GX", "611000");

    private final Bench bench = new Bench(Kind.QUARTER);
    private final Map<String, CheckResult> sound = new LinkedHashMap<>();
    private final List<Trial> all;

    private Trials() {
        for (Period period : List.of(Kind.FIRST_QUARTER, Kind.QUARTER)) {
            for (ReportingUnit unit : bench.catalog().units()) {
                String file = Bench.fileName(unit, period);
                sound.put(unit.code() + period, bench.check(Bench.bytes(unit, period), file, unit, period));
            }
        }
        this.all = kinds().stream()
                .flatMap(kind -> UNITS.stream()
                        .flatMap(code -> bench.catalog().unit(code).stream())
                        .filter(kind.fits())
                        .map(unit -> trial(kind, unit)))
                .toList();
    }

    private static final class Once {
        private static final Trials TRIALS = new Trials();
    }

    static Trials done() {
        return Once.TRIALS;
    }

    static List<Kind> kinds() {
        return Stream.of(
                        FlowKinds.all(),
                        StockKinds.all(),
                        InputKinds.all(),
                        RateKinds.all(),
                        FormKinds.all(),
                        CoverKinds.all(),
                        SeenKinds.all())
                .flatMap(Function.identity())
                .toList();
    }

    List<Trial> all() {
        return all;
    }

    /** What the untouched workbooks of all nine units yield. */
    List<CheckResult> sound() {
        return List.copyOf(sound.values());
    }

    private Trial trial(Kind kind, ReportingUnit unit) {
        Period period = kind.period();
        FilledWorkbook workbook = Bench.workbook(unit, period);
        String place = kind.place().apply(workbook);
        workbook.plant(kind.faults().apply(Ground.of(bench.catalog(), unit, period)));
        byte[] bytes = kind.bytes().apply(workbook.bytes());
        CheckResult result = bench.check(bytes, kind.fileName().apply(Bench.fileName(unit, period)), unit, period);
        Set<String> before = known(unit, period);
        List<Finding> added = result.findings().stream()
                .filter(f -> !Trial.isOfPlan(f) && !before.contains(Trial.key(f)))
                .toList();
        return new Trial(kind, unit, place, added);
    }

    private Set<String> known(ReportingUnit unit, Period period) {
        CheckResult result = sound.get(unit.code() + period);
        if (result == null) {
            throw new IllegalArgumentException("no sound workbook of " + unit.name() + " for " + period);
        }
        return result.findings().stream().map(Trial::key).collect(Collectors.toSet());
    }
}
