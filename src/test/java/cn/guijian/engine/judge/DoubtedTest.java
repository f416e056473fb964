package cn.guijian.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Sheet;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a finding casts doubt on: Z02 is the rate of B01 in B01 and B02. */
class DoubtedTest {
    private static final Submission EAST = Sheet.of(Sheet.EAST)
            .put("Z01", "1")
            .put("Z02", "50")
            .put("B01", "1")
            .put("B02", "1")
            .read();

    private static Doubted by(String text) {
        List<Finding> findings = new ArrayList<>();
        for (String one : text.split("、")) {
            String[] words = one.split(" ");
            findings.add(Doubts.finding(
                    words[1].equals("-") ? "" : words[1],
                    words[0].equals("FAULT") ? Level.MUST_FIX : Level.MUST_EXPLAIN,
                    words[0].equals("FAULT") ? Doubt.NONE : Doubt.valueOf(words[0])));
        }
        return Doubted.by(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "Z01, FAULT Z01, IN_DOUBT, ''",
        "Z01, FAULT Z03, , ''",
        "Z01, FAULT -, , ''",
        "Z01, NUMBER Z01, TO_VERIFY, NUMBER",
        "Z01, FACTOR Z01, TO_VERIFY, FACTOR",
        "Z01, FACTOR Z01、NUMBER Z01, TO_VERIFY, FACTOR NUMBER",
        "Z01, NUMBER Z01、FAULT Z01, IN_DOUBT, NUMBER",
        "Z01, NONE Z01, , ''",
        "Z01, WORKBOOK -, TO_VERIFY, WORKBOOK",
        "Z02, NUMBER Z02, TO_VERIFY, NUMBER",
        "Z02, NUMBER B01, TO_VERIFY, NUMBER",
        "Z02, NUMBER B02, TO_VERIFY, NUMBER",
        "Z02, FAULT B02、NUMBER Z02, IN_DOUBT, NUMBER",
        "B01, NUMBER Z02, , ''",
        "B01, NUMBER B01, TO_VERIFY, NUMBER",
    })
    void castsDoubtOnTheNumberAndOnTheRateThatIsMadeOfIt(
            String code, String findings, @Nullable Verdict verdict, String doubts) {
        Doubted doubted = by(findings);
        assertThat(doubted.verdict(Sheet.get(code))).isEqualTo(Optional.ofNullable(verdict));
        assertThat(doubted.doubts(Sheet.get(code)))
                .extracting(Doubt::name)
                .isEqualTo(doubts.isEmpty() ? List.of() : List.of(doubts.split(" ")));
    }

    @Test
    void anAnsweredQuestionCastsNone() {
        Finding open = Doubts.finding("Z01", Level.MUST_EXPLAIN, Doubt.NUMBER);
        for (Finding.Status status : Finding.Status.values()) {
            Finding finding = open.with(draft -> draft.status = status);
            assertThat(Doubted.by(List.of(finding)).verdict(Sheet.get("Z01")).isPresent())
                    .as("%s", status)
                    .isEqualTo(status != Finding.Status.EXPLAINED);
        }
        Finding note = open.with(draft -> draft.level = Level.NOTE);
        assertThat(Doubted.by(List.of(note))).isEqualTo(Doubted.nothing());
    }

    @Test
    void onceTheDateHasPassedTheCoverDecides() {
        Doubted closed = by("WORKBOOK -、NUMBER Z01").closed();
        assertThat(closed.verdict(Sheet.get("Z01"))).contains(Verdict.TO_VERIFY);
        assertThat(closed.verdict(Sheet.get("Z03"))).isEmpty();
    }

    @Test
    void noLaterQuarterMeasuresByWhatIsDoubtedOrMadeOfIt() {
        assertThat(by("NUMBER B02、FAULT Z03").codes(Sheet.CATALOG)).containsExactlyInAnyOrder("B02", "Z02", "Z03");
        assertThat(by("NUMBER Z02").codes(Sheet.CATALOG)).containsExactly("Z02");
        assertThat(by("WORKBOOK -").codes(Sheet.CATALOG))
                .hasSize(Sheet.CATALOG.indicators().size());
        assertThat(Doubted.nothing().codes(Sheet.CATALOG)).isEmpty();
    }

    /** The city adds up inputs: what is wrong with the rate's own cell is nothing to it. */
    @ParameterizedTest
    @CsvSource({
        "Z02, Z02, Z02 END, ",
        "Z02, Z02, Z02 END|B01 VALUE, IN_DOUBT",
        "Z02, Z02, B02 VALUE, IN_DOUBT",
        "Z02, B01, B01 VALUE, IN_DOUBT",
        "Z02, Z01, B01 VALUE, ",
        "Z01, Z01, Z01 PLAN, IN_DOUBT",
    })
    void aRatesPartIsDoubtedWhereItsInputsAre(String code, String row, String cells, @Nullable Verdict verdict) {
        Finding finding = Doubts.finding(row, Level.MUST_FIX, Doubt.NONE)
                .with(draft -> draft.locations = List.of(cells.split("\\|")).stream()
                        .map(cell -> cell.split(" "))
                        .map(cell -> (Location) Sheet.cell(cell[0], Column.valueOf(cell[1]), "1"))
                        .toList());
        assertThat(Doubted.by(List.of(finding)).verdictOfPart(Sheet.CATALOG, Sheet.get(code), EAST))
                .isEqualTo(Optional.ofNullable(verdict));
    }
}
