package cn.guijian.report.annotate;

import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.IndicatorResult;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The findings of a result by the cells they lie in. */
final class Marks {
    private final Map<String, SortedMap<CellAddress, List<Finding>>> bySheet = new LinkedHashMap<>();

    private Marks() {}

    static Marks none() {
        return new Marks();
    }

    static Marks of(CheckResult result) {
        Marks marks = new Marks();
        for (Finding finding : result.findings()) {
            places(result, finding).forEach(place -> marks.add(place, finding));
        }
        return marks;
    }

    /** The marked cells of a sheet, row by row. */
    SortedMap<CellAddress, List<Finding>> of(String sheet) {
        return bySheet.getOrDefault(sheet, new TreeMap<>());
    }

    /** Where a finding lies: its own places, else the cell by which its indicator is judged. */
    static List<Location> places(CheckResult result, Finding finding) {
        if (!finding.locations().isEmpty()) {
            return finding.locations();
        }
        return result.indicators().stream()
                .filter(i ->
                        finding.indicator().equals(Optional.of(i.indicator().code())))
                .map(IndicatorResult::cell)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The cell of a place; empty for a whole sheet. */
    static Optional<CellAddress> cell(Location place) {
        if (!place.cell().matches("[A-Za-z]{1,3}[1-9]\\d{0,6}")) {
            return Optional.empty();
        }
        CellAddress address = new CellAddress(place.cell());
        boolean inSheet = address.getRow() <= SpreadsheetVersion.EXCEL2007.getLastRowIndex()
                && address.getColumn() <= SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
        return inSheet ? Optional.of(address) : Optional.empty();
    }

    /** The same marks where they can be seen: of merged cells only the first shows its fill and its comment. */
    static SortedMap<CellAddress, List<Finding>> shown(
            SortedMap<CellAddress, List<Finding>> marks, List<CellRangeAddress> merged) {
        SortedMap<CellAddress, List<Finding>> shown = new TreeMap<>();
        marks.forEach((cell, findings) -> {
            CellAddress first = merged.stream()
                    .filter(range -> range.isInRange(cell))
                    .findFirst()
                    .map(range -> new CellAddress(range.getFirstRow(), range.getFirstColumn()))
                    .orElse(cell);
            List<Finding> there = shown.computeIfAbsent(first, c -> new ArrayList<>());
            findings.stream().filter(f -> !there.contains(f)).forEach(there::add);
        });
        return shown;
    }

    /** The level that decides the fill of a cell. */
    static Level worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::level)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void add(Location place, Finding finding) {
        cell(place).ifPresent(cell -> {
            List<Finding> there = bySheet.computeIfAbsent(place.sheet(), s -> new TreeMap<>())
                    .computeIfAbsent(cell, c -> new ArrayList<>());
            if (!there.contains(finding)) {
                there.add(finding);
            }
        });
    }
}
