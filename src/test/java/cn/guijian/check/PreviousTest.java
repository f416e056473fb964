package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Context;
import cn.guijian.model.Period;
import cn.guijian.model.form.Intake;
import cn.guijian.model.plan.Column;
import cn.guijian.model.result.Changes;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Decisions;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import cn.guijian.report.ReportSet;
import cn.guijian.report.ReportWriter;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.SoundWorkbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviousTest {
    private static final Checker CHECKER = Checks.checker(Checks.RULES);

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    private CheckResult check(Fault... faults) throws IOException {
        return check(Previous.none(), faults);
    }

    private static CheckResult check(Previous previous, Fault... faults) {
        FilledWorkbook workbook = SoundWorkbooks.open("611021", new Period(2023, 4));
        workbook.plant(List.of(faults));
        Rulings rulings = new Rulings(previous, Decisions.none(), Optional.empty(), false);
        Intake.Read read = (Intake.Read) CHECKER.read(workbook.bytes(), "luonan.xlsx");
        return rulings.applyTo(CHECKER.check(read, Context.alone().with(rulings.answers(read.submission()), false)));
    }

    private Previous writtenFrom(CheckResult result) throws IOException {
        Path out = folder.resolve("earlier");
        new ReportWriter(out, ReportSet.all().only(Set.of("json")), true).write(result);
        return Previous.read(out, notes::add);
    }

    private static Finding only(CheckResult result, String rule) {
        return result.findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Fault insured(int persons) {
        return Fault.number("B03", Column.VALUE, BigDecimal.valueOf(persons));
    }

    /** The id that the former release gave to this finding, under the rule that has been retired since. */
    @Test
    void aFindingOfARetiredRuleIsTheOneOfItsSuccessor() throws IOException {
        CheckResult now = CHECKER.check(Checks.SAMPLES.resolve("2023Q4/luonan.xlsx"), "luonan.xlsx");
        Finding behind = now.findings().stream()
                .filter(finding -> finding.isNamed("8f8a100f6043cb28"))
                .findFirst()
                .orElseThrow();
        assertThat(behind.rule()).isEqualTo("R0506");
        assertThat(behind.indicator()).contains("Z13");
        Path earlier = Files.createDirectories(folder.resolve("former"));
        Files.writeString(earlier.resolve("result.json"), """
                {"unit": {"code": "611021"}, "period": "2023Q4", "findings": [
                  {"id": "8f8a100f6043cb28", "rule": "R0503", "title": "x", "level": "YELLOW", "message": "x", "locations": []}]}
                """);
        Changes changes =
                Previous.read(earlier, notes::add).compare(now).changes().orElseThrow();
        assertThat(changes.mended()).isEmpty();
        assertThat(changes.open()).containsExactly(behind.id());
    }

    @Test
    void tellsWhatWasMendedWhatIsNewAndWhatIsStillOpen() throws IOException {
        Fault blank = Fault.blank("W01", Column.PLAN);
        Fault negative = Fault.number("W02", Column.END, BigDecimal.valueOf(-1));
        Fault fractional = Fault.number("W03", Column.END, new BigDecimal("1.5"));
        Previous previous = writtenFrom(check(blank, negative));

        CheckResult now = check(previous, negative, fractional);

        Changes changes = now.changes().orElseThrow();
        assertThat(changes.mended()).extracting(Changes.PastFinding::rule).contains("R0109");
        assertThat(changes.fresh()).contains(only(now, "R0202").id());
        assertThat(changes.open()).contains(only(now, "R0201").id());
    }

    @Test
    void saysNothingOfAUnitThatTheEarlierRunDidNotSee() throws IOException {
        CheckResult result = check();
        assertThat(Previous.none().compare(result)).isEqualTo(result);
    }

    @Test
    void anExplanationHoldsForTheValueItWasWrittenForAndLapsesWithIt() throws IOException {
        Fault text = Fault.explain("Z05", "外县转入人员已参保，应参保人数尚未调整。");
        CheckResult first = check(insured(400_000), text);
        assertThat(only(first, "R0205").status()).isEqualTo(Finding.Status.EXPLAINED);
        Previous previous = writtenFrom(first);

        assertThat(only(check(previous, insured(400_000), text), "R0205").status())
                .isEqualTo(Finding.Status.EXPLAINED);
        CheckResult changed = check(previous, insured(410_000), text);
        assertThat(only(changed, "R0205").status()).isEqualTo(Finding.Status.OPEN);
        assertThat(only(changed, "R0205").explanationReason()).contains("这段说明是为改动以前的数写的");
        assertThat(changed.status()).isEqualTo(CheckResult.Status.NEEDS_EXPLANATION);
        assertThat(verdict(changed, "Z05")).isEqualTo(Verdict.TO_VERIFY);
        assertThat(verdict(first, "Z05")).isEqualTo(Verdict.NOT_JUDGED);
    }

    private static Verdict verdict(CheckResult result, String code) {
        return result.indicators().stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** As version 1 wrote it, with no word of doubts and decisions. */
    @Test
    void readsTheFirstVersion() throws IOException {
        CheckResult before = check(insured(400_000));
        Path old = folder.resolve("old").resolve("611021");
        Files.createDirectories(old);
        Files.writeString(
                old.resolve("result.json"), """
                {"schema": "guijian/result/1", "unit": {"code": "611021", "name": "洛南县"}, "period": "2023Q4",
                 "findings": [
                  {"id": "%s", "rule": "R0205", "title": "参保", "level": "MUST_EXPLAIN", "indicator": "Z05",
                   "message": "多", "locations": [{"sheet": "主要指标", "cell": "H11", "label": "", "raw": ""}],
                   "explanation": null, "status": "OPEN", "root": null},
                  {"id": "gone", "rule": "R0109", "title": "空白", "level": "MUST_FIX", "indicator": "W01",
                   "message": "空白", "locations": [], "explanation": null, "status": "OPEN", "root": null}]}
                """.formatted(only(before, "R0205").id()));
        Changes changes = check(Previous.read(folder.resolve("old"), notes::add), insured(400_000))
                .changes()
                .orElseThrow();
        assertThat(changes.mended()).extracting(Changes.PastFinding::id).containsExactly("gone");
        assertThat(changes.open()).contains(only(before, "R0205").id());
    }

    @Test
    void saysThatTheEarlierRunWasEndedHalfWay() throws IOException {
        CheckResult result = check(Fault.number("W02", Column.END, BigDecimal.valueOf(-1)));
        Path quarter = folder.resolve("earlier/2023Q4");

        assertThat(writtenFrom(result).compare(result).changes()).isPresent();
        assertThat(notes).hasSize(1).first().asString().contains(quarter.toString(), "没有写完");

        notes.clear();
        Previous.read(quarter.resolve("611021-洛南县"), notes::add);
        assertThat(notes).as("of one unit's folder nobody knows").isEmpty();

        Files.writeString(quarter.resolve("summary.json"), "{}");
        Previous.read(folder.resolve("earlier"), notes::add);
        assertThat(notes).isEmpty();
    }

    /** A folder of reports may be torn, or be none of ours; what can be read is compared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"findings\": 1}",
                "{\"findings\": [{\"level\": \"PURPLE\"}]}",
                "DEEP",
                "LARGE"
            })
    void passesByAResultThatCannotBeReadAndSaysSo(String content) throws IOException {
        String json = switch (content) {
            case "DEEP" -> "[".repeat(1_000_000);
            case "LARGE" -> "{\"findings\": []}" + " ".repeat(8 << 20);
            default -> content;
        };
        Path torn = Files.createDirectories(folder.resolve("torn")).resolve("result.json");
        Files.writeString(torn, json);
        CheckResult result = check();

        assertThat(Previous.read(folder, notes::add).compare(result)).isEqualTo(result);
        assertThat(notes).hasSize(1).first().asString().contains(torn.toString(), "读不出来");
    }
}
