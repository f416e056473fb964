package cn.guijian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Ground;
import cn.guijian.samples.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The check of the checker: each kind of fault is planted alone into sound workbooks of a county, of 高新区 and of 市本级;
 * each time a rule that names it must find it at its cell, and the clerk must see one finding and not its consequences.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PlantedFaultsTest {
    private static final List<String> UNITS = List.of("611021", "6110GX", "611000");
    private static final int KINDS = 40;

    private final List<Kind> kinds = Stream.of(
                    FlowKinds.all(),
                    StockKinds.all(),
                    InputKinds.all(),
                    RateKinds.all(),
                    FormKinds.all(),
                    CoverKinds.all())
            .flatMap(Function.identity())
            .toList();
    private final Bench bench = new Bench(Kind.QUARTER);
    private final Map<String, Set<String>> known = new LinkedHashMap<>();

    @BeforeAll
    void checkSoundWorkbooks() {
        for (Period period : List.of(Kind.FIRST_QUARTER, Kind.QUARTER)) {
            for (ReportingUnit unit : bench.catalog().units()) {
                CheckResult result = bench.check(bench.bytes(unit, period), Bench.fileName(unit, period), unit, period);
                assertThat(result.findings().stream().filter(Trial::isFault).map(Trial::line))
                        .as(unit.name() + period)
                        .isEmpty();
                assertThat(result.coverage().hasFailure()).isFalse();
                known.put(
                        unit.code() + period,
                        result.findings().stream().map(Trial::key).collect(Collectors.toSet()));
            }
        }
    }

    @Test
    void everyKindOfFaultIsFoundAtItsCellAndFoldedIntoOne() throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (Kind kind : kinds) {
            for (String code : UNITS) {
                ReportingUnit unit = bench.catalog().unit(code).orElseThrow();
                if (kind.fits().test(unit)) {
                    trials.add(trial(kind, unit));
                }
            }
        }
        TrialTable.write(trials);
        assertThat(trials.stream().filter(t -> !t.passes()).map(Trial::report)).isEmpty();
    }

    @Test
    void thereAreEnoughKindsAndNoneStandsTwice() {
        assertThat(kinds).extracting(Kind::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(KINDS);
    }

    private Trial trial(Kind kind, ReportingUnit unit) {
        Period period = kind.period();
        FilledWorkbook workbook = bench.workbook(unit, period);
        String place = kind.place().apply(workbook);
        workbook.plant(kind.faults().apply(Ground.of(bench.catalog(), unit, period)));
        byte[] bytes = kind.bytes().apply(workbook.bytes());
        CheckResult result = bench.check(bytes, kind.fileName().apply(Bench.fileName(unit, period)), unit, period);
        Set<String> before = known.getOrDefault(unit.code() + period, Set.of());
        List<Finding> added = result.findings().stream()
                .filter(f -> !Trial.isOfPlan(f) && !before.contains(Trial.key(f)))
                .toList();
        return new Trial(kind, unit, place, added);
    }
}
