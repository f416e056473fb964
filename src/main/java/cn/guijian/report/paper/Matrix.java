package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Section;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CheckResult.Status;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.report.paper.Cell.Figures;
import cn.guijian.report.paper.Cell.Spot;
import cn.guijian.report.paper.Cell.Word;
import cn.guijian.report.paper.Table.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Indicators down, the city and the units across. */
final class Matrix {
    private final Board board;

    Matrix(Board board) {
        this.board = board;
    }

    Table table() {
        List<Head> heads = new ArrayList<>();
        if (board.hasCity()) {
            heads.add(Head.CITY);
        }
        board.units().forEach(unit -> heads.add(Head.of(unit)));
        return new Table(
                Wording.period(board.quarter().period()) + Part.MATRIX.title(),
                text(board.indicators().isEmpty() ? "paper.matrix.none" : "paper.matrix.note"),
                heads,
                Stream.of(Section.values())
                        .map(section -> Group.of(
                                section.sheet(),
                                board.indicators().stream()
                                        .filter(i -> i.section() == section)
                                        .map(this::row)
                                        .toList()))
                        .toList());
    }

    /** Only what units can be compared by, without the city. */
    Table compared() {
        List<Row> rows = board.indicators().stream()
                .filter(indicator -> board.units().stream()
                                .flatMap(unit -> board.result(unit, indicator).stream())
                                .anyMatch(this::isJudged)
                        && indicator.scope() == Scope.ALL)
                .map(this::comparable)
                .toList();
        return Table.of(
                text("paper.title.compared"),
                "",
                board.units().stream().map(Head::of).toList(),
                rows);
    }

    private boolean isJudged(IndicatorResult result) {
        boolean rates = Quotas.areIllustrative(board.quarter());
        return Quotas.isComparable(result)
                && (!rates || result.indicator().kind() == Kind.RATE)
                && result.verdict().isJudged();
    }

    /** Without the figures that nobody may rely on. */
    private Row comparable(Indicator indicator) {
        Row.Builder row = row(indicator).more();
        board.units()
                .forEach(unit -> board.result(unit, indicator)
                        .filter(result -> result.verdict().isDoubted())
                        .ifPresent(result -> row.put(
                                Head.of(unit),
                                spot(
                                        Word.of(
                                                Words.of(result).tone(),
                                                Words.of(result).word()),
                                        ""))));
        return row.build();
    }

    private Row row(Indicator indicator) {
        Row.Builder row = Row.of(indicator.code(), Tone.NONE)
                .part(indicator.parent().isPresent())
                .put(Head.CODE, indicator.code())
                .put(Head.INDICATOR, indicator.name())
                .put(Head.CODED, indicator.code() + " " + indicator.name())
                .put(Head.UNIT, indicator.planUnit())
                .put(Head.CITY_TARGET, target(indicator))
                .put(Head.CITY, board.city(indicator).map(Matrix::city).orElseGet(Matrix::out));
        board.units().forEach(unit -> row.put(Head.of(unit), unit(unit, indicator)));
        return row.build();
    }

    private Cell target(Indicator indicator) {
        Figures bound = board.bound(indicator);
        return bound.figure().isPresent() ? bound : Cell.of(text("paper.unjudged.no-target"));
    }

    private static Spot city(CityIndicator city) {
        return new Spot(
                Words.of(city),
                Figures.of(CityIndicators.printed(city)),
                "",
                Panel.ofCity(city.indicator().code()));
    }

    private Spot unit(ReportingUnit unit, Indicator indicator) {
        return board.result(unit, indicator)
                .map(result -> spot(unit, result))
                .orElseGet(() -> absent(board, unit, indicator));
    }

    private static Spot spot(ReportingUnit unit, IndicatorResult result) {
        Indicator indicator = result.indicator();
        return new Spot(
                Words.of(result),
                Figures.of(Amount.toCity(indicator).value(result)),
                "",
                Panel.key(unit.code(), indicator.code()));
    }

    /** How a unit stands that handed in nothing, nothing readable, or does not report the indicator. */
    static Spot absent(Board board, ReportingUnit unit, Indicator indicator) {
        if (!indicator.isReportedBy(unit)) {
            return out();
        }
        Optional<CheckResult> unread = board.result(unit).filter(r -> r.status() == Status.UNREADABLE);
        return unread.map(r -> spot(
                        Word.of(Tone.MISSING, r.status().label()), r.input().shown()))
                .orElseGet(() -> spot(Word.of(Tone.MISSING, text("paper.missing")), text("paper.missing.hint")));
    }

    private static Spot out() {
        return spot(Word.of(Tone.OUT, text("paper.out")), text("paper.out.hint"));
    }

    private static Spot spot(Word word, String hint) {
        return new Spot(word, Figures.NONE, hint, "");
    }
}
