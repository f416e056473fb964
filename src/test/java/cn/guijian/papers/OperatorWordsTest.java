package cn.guijian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only whoever runs the program can do stands in no paper that is sent, whatever the sample. */
class OperatorWordsTest {
    private static final List<String> WORDS = List.of(
            "文件夹", "再检查", "再审核一次", "校验值较大", "单位表", "移出", "放进来", "未采用", "归入任何单位", "rules/", ".csv", "命令", "--", "线程",
            "缓存");

    private final SampleRun run = SampleRun.shared();

    @Test
    void noPaperToAUnitSaysAWordToTheOperator() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            for (CheckResult result : quarter.results()) {
                String folder = run.folder(quarter, result);
                assertSaysNone(folder + " docx", WordReader.read(run.file(folder, "warning-report.docx")));
                assertSaysNone(folder + " html", PageReader.read(run.text(folder, "warning-report.html")));
                if (run.find(folder, "annotated.xlsx").isPresent()) {
                    ExcelReader.read(run.file(folder, "annotated.xlsx"))
                            .forEach((name, sheet) -> assertSaysNone(folder + " " + name, sheet));
                }
            }
        }
    }

    @Test
    void theCircularSaysNoneAndNamesNoFile() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            String folder = quarter.period().code();
            Printed circular = WordReader.read(run.file(folder, "city-report.docx"));
            assertSaysNone(folder, circular);
            assertThat(texts(circular))
                    .as(folder)
                    .noneMatch(text -> text.contains(".xls") || text.contains("提示性"))
                    .anyMatch(text -> text.matches(".*核验码：规则 \\p{XDigit}{8}，报表 \\p{XDigit}{8}"));
        }
    }

    /** It is said all the same: to the operator. */
    @Test
    void filesWithoutAUnitAndFilesSentTwiceAreNamedToTheOperator() {
        for (QuarterResult quarter : run.quarters()) {
            String notes = run.text(quarter.period().code(), "operator-notes.md");
            String index = run.text(quarter.period().code(), "index.html");
            List<String> files = Stream.concat(
                            quarter.results().stream()
                                    .filter(result -> result.unit().isEmpty())
                                    .map(result -> result.input().shown()),
                            quarter.duplicates().stream().map(QuarterResult.Duplicate::leftOut))
                    .toList();
            assertThat(files).allSatisfy(file -> {
                assertThat(notes).contains(file);
                assertThat(index).contains(file);
            });
            assertThat(notes).startsWith("# ");
        }
    }

    @Test
    void everySilentUnitIsReminded() throws IOException {
        for (QuarterResult quarter : run.quarters()) {
            for (ReportingUnit silent : quarter.missing()) {
                String folder = quarter.period().code() + "/" + silent.code() + "-" + silent.name();
                assertSaysNone(folder, WordReader.read(run.file(folder, "reminder.docx")));
            }
        }
    }

    private static void assertSaysNone(String what, Printed paper) {
        assertThat(texts(paper))
                .as(what)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain(WORDS));
    }

    private static List<String> texts(Printed paper) {
        return paper.pieces().stream()
                .flatMap(piece -> piece instanceof Printed.Grid grid
                        ? grid.rows().stream().flatMap(List::stream)
                        : Stream.of(((Printed.Line) piece).text()))
                .toList();
    }
}
