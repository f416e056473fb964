package cn.guijian.catalog;

import cn.guijian.model.Allocation;
import cn.guijian.model.Catalog;
import cn.guijian.model.Deadline;
import cn.guijian.model.Indicator;
import cn.guijian.model.PlanSpan;
import cn.guijian.model.ReportingUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The seven tables as read, before they are held against each other. */
record Tables(
        Entries<Indicator> indicators,
        Entries<TargetRow> targets,
        Entries<ReportingUnit> units,
        Entries<Allocation> allocations,
        Entries<Deadline> calendar,
        Entries<Parameter> parameters,
        Entries<String> phrases) {

    static Tables read(TableBytes files, Faults faults) {
        return new Tables(
                entries(files, TableFile.INDICATORS, RowReaders::indicator, faults),
                entries(files, TableFile.TARGETS, RowReaders::target, faults),
                entries(files, TableFile.UNITS, RowReaders::unit, faults),
                entries(files, TableFile.ALLOCATION, RowReaders::allocation, faults),
                entries(files, TableFile.CALENDAR, RowReaders::deadline, faults),
                entries(files, TableFile.PARAMETERS, RowReaders::parameter, faults),
                entries(files, TableFile.PHRASES, RowReaders::phrase, faults));
    }

    private static <T> Entries<T> entries(
            TableBytes files, TableFile table, BiFunction<Row, Faults, Entry<T>> reader, Faults faults) {
        Optional<List<Row>> rows = new TableReader(table, faults).read(files);
        return new Entries<>(
                rows.isPresent(),
                rows.orElse(List.of()).stream()
                        .map(row -> reader.apply(row, faults))
                        .toList());
    }

    Catalog catalog(PlanSpan plan) {
        Map<String, Map<String, String>> values = new TreeMap<>();
        parameters
                .values()
                .forEach(parameter -> values.computeIfAbsent(parameter.rule(), rule -> new TreeMap<>())
                        .put(parameter.name(), parameter.value()));
        values.replaceAll((rule, named) -> Map.copyOf(named));
        return new Catalog(
                plan,
                indicators.values(),
                targets.values().stream().map(TargetRow::target).toList(),
                units.values(),
                allocations.values(),
                calendar.values(),
                values,
                phrases.values());
    }
}
