package cn.guijian.engine.judge;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Parameters;
import cn.guijian.engine.facts.Source;
import cn.guijian.language.Numbers;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import cn.guijian.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates a quarter of all units into the facts of the city's stage. */
final class CityFacts {
    private final Catalog catalog;
    private final Period period;
    private final Facts facts = new Facts();

    private CityFacts(Catalog catalog, Period period) {
        this.catalog = catalog;
        this.period = period;
    }

    static Facts of(Catalog catalog, Period period, List<Filing> filings, List<CityTotal> totals) {
        CityFacts translator = new CityFacts(catalog, period);
        filings.forEach(translator::filing);
        filings.stream()
                .filter(filing -> filing.status() == Filing.Status.REPORTED)
                .forEach(filing -> translator.leftOut(filing.unit(), totals));
        totals.forEach(total -> translator.allocation(total.indicator()));
        Parameters.add(translator.facts, catalog);
        return translator.facts;
    }

    /** Where the city's number of an indicator stands: in no workbook. */
    static Location place(CityTotal total) {
        Indicator indicator = total.indicator();
        String city = Texts.text("city.name");
        return new Location(
                city,
                "",
                String.join(
                        " ",
                        city,
                        indicator.code(),
                        indicator.name(),
                        indicator.judgedColumn().label()),
                total.value().map(BigDecimal::toPlainString).orElse(""));
    }

    private static Location place(ReportingUnit unit) {
        return new Location("", "", unit.name(), "");
    }

    private void filing(Filing filing) {
        ReportingUnit unit = filing.unit();
        Object fact = new Vocabulary.Filing(
                unit.name(),
                unit.kind().label(),
                unit.countsInCity(),
                filing.status().label(),
                filing.late(),
                filing.files(),
                filing.taken().orElse(""),
                String.join("、", filing.leftOut()));
        String key = String.join(
                "|",
                "报送",
                unit.code(),
                filing.status().label(),
                String.valueOf(filing.late()),
                filing.taken().orElse(""),
                String.join("|", filing.leftOut()));
        facts.add(
                fact,
                new Source(key, Optional.empty(), Set.of(), List.of(place(unit)), Optional.empty(), Optional.empty()));
    }

    /** What a unit that could be read is not in; of the others their own finding says enough. */
    private void leftOut(ReportingUnit unit, List<CityTotal> totals) {
        List<String> lacking = totals.stream()
                .filter(total -> total.notIn().contains(unit))
                .map(total -> total.indicator().code() + " " + total.indicator().name())
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        String names = String.join("、", lacking);
        facts.add(
                new Vocabulary.LeftOut(unit.name(), lacking.size(), names),
                new Source(
                        "未计入|" + unit.code() + "|" + names,
                        Optional.empty(),
                        Set.of(),
                        List.of(place(unit)),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void allocation(Indicator indicator) {
        if (indicator.kind() == Kind.RATE || indicator.scope() != Scope.ALL) {
            return;
        }
        List<BigDecimal> tasks = catalog.units().stream()
                .filter(ReportingUnit::countsInCity)
                .flatMap(unit -> catalog.allocation(indicator.code(), unit, period).stream())
                .map(Allocation::target)
                .toList();
        Optional<BigDecimal> target = catalog.target(indicator.code(), period)
                .flatMap(Target::bound)
                .map(bound -> Numbers.plain(bound.value().multiply(indicator.factor())));
        if (tasks.isEmpty() || target.isEmpty()) {
            return;
        }
        BigDecimal sum = Numbers.plain(tasks.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Location table = new Location("allocation.csv", "", indicator.code() + " " + indicator.name(), "");
        Source source = source(indicator, "任务分解|" + sum.toPlainString(), List.of(table), Optional.of(sum));
        facts.add(
                new Vocabulary.AllocationTotal(indicator.code(), indicator.name(), sum, target.get()),
                new Source(
                        source.key(), source.indicator(), source.rows(), source.locations(), source.actual(), target));
    }

    private static Source source(Indicator indicator, String key, List<Location> places, Optional<BigDecimal> actual) {
        return new Source(
                indicator.code() + "|" + key,
                Optional.of(indicator.code()),
                Set.of(indicator.code()),
                places,
                actual,
                Optional.empty());
    }
}
