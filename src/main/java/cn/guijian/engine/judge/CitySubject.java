package cn.guijian.engine.judge;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import cn.guijian.model.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The city as a whole. Nobody explains its numbers, and what is said of a total names the units that are not in it.
 *
 * @param notIn by indicator, the units that are not in its total; indicators that are no key speak for themselves
 */
record CitySubject(Period period, Map<String, List<ReportingUnit>> notIn) implements Subject {
    /** Unlike any unit's code: 611000 is 市本级. */
    private static final String CODE = "611000-CITY";

    CitySubject {
        notIn = Map.copyOf(notIn);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Location> entries(List<String> labels) {
        return List.of();
    }

    @Override
    public String say(Optional<String> indicator, String message) {
        Optional<List<ReportingUnit>> missing = indicator.map(notIn::get);
        if (missing.isEmpty()) {
            return message;
        }
        return missing.get().isEmpty()
                ? Texts.text("city.says", message)
                : Texts.text("city.says-without", message, names(missing.get()));
    }

    /** The units as a sentence lists them. */
    static String names(List<ReportingUnit> units) {
        return String.join("、", units.stream().map(ReportingUnit::name).toList());
    }
}
