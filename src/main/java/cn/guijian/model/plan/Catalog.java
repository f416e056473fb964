package cn.guijian.model.plan;

import cn.guijian.model.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All tables of {@code rules/}, checked. Lists keep the order of their files.
 *
 * @param parameters values of {@code parameters.csv} by rule, then by name
 * @param phrases stock phrases that explain nothing
 * @param retired ids of rules that are no more, each with the rule that took over
 * @param texts words of the plan's own
 */
public record Catalog(
        Plan plan,
        List<Indicator> indicators,
        List<Target> targets,
        List<ReportingUnit> units,
        List<Allocation> allocations,
        List<Deadline> calendar,
        Map<String, Map<String, String>> parameters,
        List<String> phrases,
        List<OwnText> texts,
        Map<String, String> retired) {

    public Catalog {
        indicators = List.copyOf(indicators);
        targets = List.copyOf(targets);
        units = List.copyOf(units);
        allocations = List.copyOf(allocations);
        calendar = List.copyOf(calendar);
        parameters = Map.copyOf(parameters);
        phrases = List.copyOf(phrases);
        texts = List.copyOf(texts);
        retired = Map.copyOf(retired);
    }

    /** Tables of a plan that nobody speaks of, without stock phrases. */
    public Catalog(
            PlanSpan span,
            List<Indicator> indicators,
            List<Target> targets,
            List<ReportingUnit> units,
            List<Allocation> allocations,
            List<Deadline> calendar,
            Map<String, Map<String, String>> parameters) {
        this(
                Plan.bare(span),
                indicators,
                targets,
                units,
                allocations,
                calendar,
                parameters,
                List.of(),
                List.of(),
                Map.of());
    }

    public Optional<Indicator> indicator(String code) {
        for (Indicator indicator : indicators) { // asked for thousands of times a check, as are targets and shares
            if (indicator.code().equals(code)) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }

    /** The unit with this code, name or alias. */
    public Optional<ReportingUnit> unit(String codeOrName) {
        return units.stream()
                .filter(u -> u.code().equals(codeOrName)
                        || u.name().equals(codeOrName)
                        || u.aliases().contains(codeOrName))
                .findFirst();
    }

    /** The indicators and inputs that {@code unit} reports, in table order. */
    public List<Indicator> indicatorsOf(ReportingUnit unit) {
        return indicators.stream().filter(i -> i.isReportedBy(unit)).toList();
    }

    /** All target rows of an indicator. */
    public List<Target> targets(String code) {
        return targets.stream().filter(t -> t.code().equals(code)).toList();
    }

    /** All allocation rows of an indicator and a unit. */
    public List<Allocation> allocations(String code, ReportingUnit unit) {
        return allocations.stream()
                .filter(a -> a.code().equals(code) && a.unit().equals(unit.code()))
                .toList();
    }

    /** The target row in force on the period's last day. */
    public Optional<Target> target(String code, Period period) {
        return target(code, period.lastDay());
    }

    /** The target row in force on a day. */
    public Optional<Target> target(String code, LocalDate day) {
        return latest(targets, Target::from, t -> t.code().equals(code) && inForce(t.from(), t.until(), day));
    }

    /** The allocation row in force on the period's last day. */
    public Optional<Allocation> allocation(String code, ReportingUnit unit, Period period) {
        return allocation(code, unit, period.lastDay());
    }

    /** The allocation row in force on a day. */
    public Optional<Allocation> allocation(String code, ReportingUnit unit, LocalDate day) {
        return latest(
                allocations,
                Allocation::from,
                a -> a.code().equals(code) && a.unit().equals(unit.code()) && inForce(a.from(), a.until(), day));
    }

    /** The plan's own words for a use and a subject, in the order of their rows. */
    public List<String> texts(OwnText.Use use, String subject) {
        return texts.stream()
                .filter(own -> own.use() == use && own.subject().equals(subject))
                .map(OwnText::text)
                .toList();
    }

    /** What the plan has to say beside a rule's advice on an indicator. */
    public List<String> advice(String rule, String code) {
        return texts.stream()
                .filter(own -> own.use() == OwnText.Use.ADVICE && own.subject().equals(code))
                .filter(own -> own.rule().isEmpty() || own.rule().equals(rule))
                .map(OwnText::text)
                .toList();
    }

    /** The rule that goes by an id today: the one that took over where it is retired. */
    public String today(String rule) {
        return retired.getOrDefault(rule, rule);
    }

    /** The retired rules that a rule took over from. */
    public List<String> formerly(String rule) {
        return retired.entrySet().stream()
                .filter(entry -> entry.getValue().equals(rule))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public Optional<Deadline> deadline(Period period) {
        return calendar.stream().filter(d -> d.period().equals(period)).findFirst();
    }

    /** A decimal parameter. The catalog reader has made sure that those the program needs exist. */
    public BigDecimal decimal(String rule, String name) {
        return parameter(rule, name, BigDecimal::new);
    }

    private <T> T parameter(String rule, String name, Function<String, T> convert) {
        String text = parameters.getOrDefault(rule, Map.of()).get(name);
        if (text == null) {
            throw new IllegalArgumentException("parameters.csv has no value for " + rule + " " + name);
        }
        return convert.apply(text);
    }

    /** Of the rows that are meant the one that began last. */
    private static <T> Optional<T> latest(List<T> rows, Function<T, LocalDate> from, Predicate<T> meant) {
        Optional<T> latest = Optional.empty();
        for (T row : rows) {
            if (meant.test(row)
                    && latest.map(other -> from.apply(row).isAfter(from.apply(other)))
                            .orElse(true)) {
                latest = Optional.of(row);
            }
        }
        return latest;
    }

    private static boolean inForce(LocalDate from, Optional<LocalDate> until, LocalDate day) {
        return !from.isAfter(day) && until.map(u -> !u.isBefore(day)).orElse(true);
    }
}
