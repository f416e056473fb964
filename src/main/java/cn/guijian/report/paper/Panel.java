package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Finding;
import cn.guijian.model.result.IndicatorResult;
import cn.guijian.model.result.QuarterResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cell of the matrix opens to.
 *
 * @param key of the cell and the panel, the same for both
 * @param subject whose value it is
 * @param row what is said of it
 * @param findings the findings that lie in its row, each with its class
 * @param shares what each unit adds, for the city
 * @param unit code of the unit, empty for the city
 */
public record Panel(String key, String subject, Row row, List<Row> findings, Table shares, String unit) {
    /** The key of the city's panel of an indicator. */
    public static String ofCity(String code) {
        return key("city", code);
    }

    static String key(String unit, String code) {
        return unit + "-" + code;
    }

    /** Those of a quarter, indicator by indicator, the city's first. */
    static Stream<Panel> all(Board board) {
        QuarterResult quarter = board.quarter();
        return board.indicators().stream()
                .flatMap(indicator -> Stream.concat(
                        board.city(indicator).map(city -> of(city, quarter)).stream(),
                        board.units().stream()
                                .flatMap(unit -> board
                                        .result(unit, indicator)
                                        .map(result ->
                                                of(unit, board.result(unit).orElseThrow(), result))
                                        .stream())));
    }

    private static Panel of(ReportingUnit unit, CheckResult result, IndicatorResult indicator) {
        String code = indicator.indicator().code();
        Row row = Indicators.row(indicator, result.period(), Amount.toCity(indicator.indicator()));
        return new Panel(
                key(unit.code(), code),
                unit.name(),
                row,
                result.findings().stream()
                        .filter(f -> f.rows().contains(code) || f.indicator().equals(Optional.of(code)))
                        .map(Panel::finding)
                        .toList(),
                Table.of("", "", List.of()),
                unit.code());
    }

    private static Panel of(CityIndicator city, QuarterResult quarter) {
        return new Panel(
                ofCity(city.indicator().code()),
                text("paper.head.city"),
                CityIndicators.row(city, quarter.period()),
                List.of(),
                Shares.of(city),
                "");
    }

    private static Row finding(Finding finding) {
        String rule = finding.rule() + " " + finding.title();
        boolean answered = finding.status() != Finding.Status.OPEN;
        return Row.of(finding.id(), Tone.of(finding.level()))
                .put(Head.CLASS, Words.of(finding.level()))
                .put(
                        Head.RULE,
                        answered ? text("paper.both", rule, finding.status().label()) : rule)
                .build();
    }
}
