package cn.guijian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.result.CheckResult;
import cn.guijian.samples.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The check of the checker: each kind of fault is planted alone into sound workbooks of a county, of 高新区 and of 市本级;
 * each time a rule that names it must find it at its cell, and the clerk must see one finding and not its consequences.
 */
class PlantedFaultsTest {
    private static final int KINDS = 40;

    @Test
    void soundWorkbooksYieldNothingToMendOrToExplain() {
        for (CheckResult result : Trials.done().sound()) {
            String file = result.input().file();
            assertThat(result.findings().stream().filter(Trial::isFault).map(Trial::line))
                    .as(file)
                    .isEmpty();
            assertThat(result.coverage().hasFailure()).as(file).isFalse();
        }
    }

    @Test
    void everyKindOfFaultIsFoundAtItsCellAndFoldedIntoOne() throws IOException {
        List<Trial> trials = Trials.done().all();
        TrialTable.write(trials);
        assertThat(trials.stream().filter(t -> !t.passes()).map(Trial::report)).isEmpty();
    }

    @Test
    void thereAreEnoughKindsAndNoneStandsTwice() {
        assertThat(Trials.kinds())
                .extracting(Kind::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(KINDS);
    }
}
