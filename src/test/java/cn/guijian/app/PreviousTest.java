package cn.guijian.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Changes;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Column;
import cn.guijian.model.Finding;
import cn.guijian.model.Period;
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
        FilledWorkbook workbook = SoundWorkbooks.open("611021", new Period(2023, 4));
        workbook.plant(List.of(faults));
        Path file = folder.resolve("luonan.xlsx");
        Files.write(file, workbook.bytes());
        return Checks.check(CHECKER, file);
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

    @Test
    void tellsWhatWasMendedWhatIsNewAndWhatIsStillOpen() throws IOException {
        Fault blank = Fault.blank("W01", Column.PLAN);
        Fault negative = Fault.number("W02", Column.END, BigDecimal.valueOf(-1));
        Fault fractional = Fault.number("W03", Column.END, new BigDecimal("1.5"));
        Previous previous = writtenFrom(check(blank, negative));

        CheckResult now = previous.compare(check(negative, fractional));

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

        assertThat(only(previous.compare(check(insured(400_000), text)), "R0205")
                        .status())
                .isEqualTo(Finding.Status.EXPLAINED);
        CheckResult changed = previous.compare(check(insured(410_000), text));
        assertThat(only(changed, "R0205").status()).isEqualTo(Finding.Status.OPEN);
        assertThat(changed.status()).isEqualTo(CheckResult.Status.NEEDS_EXPLANATION);
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
