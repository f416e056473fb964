package cn.guijian.intake.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestCatalog;
import cn.guijian.intake.TestGrid;
import cn.guijian.intake.cover.CoverLabels.Labelled;
import cn.guijian.intake.cover.Covers.CoverReader;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.number.CellFormat;
import cn.guijian.model.Location;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Covers cell by cell, written without a workbook. */
final class CoverLayoutTest {
    @Test
    void passesOverBlanksToTheEntry() {
        assertThat(read(TestGrid.sheet("封面", "填报人| \u3000||王三 |李二")).entries())
                .isEqualTo(Map.of(CoverItem.PREPARER, entry("封面", "D1", CoverItem.PREPARER, "王三")));
    }

    @Test
    void expectsTheEntryBesideTheLabelWhereThereIsNone() {
        assertThat(read(TestGrid.sheet("封面", "|填报人", "王三|审核人| ")).entries())
                .isEqualTo(Map.of(
                        CoverItem.PREPARER, entry("封面", "C1", CoverItem.PREPARER, ""),
                        CoverItem.REVIEWER, entry("封面", "C2", CoverItem.REVIEWER, "")));
    }

    @Test
    void readsALabelThatStandsWhereAnEntryShould() {
        assertThat(read(TestGrid.sheet("封面", "审核人|填报人：|王三", "单位负责人|联系电话:0914|2024"))
                        .entries())
                .isEqualTo(Map.of(
                        CoverItem.REVIEWER, entry("封面", "B1", CoverItem.REVIEWER, ""),
                        CoverItem.PREPARER, entry("封面", "C1", CoverItem.PREPARER, "王三"),
                        CoverItem.HEAD, entry("封面", "B2", CoverItem.HEAD, ""),
                        CoverItem.PHONE, entry("封面", "B2", CoverItem.PHONE, "0914")));
    }

    @Test
    void takesALabelWithoutAColonForNoEntryEither() {
        assertThat(read(TestGrid.sheet("封面", "审核人|填报人|王三")).entries())
                .isEqualTo(Map.of(
                        CoverItem.REVIEWER, entry("封面", "B1", CoverItem.REVIEWER, ""),
                        CoverItem.PREPARER, entry("封面", "C1", CoverItem.PREPARER, "王三")));
    }

    @Test
    void readsSeveralLabelsInOneCellThoughTheyAreEmpty() {
        assertThat(read(TestGrid.sheet("封面", "审核人：  填报人：|王三|联系电话|1")).entries())
                .isEqualTo(Map.of(
                        CoverItem.REVIEWER, entry("封面", "A1", CoverItem.REVIEWER, ""),
                        CoverItem.PREPARER, entry("封面", "A1", CoverItem.PREPARER, ""),
                        CoverItem.PHONE, entry("封面", "D1", CoverItem.PHONE, "1")));
    }

    @Test
    void readsNoLabelOutOfAnEntry() {
        assertThat(read(TestGrid.sheet("封面", "情况说明|审核人：同填报人|联系电话|1")).entries())
                .isEqualTo(Map.of(
                        CoverItem.EXPLANATION, entry("封面", "B1", CoverItem.EXPLANATION, "审核人：同填报人"),
                        CoverItem.PHONE, entry("封面", "D1", CoverItem.PHONE, "1")));
    }

    @Test
    void readsNoLabelButFromText() {
        RawCell label = TestGrid.cell(0, 0, new Content.Fault("填报人"));
        RawCell entry = TestGrid.cell(0, 1, new Content.Text("王三"));

        assertThat(read(new RawSheet("封面", false, List.of(new RawRow(0, List.of(label, entry)))))
                        .entries())
                .isEmpty();
    }

    @Test
    void takesTheSheetOfTheNameThoughAnotherSaysMore() {
        RawSheet full = TestGrid.sheet("首页", "填报人|甲", "审核人|乙");

        assertThat(read(full, TestGrid.sheet(" 封 面", "填报人|王三")).entries().values())
                .extracting(Location::sheet)
                .containsExactly(" 封 面");
        assertThat(read(full, TestGrid.sheet("封面", "无")).entries().values())
                .extracting(Location::sheet)
                .containsExactly("首页", "首页");
    }

