package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;
import static cn.guijian.report.letter.Columns.center;
import static cn.guijian.report.letter.Columns.left;
import static cn.guijian.report.letter.Columns.right;

import cn.guijian.model.CityIndicator;
import cn.guijian.model.Forecast;
import cn.guijian.model.PastValue;
import cn.guijian.model.Period;
import cn.guijian.report.letter.LetterTable.Align;
import cn.guijian.report.letter.LetterTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The city's values of the last quarters beside this one, and where they lead; only indicators with a past. */
final class TrendTable {
    private static final int QUARTERS = 4;
    private static final int WIDTH = 20;

    private TrendTable() {}

    static LetterTable of(List<CityIndicator> city, Period now) {
        List<CityIndicator> known =
                city.stream().filter(i -> !i.history().isEmpty()).toList();
        List<Period> periods = periods(known);
        List<Column> columns = new ArrayList<>(List.of(left("indicator", 56), center("unit", 15)));
        periods.forEach(p -> columns.add(new Column(p.code(), WIDTH, Align.RIGHT)));
        columns.add(new Column(now.code(), WIDTH, Align.RIGHT));
        columns.addAll(List.of(right("landing", WIDTH), left("outlook", 36)));
        return new LetterTable(
                true, columns, known.stream().map(i -> row(i, periods)).toList());
    }

    private static List<Period> periods(List<CityIndicator> city) {
        List<Period> all = city.stream()
                .flatMap(i -> i.history().stream())
                .map(PastValue::period)
                .distinct()
                .sorted()
                .toList();
        return all.subList(Math.max(0, all.size() - QUARTERS), all.size());
    }

    private static List<String> row(CityIndicator city, List<Period> periods) {
        List<String> row = new ArrayList<>(
                List.of(city.indicator().name(), city.indicator().planUnit()));
        for (Period period : periods) {
            row.add(CityTables.figure(
                    city.indicator(),
                    city.history().stream()
                            .filter(p -> p.period().equals(period))
                            .map(PastValue::value)
                            .findFirst()));
        }
        row.add(CityTables.figure(city.indicator(), city.value()));
        row.add(CityTables.figure(city.indicator(), city.forecast().map(Forecast::landing)));
        row.add(city.forecast().map(f -> outlook(city, f)).orElseGet(() -> text("letter.outlook.unknown")));
        return row;
    }

    private static String outlook(CityIndicator city, Forecast forecast) {
        if (forecast.reaches()) {
            return text("letter.outlook.reaches");
        }
        return forecast.neededPace()
                .map(pace -> text(
                        pace.signum() < 0 ? "letter.outlook.must-fall" : "letter.outlook.must-rise",
                        CityTables.figure(city.indicator(), Optional.of(pace.abs())),
                        city.indicator().planUnit()))
                .orElseGet(() -> text("letter.outlook.misses"));
    }
}
