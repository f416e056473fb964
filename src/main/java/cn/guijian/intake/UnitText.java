package cn.guijian.intake;

import cn.guijian.model.Catalog;
import cn.guijian.model.ReportingUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a reporting unit from its code, its name or one of its aliases. */
final class UnitText {
    private UnitText() {}

    /** The unit, the text taken whole or, if nothing fits, without what stands in brackets. */
    static Optional<ReportingUnit> read(String text, Catalog catalog) {
        String whole = Words.code(text);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportingUnit> unit = find(whole, catalog, UnaryOperator.identity());
        return unit.isPresent() ? unit : find(Words.withoutBrackets(whole), catalog, Words::withoutBrackets);
    }

    private static Optional<ReportingUnit> find(String text, Catalog catalog, UnaryOperator<String> shorter) {
        List<ReportingUnit> units = catalog.units().stream()
                .filter(unit -> names(unit).map(Words::code).map(shorter).anyMatch(text::equals))
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private static Stream<String> names(ReportingUnit unit) {
        return Stream.concat(Stream.of(unit.code(), unit.name()), unit.aliases().stream());
    }
}
