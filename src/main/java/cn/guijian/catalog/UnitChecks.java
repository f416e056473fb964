package cn.guijian.catalog;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.plan.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that every code, name and alias of {@code units.csv} leads to one unit only. */
final class UnitChecks {
    private final Entries<ReportingUnit> units;
    private final Faults faults;
    private final Map<String, Row> seen = new HashMap<>();

    UnitChecks(Entries<ReportingUnit> units, Faults faults) {
        this.units = units;
        this.faults = faults;
    }

    void check() {
        units.forEach((row, unit) -> {
            claim(row, Headers.NAME, unit.name());
            unit.aliases().forEach(alias -> claim(row, Headers.ALIASES, alias));
        });
        List<Entry<ReportingUnit>> cities = units.all().stream()
                .filter(entry -> entry.value()
                        .filter(unit -> unit.kind() == UnitKind.CITY)
                        .isPresent())
                .toList();
        cities.stream()
                .skip(1)
                .forEach(entry -> faults.add(
                        entry.row().cell(Headers.KIND),
                        FaultType.CITY_TWICE,
                        cities.get(0).row().line()));
    }

    private void claim(Row row, String header, String name) {
        Row first = seen.putIfAbsent(name, row);
        if (first != null) {
            faults.add(row.cell(header), FaultType.UNIT_NAME_TWICE, name, first.line(), row.line());
        }
    }
}
