package cn.guijian.workbench;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.RulePage;
import cn.guijian.model.Allocation;
import cn.guijian.model.Catalog;
import cn.guijian.model.Indicator;
import cn.guijian.model.RuleComparison.Difference;
import cn.guijian.model.Target;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which rules and which rows of the tables differ between two sets of rules. */
final class RulesDifference {
    private final List<Difference> differences = new ArrayList<>();

    private RulesDifference() {}

    static List<Difference> of(Ruleset before, Ruleset after) {
        RulesDifference found = new RulesDifference();
        found.tables(before.catalog(), after.catalog());
        found.rules(before.rules(), after.rules());
        return found.differences;
    }

    private void rules(RuleBase before, RuleBase after) {
        TreeSet<String> ids = new TreeSet<>(before.ids());
        ids.addAll(after.ids());
        for (String id : ids) {
            String folder = after.folder(id).or(() -> before.folder(id)).orElse(id);
            add(folder + "/rule.drl", id, before.text(id), after.text(id));
            add(folder + "/doc.md", id, page(before, id), page(after, id));
        }
    }

    private static Optional<String> page(RuleBase rules, String id) {
        return rules.page(id)
                .map(page -> page.title() + "\n\n"
                        + RulePage.HEADINGS.stream()
                                .map(heading -> page.sections().getOrDefault(heading, ""))
                                .collect(Collectors.joining("\n\n")));
    }

    private void add(String file, String key, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            differences.add(new Difference(file, key, before, after));
        }
    }

    private void tables(Catalog before, Catalog after) {
        table("targets.csv", targets(before), targets(after));
        table("allocation.csv", allocations(before), allocations(after));
        table("parameters.csv", parameters(before), parameters(after));
        table("phrases.csv", phrases(before), phrases(after));
        table("indicators.csv", indicators(before), indicators(after));
        table("units.csv", units(before), units(after));
        table("calendar.csv", calendar(before), calendar(after));
    }

    private void table(String file, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        all.keySet()
                .forEach(key ->
                        add(file, key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))));
    }

    private static Map<String, String> targets(Catalog catalog) {
        Map<String, String> rows = new LinkedHashMap<>();
        catalog.targets()
                .forEach(t -> rows.put(
                        Texts.text("compare.key.since", t.code(), t.from()),
                        Texts.text(
                                "compare.row.target",
                                t.bound().map(Target.Bound::text).orElse("—"),
                                plain(t.base()),
                                t.mode().label(),
                                until(t.until()),
                                t.document(),
                                t.clause(),
                                t.quote())));
        return rows;
    }

    private static Map<String, String> allocations(Catalog catalog) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Allocation a : catalog.allocations()) {
            String unit = catalog.unit(a.unit()).map(u -> u.name()).orElse(a.unit());
            rows.put(
                    Texts.text("compare.key.since", a.code() + " " + unit, a.from()),
                    Texts.text("compare.row.allocation", a.target(), plain(a.base()), until(a.until()), a.basis()));
        }
        return rows;
    }

    private static Map<String, String> parameters(Catalog catalog) {
        Map<String, String> rows = new java.util.TreeMap<>();
        catalog.parameters()
                .forEach((rule, values) -> values.forEach((name, value) -> rows.put(rule + " " + name, value)));
        return rows;
    }

    private static Map<String, String> phrases(Catalog catalog) {
        Map<String, String> rows = new LinkedHashMap<>();
        catalog.phrases().forEach(phrase -> rows.put(phrase, phrase));
        return rows;
    }

    private static Map<String, String> indicators(Catalog catalog) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Indicator i : catalog.indicators()) {
            rows.put(
                    i.code(),
                    Texts.text(
                            "compare.row.indicator",
                            i.name(),
                            i.planUnit(),
                            i.reportingUnit(),
                            i.factor(),
                            i.kind().code(),
                            i.attribute().label(),
                            i.parent().orElse("—"),
                            String.join("+", i.numerator()),
                            String.join("+", i.denominator()),
                            i.decimals(),
                            i.overHundred().label(),
                            i.yearShare().stream().map(String::valueOf).collect(Collectors.joining("、")),
                            new TreeSet<>(i.assessedIn()),
                            i.scope(),
                            i.note()));
        }
        return rows;
    }

    private static Map<String, String> units(Catalog catalog) {
        Map<String, String> rows = new LinkedHashMap<>();
        catalog.units()
                .forEach(u -> rows.put(
                        u.code(),
                        Texts.text(
                                "compare.row.unit",
                                u.name(),
                                String.join("、", u.aliases()),
                                plain(u.population()),
                                u.kind().label(),
                                Texts.text(u.countsInCity() ? "compare.yes" : "compare.no"))));
        return rows;
    }

    private static Map<String, String> calendar(Catalog catalog) {
        Map<String, String> rows = new LinkedHashMap<>();
        catalog.calendar()
                .forEach(d -> rows.put(
                        d.period().code(), Texts.text("compare.row.deadline", d.cutoff(), d.due(), d.rectifyBy())));
        return rows;
    }

    private static String plain(Optional<java.math.BigDecimal> number) {
        return number.map(java.math.BigDecimal::toPlainString).orElse("—");
    }

    private static String until(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("—");
    }
}
