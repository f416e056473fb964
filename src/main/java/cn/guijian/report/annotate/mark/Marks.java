package cn.guijian.report.annotate.mark;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
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
public final class Marks {
    private final Map<String, SortedMap<CellAddress, List<Row>>> bySheet = new LinkedHashMap<>();

    private Marks() {}

    public static Marks none() {
        return new Marks();
    }

    public static Marks of(Paper paper) {
        Marks marks = new Marks();
        for (Row finding : paper.table(Part.FINDINGS).unfolded()) {
            finding.places().forEach(place -> marks.add(place, finding));
        }
        return marks;
    }

    /** The marked cells of a sheet, row by row. */
    public SortedMap<CellAddress, List<Row>> of(String sheet) {
        return bySheet.getOrDefault(sheet, new TreeMap<>());
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
    public static SortedMap<CellAddress, List<Row>> shown(
            SortedMap<CellAddress, List<Row>> marks, List<CellRangeAddress> merged) {
        SortedMap<CellAddress, List<Row>> shown = new TreeMap<>();
        marks.forEach((cell, findings) -> {
            CellAddress first = merged.stream()
                    .filter(range -> range.isInRange(cell))
                    .findFirst()
                    .map(range -> new CellAddress(range.getFirstRow(), range.getFirstColumn()))
                    .orElse(cell);
            List<Row> there = shown.computeIfAbsent(first, c -> new ArrayList<>());
            findings.stream().filter(f -> !there.contains(f)).forEach(there::add);
        });
        return shown;
    }

    /** The level that decides the fill of a cell. */
    public static Level worst(List<Row> findings) {
        return findings.stream()
                .map(finding -> finding.tone().level())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void add(Location place, Row finding) {
        cell(place).ifPresent(cell -> {
            List<Row> there = bySheet.computeIfAbsent(place.sheet(), s -> new TreeMap<>())
                    .computeIfAbsent(cell, c -> new ArrayList<>());
            if (!there.contains(finding)) {
                there.add(finding);
            }
        });
    }
}
