package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Trouble;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files within every limit whose contents try to make looking at them expensive. */
@Timeout(45)
final class HostileFormsTest {
    private static final String COVER = "<row>" + cell("填报单位") + cell("洛南县") + cell("报告期") + cell("2023Q4") + "</row>";
    private static final String HEADER = cell("代码") + cell("本季数");

    @TempDir
    private Path folder;

    static Stream<Arguments> forms() {
        String longText = "<c t='s'><v>0</v></c>";
        return Stream.of(
                form("one code in 19,000 rows", COVER + "<row>" + HEADER + "</row>" + rows(19_000, i -> cell("Z01"))),
                form("19,000 unknown codes", COVER + "<row>" + HEADER + "</row>" + rows(19_000, i -> cell("Z99"))),
                form(
                        "8,000 tables side by side",
                        COVER + "<row>" + HEADER.repeat(8_000) + "</row>" + rows(19_000, i -> cell("Z01"))),
                form("9,000 headers", COVER + rows(9_000, i -> HEADER)),
                form(
                        "long texts everywhere",
                        COVER + "<row>" + cell("指标名称") + cell("本季数") + "</row>"
                                + rows(19_000, i -> longText.repeat(10))),
                form(
                        "long blanks after labels",
                        "<row>" + (cell("填报单位") + "<c t='s'><v>1</v></c>").repeat(8_000) + "</row>"),
                form(
                        "shared formulas of great length",
                        COVER + "<row><c><f t='shared' si='0'>" + "A1+".repeat(10_000) + "1</f><v>1</v></c></row>"
                                + rows(19_000, i -> "<c><f t='shared' si='0'/><v>1</v></c>".repeat(10))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void endsInTime(String name, byte[] bytes) {
        Intake intake = TestIntake.read(folder, bytes);

        assertThat(TestIntake.troubles(intake)).isNotEmpty().hasSizeLessThan(1_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|", "'[", "[a", "'a[b]", "\"'", "A1:", "a.", "'a'!A1:", "\"", "a!", "($A"})
    void readsFormulasThatTemptAPattern(String piece) {
        String formula = "<f>" + piece.repeat(32_000 / piece.length()).replace("\"", "&quot;") + "</f>";
        byte[] bytes = TestZip.workbook(COVER + "<row>" + HEADER + cell("期末数") + "</row><row>" + cell("Z01") + "<c>"
                + formula + "<v>1</v></c></row><row>" + cell("Z02") + "<c/><c>" + formula + "</c></row>");

        assertThat(TestIntake.submission(folder, bytes).rows()).hasSize(2);
    }

    @Test
    void refusesWhatIsFullOfUnknownCodes() {
        byte[] bytes = TestZip.workbook(
                COVER + "<row>" + HEADER + "</row>" + rows(1_001, i -> cell("Z99")) + rows(1, i -> cell("Z01")));

        assertThat(TestIntake.troubles(TestIntake.read(folder, bytes)))
                .containsExactly(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "不能识别的代码过多，不像是填报表", "最多 1000 处"));
    }

    private static Arguments form(String name, String rows) {
        Map<String, String> parts = TestZip.parts(rows);
        parts.put(
                TestZip.STRINGS,
                "<sst " + TestZip.MAIN + "><si><t>" + "很长的文字（一）".repeat(4_000) + "</t></si><si><t xml:space='preserve'>"
                        + " \u3000".repeat(16_000) + "</t></si></sst>");
        return Arguments.of(name, TestZip.zip(parts));
    }

    private static String rows(int count, IntFunction<String> cells) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<row>" + cells.apply(i) + "</row>")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }
}
