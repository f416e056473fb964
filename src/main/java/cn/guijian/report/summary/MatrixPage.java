package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Indicator;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.ReportingUnit;
import cn.guijian.report.summary.SummarySheet.Heads;
import cn.guijian.report.view.Judgement;
import cn.guijian.report.view.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** 矩阵, 数值: indicators down, units across, the city last; the one in words, the other in figures with the same fills. */
final class MatrixPage {
    private static final int HEADS = 2;
    /** Columns before the first unit: code, name, unit of measure, target. */
    private static final int FIXED = 4;

    /** As many rows as can still be read on one page. */
    private static final int ONE_PAGE = 50;

    private static final int UNIT_WIDTH = 14;

    private final Board board;
    private final SheetNames names;
    private final Cells cells;

    /** What stands in the cells. */
    enum Cells {
        WORDS("words"),
        FIGURES("figures");

        private final String key;

        Cells(String key) {
            this.key = key;
        }
    }

    MatrixPage(Board board, SheetNames names, Cells cells) {
        this.board = board;
        this.names = names;
        this.cells = cells;
    }

    static List<Integer> limits(Board board) {
        List<Integer> limits = new ArrayList<>(List.of(8, 36, 10, 14));
        limits.addAll(Collections.nCopies(board.units().size() + (board.hasCity() ? 1 : 0), UNIT_WIDTH));
        return limits;
    }

    void write(SummarySheet sheet) {
        for (int column = FIXED; column < sheet.columns(); column++) {
            sheet.widen(column, UNIT_WIDTH);
        }
        sheet.title(0, text("summary.matrix." + cells.key, Wording.period(board.period())));
        sheet.paragraph(1, text("summary.matrix." + cells.key + ".hint"), Look.NOTE);
        sheet.heads(HEADS, heads());
        int row = HEADS + 1;
        for (Indicator indicator : board.indicators()) {
            row(sheet, row++, indicator);
        }
        sheet.finish(new Heads(HEADS, 2, board.indicators().size() > ONE_PAGE ? 0 : 1), row - 1);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(SummarySheet.named("code", "indicator", "measure", "city-target"));
        board.units().forEach(unit -> heads.add(unit.name()));
        if (board.hasCity()) {
            heads.add(text("summary.city"));
        }
        return heads;
    }

    private void row(SummarySheet sheet, int row, Indicator indicator) {
        names.of(indicator)
                .ifPresentOrElse(
                        name -> sheet.link(row, 0, indicator.code(), name),
                        () -> sheet.text(row, 0, indicator.code(), Look.TEXT));
        sheet.text(row, 1, indicator.name(), Look.TEXT);
        sheet.text(row, 2, indicator.planUnit(), Look.CENTER);
        sheet.figure(row, 3, board.bound(indicator).map(b -> Figure.of(indicator, b)));
        int column = FIXED;
        for (ReportingUnit unit : board.units()) {
            unit(sheet, row, column++, unit, indicator);
        }
        if (board.hasCity()) {
            city(sheet, row, column, indicator);
        }
    }

    private void unit(SummarySheet sheet, int row, int column, ReportingUnit unit, Indicator indicator) {
        Judgement judgement = board.judgement(unit, indicator);
        Optional<IndicatorResult> result = board.result(unit, indicator);
        if (cells == Cells.WORDS) {
            boolean remarked = judgement.remark().equals(text("summary.year-end"));
            sheet.word(row, column, remarked ? judgement : new Judgement(judgement.css(), judgement.word(), ""));
        } else {
            sheet.figure(
                    row,
                    column,
                    result.flatMap(IndicatorResult::value).map(v -> Figure.of(indicator, v)),
                    Tone.of(judgement));
        }
    }

    private void city(SummarySheet sheet, int row, int column, Indicator indicator) {
        Optional<CityIndicator> city = board.city(indicator);
        Optional<Judgement> judgement = city.map(Judgement::of);
        if (cells == Cells.WORDS) {
            sheet.word(row, column, judgement.orElseGet(() -> new Judgement("v-out", text("report.none"), "")));
        } else {
            sheet.figure(
                    row,
                    column,
                    city.flatMap(CityIndicator::value).map(v -> Figure.of(indicator, v)),
                    judgement.map(Tone::of).orElse(Tone.NONE));
        }
    }
}
