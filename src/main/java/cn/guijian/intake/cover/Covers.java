package cn.guijian.intake.cover;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.model.Cover;
import cn.guijian.model.PlanSpan;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The covers of a workbook.
 *
 * @param chosen the one that counts: a sheet of that name before others, seen before hidden, filled in before blank
 * @param others sheets that say of whom or when they are, too
 */
public record Covers(CoverSheet chosen, List<CoverSheet> others) {
    private static final int ROWS = 8;

    public Covers {
        others = List.copyOf(others);
    }

    public static Covers of(RawWorkbook workbook, PlanSpan plan, Budget budget) {
        Map<RawSheet, CoverSheet> named = new IdentityHashMap<>();
        workbook.sheets().stream()
                .filter(CoverSheet::isNamed)
                .forEach(sheet -> named.put(sheet, CoverReader.read(sheet, plan, budget)));
        boolean told = named.values().stream()
                .anyMatch(cover -> cover.isTold() && !cover.sheet().hidden());
        // Of a sheet beside a cover the lines above its table: its foot says no more than those.
        int rows = told ? ROWS : CellAddress.ROWS;
        List<CoverSheet> all = workbook.sheets().stream()
                .map(sheet -> Optional.ofNullable(named.get(sheet))
                        .orElseGet(() -> CoverReader.read(sheet, rows, plan, budget)))
                .filter(sheet -> !sheet.cover().entries().isEmpty())
                .toList();
        CoverSheet chosen = all.stream()
                .max(Comparator.comparing(CoverSheet::isCover) // the first of equals
                        .thenComparing(cover -> !cover.sheet().hidden())
                        .thenComparing(CoverSheet::isTold)
                        .thenComparing(CoverSheet::isExactlyNamed)
                        .thenComparing(cover -> cover.cover().entries().size()))
                .orElseGet(Covers::none);
        return new Covers(chosen, all.stream().filter(sheet -> sheet != chosen).toList());
    }

    private static CoverSheet none() {
        return new CoverSheet(new RawSheet("", false, List.of()), new Cover(Map.of(), Optional.empty()), Map.of());
    }
}
