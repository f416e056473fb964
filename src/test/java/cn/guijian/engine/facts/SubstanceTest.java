package cn.guijian.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.ExplanationFacts.Alike;
import cn.guijian.engine.facts.ExplanationFacts.Substance;
import cn.guijian.engine.judge.Doubts;
import cn.guijian.model.Level;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.result.Finding;
import cn.guijian.samples.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says, and where the same is said. */
class SubstanceTest {
    private static final Substance SUBSTANCE = new Substance(Rules.catalog());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某建设项目完工，其 320 人停保 | Z07 | 工伤保险参保人数 | 11",
                "情况属实。 | Z07 | 工伤保险参保人数 | 0",
                "经核实，本期工伤保险参保人数变动情况属实，数据准确无误。 | Z07 | 工伤保险参保人数 | 2",
                "Ｚ０７　属实！！！ | Z07 | 工伤保险参保人数 | 0",
                "1,234 人 → 1,300 人 | Z07 | 工伤保险参保人数 | 2",
                "① ② ③ | Z07 | 工伤保险参保人数 | 0",
                "其中：农民工参加职业培训人次有所增加 | Z04 | 其中：农民工参加职业培训人次 | 0",
                "农民工参加职业培训人次多了 | Z04 | 其中：农民工参加职业培训人次 | 2",
                // what stood apart makes no phrase together
                "情况五个项目属实 | Z07 | 工伤保险参保人数 | 6",
                "外县转入人员已参保，应参保人数尚未调整。 | '' | '' | 18",
            })
    void countsWhatIsLeft(String text, String code, String name, int left) {
        assertThat(SUBSTANCE.of(text, code, name)).isEqualTo(left);
    }

    @Test
    void aFormulaOrAPictureIsNoText() {
        assertThat(Substance.isNoText("某厂停工", Optional.empty())).isFalse();
        assertThat(Substance.isNoText("某厂停工", Optional.of("A1"))).isTrue();
        assertThat(Substance.isNoText("=DISPIMG(\"ID_1\",1)", Optional.empty())).isTrue();
    }

    private static Alike alike(Submission submission, Finding... findings) {
        return new Alike(Sheet.CATALOG, submission, List.of(findings));
    }

    private static Sheet rows(String text, String... codes) {
        Sheet sheet = Sheet.of(Sheet.EAST);
        for (String code : codes) {
            sheet.put(code, "1").explain(code, text);
        }
        return sheet;
    }

    @Test
    void countsThePlacesWithTheSameWords() {
        Submission many = rows("台账清理", "Z01", "Z03", "W01")
                .put("B01", "1")
                .explain("B01", "台账，清理。")
                .put("B02", "1")
                .explain("B02", "别的话")
                .cover(CoverItem.EXPLANATION, "台账清理")
                .read();
        assertThat(alike(many).places("台账清理")).isEqualTo(5);
        assertThat(alike(many).others("台账清理", "Z01")).isEqualTo(4);
        assertThat(alike(many).places("别的话")).isEqualTo(1);
        assertThat(alike(many).others("别的话", "B02")).isZero();
        assertThat(alike(many).places("没有写过")).isZero();
    }

    /** Z02 is made of B01 and B02. */
    @Test
    void rowsThatBelongTogetherAreOnePlace() {
        Submission rate = rows("人口变动", "B01", "Z01", "B02", "Z02").read();
        assertThat(alike(rate).places("人口变动")).isEqualTo(2);
        Finding one = Doubts.finding("Z01", Level.MUST_EXPLAIN, Doubt.NUMBER);
        Finding other = one.with(draft -> draft.rows = java.util.Set.of("B02"));
        assertThat(alike(rate, one, other).places("人口变动")).isEqualTo(1);
        Finding fault = other.with(draft -> draft.level = Level.MUST_FIX);
        assertThat(alike(rate, one, fault).places("人口变动")).isEqualTo(2);
    }

    @Test
    void aMergedCellIsSaidOnce() {
        Submission apart = rows("台账清理", "Z01", "Z03", "W01").read();
        List<cn.guijian.model.form.SubmittedRow> merged = new ArrayList<>();
        apart.rows()
                .forEach(row -> merged.add(new cn.guijian.model.form.SubmittedRow(
                        row.code(),
                        row.name(),
                        row.place(),
                        row.unitText(),
                        apart.rows().get(0).explanation(),
                        row.values())));
        Submission together =
                new Submission(apart.input(), apart.unit(), apart.period(), apart.cover(), merged, apart.troubles());
        assertThat(alike(together).places("台账清理")).isEqualTo(1);
        assertThat(alike(together).others("台账清理", "Z01")).isZero();
    }
}
