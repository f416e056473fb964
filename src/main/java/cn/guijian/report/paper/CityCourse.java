package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.CityIndicator;
import cn.guijian.model.result.Forecast;
import cn.guijian.model.result.PastValue;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the city's indicators come from and where they lead, in a table and in a sentence. */
final class CityCourse {
    private static final int QUARTERS = 4;

    private final Period period;
    private final Table table;

    CityCourse(List<CityIndicator> city, Period period) {
        this.period = period;
        this.table = compose(city.stream().filter(c -> !c.history().isEmpty()).toList());
    }

    /** The city's values of the last quarters beside this one, and where they lead; only indicators with a past. */
    Table table() {
        return table;
    }

    /** Which indicators get to their target at the present pace and which don't. */
    Sentences sentence() {
        List<Row> reaching = with("paper.outlook.reaches");
        List<Row> missing = with("paper.outlook.misses");
        String end = missing.isEmpty()
                ? text("paper.sentence-end")
                : text("paper.city.courses.missing", Tally.names(missing.stream()));
        int all = reaching.size() + missing.size();
        return Sentences.of(all == 0 ? "" : text("paper.city.courses", all, reaching.size()) + end);
    }

    private List<Row> with(String outlook) {
        return table.rows().stream()
                .filter(row -> row.text(Head.OUTLOOK).equals(text(outlook)))
                .toList();
    }

    private Table compose(List<CityIndicator> known) {
        List<Period> all = Stream.concat(
                        known.stream().flatMap(c -> c.history().stream()).map(PastValue::period), Stream.of(period))
                .distinct()
                .sorted()
                .toList();
        List<Period> shown = all.subList(Math.max(0, all.size() - QUARTERS - 1), all.size());
        return Table.of(
                Part.COURSE.title(),
                "",
                shown.stream().map(Head::of).toList(),
                known.stream().map(c -> course(c, shown)).toList());
    }

    private Row course(CityIndicator one, List<Period> shown) {
        Indicator indicator = one.indicator();
        Row.Builder row = Row.of(indicator.code(), Tone.NONE)
                .put(Head.INDICATOR, indicator.name())
                .put(Head.UNIT, indicator.planUnit());
        for (Period quarter : shown) {
            row.put(Head.of(quarter), value(one, quarter));
        }
        return row.put(
                        Head.LANDING,
                        Cell.Figures.of(one.forecast().map(Forecast::landing).map(Amount.toCity(indicator)::about)))
                .put(Head.OUTLOOK, Cell.of(outlook(indicator, one.forecast())))
                .build();
    }

    /** The value of a quarter of the course, and that it was completed where it was. */
    private Cell.Figures value(CityIndicator one, Period quarter) {
        Optional<PastValue> past = quarter.equals(period)
                ? CityIndicators.standing(one).map(v -> new PastValue(period, v, one.required(), !one.isWhole()))
                : one.history().stream().filter(p -> p.period().equals(quarter)).findFirst();
        Cell.Figures figure = CityIndicators.figure(one.indicator(), past.map(PastValue::value));
        return past.filter(PastValue::completed).isPresent() ? figure.noted(text("paper.completed")) : figure;
    }

    /** In a word whether the target is within reach, and what it would take. */
    static List<String> outlook(Indicator indicator, Optional<Forecast> forecast) {
        if (forecast.isEmpty() || forecast.get().reaches()) {
            return List.of(text(forecast.isEmpty() ? "paper.outlook.unknown" : "paper.outlook.reaches"));
        }
        Stream<String> pace = forecast.get().neededPace().stream()
                .map(p -> text(
                        p.signum() < 0 ? "paper.outlook.must-fall" : "paper.outlook.must-rise",
                        Amount.toCity(indicator).step(p, RoundingMode.UP).shown(true)));
        return Stream.concat(Stream.of(text("paper.outlook.misses")), pace).toList();
    }
}
