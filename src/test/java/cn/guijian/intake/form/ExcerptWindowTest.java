package cn.guijian.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.model.form.SheetExcerpt;
import cn.guijian.model.form.SheetExcerpt.Head;
import cn.guijian.model.form.SheetExcerpt.Line;
import cn.guijian.model.form.SheetExcerpt.Spot;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExcerptWindowTest {
    private static final RawSheet SHEET = new RawSheet(
            "主要指标",
            false,
            TestGrid.rows(0, "标题", "", "", "代码|指标名称|||||本季数||||远", "", "", "", "", "", "Z01|就业\n人数|||||12||||远"));

    @Test
    void showsTwoRowsAndColumnsAroundOneCellWithHeaderCodeAndName() {
        SheetExcerpt picture = window(List.of(table(3, Map.of(Heading.CODE, 0, Heading.NAME, 1))), at(9, 6))
                .of(SHEET);

        assertThat(picture)
                .isEqualTo(new SheetExcerpt(
                        "主要指标",
                        List.of(
                                new Head("A", false),
                                new Head("B", false),
                                new Head("E", true),
                                new Head("F", false),
                                new Head("G", false),
                                new Head("H", false),
                                new Head("I", false)),
                        List.of(
                                new Line(4, true, true, spots(-1, "代码", "指标名称", "", "", "本季数", "", "")),
                                new Line(8, true, false, spots(-1, "", "", "", "", "", "", "")),
                                new Line(9, false, false, spots(-1, "", "", "", "", "", "", "")),
                                new Line(10, false, false, spots(4, "Z01", "就业 人数", "", "", "12", "", "")),
                                new Line(11, false, false, spots(-1, "", "", "", "", "", "", "")),
                                new Line(12, false, false, spots(-1, "", "", "", "", "", "", "")))));
    }

    @Test
    void showsOneRowAndColumnAroundEachOfSomeCells() {
        SheetExcerpt picture = window(List.of(), at(9, 6), at(20, 30)).of(SHEET);

        assertThat(numbers(picture)).containsExactly(9, 10, 11, 20, 21, 22);
        assertThat(letters(picture)).containsExactly("F", "G", "H", "AD", "AE", "AF");
        assertThat(picture.lines().stream().map(Line::afterGap))
                .containsExactly(true, false, false, true, false, false);
        assertThat(picture.lines().get(1).cells()).isEqualTo(spots(1, "", "12", "", "", "", ""));
        assertThat(picture.lines().get(4).cells()).isEqualTo(spots(4, "", "", "", "", "", ""));
    }

    @Test
    void endsWhereTheSheetEnds() {
        SheetExcerpt first = window(List.of(), at(0, 0)).of(SHEET);
        SheetExcerpt last = window(List.of(), at(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1))
                .of(SHEET);

        assertThat(numbers(first)).containsExactly(1, 2, 3);
        assertThat(letters(first)).containsExactly("A", "B", "C");
        assertThat(first.lines().get(0).afterGap()).isFalse();
        assertThat(numbers(last)).containsExactly(1_048_574, 1_048_575, 1_048_576);
        assertThat(letters(last)).containsExactly("XFB", "XFC", "XFD");
    }

    @Test
    void takesTheNearestHeaderAboveTheCell() {
        List<FormTable> tables = List.of(
                table(0, Map.of(Heading.CODE, 0)),
                table(3, Map.of(Heading.CODE, 20)),
                table(9, Map.of(Heading.CODE, 22)));

        assertThat(headings(window(tables, at(9, 6)).of(SHEET))).containsExactly(4);
        assertThat(headings(window(tables, at(10, 6)).of(SHEET))).containsExactly(10);
        assertThat(headings(window(tables, at(0, 6)).of(SHEET))).isEmpty();
        assertThat(letters(window(tables, at(9, 6)).of(SHEET))).contains("U").doesNotContain("A", "W");
    }

    @Test
    void takesTheHeaderOverTheCellAmongSomeSideBySide() {
        List<FormTable> tables = List.of(
                table(3, Map.of(Heading.CODE, 1, Heading.VALUE, 4)),
                table(3, Map.of(Heading.CODE, 10, Heading.VALUE, 14)),
                table(3, Map.of(Heading.CODE, 20, Heading.VALUE, 24)));

        assertThat(letters(window(tables, at(9, 6)).of(SHEET))).containsExactly("B", "E", "F", "G", "H", "I");
        assertThat(letters(window(tables, at(9, 14)).of(SHEET))).containsExactly("K", "M", "N", "O", "P", "Q");
        assertThat(letters(window(tables, at(9, 20)).of(SHEET))).containsExactly("S", "T", "U", "V", "W");
        assertThat(letters(window(tables, at(9, 0)).of(SHEET))).containsExactly("A", "B", "C");
    }

    private static ExcerptWindow window(List<FormTable> tables, CellAddress... cells) {
        NavigableSet<CellAddress> marked = new TreeSet<>(ExcerptWindow.ORDER);
        marked.addAll(List.of(cells));
        return new ExcerptWindow(marked, tables);
    }

    private static FormTable table(int lastRow, Map<Heading, Integer> columns) {
        return new FormTable(SHEET, new Header(lastRow, columns), List.of());
    }

    private static List<Integer> numbers(SheetExcerpt picture) {
        return picture.lines().stream().map(Line::number).toList();
    }

    private static List<Integer> headings(SheetExcerpt picture) {
        return picture.lines().stream().filter(Line::heading).map(Line::number).toList();
    }

    private static List<String> letters(SheetExcerpt picture) {
        return picture.columns().stream().map(Head::letters).toList();
    }

    private static List<Spot> spots(int marked, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Spot(texts[i], i == marked))
                .toList();
    }

    private static CellAddress at(int row, int column) {
        return new CellAddress(row, column);
    }
}
