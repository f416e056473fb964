package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.CheckResult;
import cn.guijian.model.CityIndicator;
import cn.guijian.model.Finding;
import cn.guijian.model.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cell of the matrix opens to.
 *
 * @param key of the cell and the panel, the same for both
 * @param subject whose value it is
 * @param lines what is said of it, each with its name
 * @param findings the findings that lie in its row
 * @param shares what each unit adds, for the city
 * @param link to the indicator in the unit's report, empty for the city
 */
public record Panel(
        String key,
        String subject,
        IndicatorRow row,
        List<Line> lines,
        List<Line> findings,
        Optional<Shares> shares,
        String link) {

    /** One thing that is said, with its name. */
    public record Line(String name, String value) {
        static Stream<Line> of(String key, List<String> lines) {
            return of(key, String.join(" ", lines));
        }

        static Stream<Line> of(String key, String value) {
            return value.isEmpty() ? Stream.of() : Stream.of(new Line(text("report.head." + key), value));
        }
    }

    static Panel of(CheckResult result, String key, IndicatorRow row, String link) {
        return new Panel(
                key,
                Wording.subject(result),
                row,
                lines(row, Stream.of()),
                findings(result, row.code()),
                Optional.empty(),
                link);
    }

    static Panel of(CityIndicator city, Period now) {
        IndicatorRow row = IndicatorRow.of(CityRow.asResult(city), Optional.of(now), true);
        Stream<Line> more = Stream.of(
                        Line.of("conclusion", city.conclusion().label()),
                        Line.of("not-in", Wording.names(city.notIn())))
                .flatMap(s -> s);
        return new Panel(
                CityRow.key(city.indicator().code()),
                text("report.city"),
                row,
                lines(row, more),
                List.of(),
                Shares.of(city),
                "");
    }

    private static List<Line> lines(IndicatorRow row, Stream<Line> more) {
        return Stream.of(
                        Line.of("value", row.value()),
                        Line.of("required", row.required()),
                        Line.of("target", row.bound()),
                        Line.of("gap", row.gap()),
                        Line.of("progress", row.progress()),
                        more,
                        Line.of("outlook", row.outlook()),
                        Line.of("attribute", row.attribute()),
                        Line.of("clause", row.clause()))
                .flatMap(s -> s)
                .toList();
    }

    private static List<Line> findings(CheckResult result, String code) {
        return result.findings().stream()
                .filter(f -> f.rows().contains(code) || f.indicator().equals(Optional.of(code)))
                .map(f -> new Line(Judgement.words(f.level()), finding(f)))
                .toList();
    }

    private static String finding(Finding finding) {
        String rule = finding.rule() + " " + finding.title();
        return finding.status() == Finding.Status.EXPLAINED
                ? text("report.amount.both", rule, finding.status().label())
                : rule;
    }
}