    @Test
    void takesTheSheetThatSaysMostAndOfTwoTheFirst() {
        RawSheet one = TestGrid.sheet("一", "填报人|甲");
        RawSheet two = TestGrid.sheet("二", "填报人|乙", "审核人|乙");
        RawSheet three = TestGrid.sheet("三", "填报人|丙", "联系电话|丙");

        assertThat(read(one, two, three).text(CoverItem.PREPARER)).isEqualTo("乙");
        assertThat(read(three, two, one).text(CoverItem.PREPARER)).isEqualTo("丙");
        assertThat(read(TestGrid.sheet("四", "甲|乙"))).isEqualTo(new Cover(Map.of(), Optional.empty()));
    }

    @Test
    void takesTheFirstOfTwoDates() {
        Cover cover = read(TestGrid.sheet("封面", "填报日期|2024-01-08", "填表日期|2024-02-09", "报告期|2024-03-10"));

        assertThat(cover.date()).contains(LocalDate.of(2024, 1, 8));
        assertThat(cover.text(CoverItem.DATE)).isEqualTo("2024-01-08");
    }

    @Test
    void readsADayOnlyFromADateOrAText() {
        Content number = new Content.Number(BigDecimal.valueOf(20_240_108));

        assertThat(read(dated(number, "0")).date()).contains(LocalDate.of(2024, 1, 8));
        assertThat(read(dated(new Content.Number(BigDecimal.valueOf(45_299)), "0"))
                        .date())
                .contains(LocalDate.of(2024, 1, 8));
        assertThat(read(dated(new Content.Number(BigDecimal.valueOf(15_299)), "0"))
                        .date())
                .isEmpty();
        assertThat(read(dated(new Content.Number(BigDecimal.valueOf(45_299)), "m月d日"))
                        .date())
                .contains(LocalDate.of(2024, 1, 8));
    }

    /** Two cells, and looking at both, at an entry of 32 characters for three: six steps in all. */
    @Test
    void takesALongEntryForMoreSteps() {
        RawSheet sheet = TestGrid.sheet("封面", "填报人|" + "王".repeat(32));

        assertThatCode(() -> CoverReader.read(sheet, TestCatalog.SMALL.plan().span(), TestGrid.overAfter(7)))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> CoverReader.read(sheet, TestCatalog.SMALL.plan().span(), TestGrid.overAfter(6)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "填报人, PREPARER",
        "填 表　人 :, PREPARER",
        "制表人：, PREPARER",
        "负责人, HEAD",
        "单位负责人, HEAD",
        "填表日期, DATE",
        "报出日期：, DATE"
    })
    void knowsLabelsAndTheirOtherNames(String text, CoverItem item) {
        assertThat(CoverLabels.item(text)).contains(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "填报人::", "填报人王三", "人"})
    void takesNothingElseForALabel(String text) {
        assertThat(CoverLabels.item(text)).isEmpty();
    }

    @Test
    void findsLabelsWithTheirColons() {
        assertThat(CoverLabels.labelled("商洛市 单位负责人： 张一 填 报\u3000人 :王三\u00A0审核人："))
                .containsExactly(
                        new Labelled(CoverItem.HEAD, "张一"),
                        new Labelled(CoverItem.PREPARER, "王三"),
                        new Labelled(CoverItem.REVIEWER, ""));
        assertThat(CoverLabels.labelled("填报人 王三")).isEmpty();
    }

    @Test
    void looksForLabelsInFiveHundredCharacters() {
        String text = "填报人：" + "王".repeat(496);

        assertThat(CoverLabels.labelled(text)).hasSize(1);
        assertThat(CoverLabels.labelled(text + "王")).isEmpty();
        assertThat(CoverLabels.item("填报人" + " ".repeat(497))).contains(CoverItem.PREPARER);
        assertThat(CoverLabels.item("填报人" + " ".repeat(498))).isEmpty();
    }

    private static Cover read(RawSheet... sheets) {
        return Covers.of(
                        new RawWorkbook(List.of(sheets)),
                        TestCatalog.SMALL.plan().span(),
                        TestGrid.budget())
                .chosen()
                .cover();
    }

    private static Location entry(String sheet, String cell, CoverItem item, String raw) {
        return new Location(sheet, cell, item.label(), raw);
    }

    private static RawSheet dated(Content content, String format) {
        RawCell label = TestGrid.cell(0, 0, new Content.Text("填报日期"));
        RawCell entry = new RawCell(0, 1, content, Optional.empty(), CellFormat.of(format, false));
        return new RawSheet("封面", false, List.of(new RawRow(0, List.of(label, entry))));
    }
}
