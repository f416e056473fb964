package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Location;
import cn.guijian.model.form.SheetExcerpt;
import cn.guijian.model.form.SheetExcerpt.Line;
import cn.guijian.model.form.SheetExcerpt.Spot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SheetPicturesTest {
    private static final IntakeLimits LIMITS = IntakeLimits.standard();

    @Test
    void drawsOnePictureForEachSheetThatIsNamedWithACell() {
        List<SheetExcerpt> pictures = pictures(TestForm.xlsx(w -> {}))
                .around(List.of(at("重点任务", "E2"), at("主要指标", "H4"), at("没有", "A1"), at("封面", ""), at("主要指标", "H6")));

        assertThat(pictures.stream().map(SheetExcerpt::sheet)).containsExactly("重点任务", "主要指标");
        assertThat(marked(pictures.get(0))).containsExactly("100");
        assertThat(marked(pictures.get(1))).containsExactly("21500", "400000");
        assertThat(pictures.get(1).lines().get(0))
                .isEqualTo(new Line(1, false, true, spots("代码", "指标名称", "规划期累计", "期末数", "情况说明")));
    }

    @Test
    void marksNoMoreThanEightCells() {
        List<Location> places =
                IntStream.rangeClosed(1, 20).mapToObj(i -> at("主要指标", "A" + i)).toList();

        List<Line> lines =
                pictures(TestForm.xlsx(w -> {})).around(places).get(0).lines();

        assertThat(lines.stream().filter(line -> line.cells().get(0).marked()).map(Line::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void drawsWithoutHeaderWhereTablesAreWithoutEnd() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 1001; row++) {
            rows.append("<row r='").append(row).append("'><c t='str'><v>代码</v></c><c t='str'><v>本季数</v></c></row>");
        }

        SheetExcerpt picture = pictures(TestZip.workbook(rows.toString()))
                .around(List.of(at("表1", "A4")))
                .get(0);

        assertThat(picture.lines().stream().map(Line::number)).containsExactly(2, 3, 4, 5, 6);
        assertThat(picture.lines()).noneMatch(Line::heading);
    }

    @Test
    void drawsNothingOfWhatCannotBeRead() {
        byte[] bytes = TestForm.xlsx(w -> {});

        assertThat(SheetPictures.of(new byte[] {1, 2, 0}, LIMITS)).isEmpty();
        assertThat(SheetPictures.of(bytes, upTo(bytes.length - 1))).isEmpty();
        assertThat(SheetPictures.of(bytes, upTo(bytes.length))).isPresent();
    }

    private static SheetPictures pictures(byte[] bytes) {
        return SheetPictures.of(bytes, LIMITS).orElseThrow();
    }

    private static IntakeLimits upTo(long fileBytes) {
        return new IntakeLimits(
                fileBytes,
                LIMITS.unzippedBytes(),
                LIMITS.parts(),
                LIMITS.sheets(),
                LIMITS.rowsPerSheet(),
                LIMITS.cells(),
                LIMITS.textLength(),
                LIMITS.textTotal(),
                Duration.ofMinutes(1),
                LIMITS.modelBytes());
    }

    private static List<String> marked(SheetExcerpt picture) {
        return picture.lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(Spot::marked)
                .map(Spot::text)
                .toList();
    }

    private static List<Spot> spots(String... texts) {
        return Stream.of(texts).map(text -> new Spot(text, false)).toList();
    }

    private static Location at(String sheet, String cell) {
        return new Location(sheet, cell, "标签", "");
    }
}
