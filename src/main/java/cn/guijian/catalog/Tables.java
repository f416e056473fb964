package cn.guijian.catalog;

import cn.guijian.model.plan.Allocation;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.OwnText;
import cn.guijian.model.plan.Plan;
import cn.guijian.model.plan.ReportingUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The seven tables as read, before they are held against each other. */
record Tables(
        Entries<Plan> plan,
        Entries<Indicator> indicators,
        Entries<TargetRow> targets,
        Entries<ReportingUnit> units,
        Entries<Allocation> allocations,
        Entries<Deadline> calendar,
        Entries<Parameter> parameters,
        Entries<String> phrases,
        Entries<OwnText> texts,
        Entries<Map.Entry<String, String>> retired) {

    static Tables read(TableBytes files, TableFaults faults) {
        return new Tables(
                PlanTables.PLAN.read(files, faults),
                PlanTables.INDICATORS.read(files, faults),
                PlanTables.TARGETS.read(files, faults),
                PlanTables.UNITS.read(files, faults),
                PlanTables.ALLOCATION.read(files, faults),
                PlanTables.CALENDAR.read(files, faults),
                PlanTables.PARAMETERS.read(files, faults),
                PlanTables.PHRASES.read(files, faults),
                PlanTables.TEXTS.read(files, faults),
                PlanTables.RETIRED.read(files, faults));
    }

    Catalog catalog(Plan named) {
        Map<String, Map<String, String>> values = new TreeMap<>();
        parameters
                .values()
                .forEach(parameter -> values.computeIfAbsent(parameter.rule(), rule -> new TreeMap<>())
                        .put(parameter.name(), parameter.value()));
        values.replaceAll((rule, byName) -> Map.copyOf(byName));
        return new Catalog(
                named,
                indicators.values(),
                targets.values().stream().map(TargetRow::target).toList(),
                units.values(),
                allocations.values(),
                calendar.values(),
                values,
                phrases.values(),
                texts.values(),
                retired.values().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a)));
    }
}
