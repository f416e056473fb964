package cn.guijian.intake;

import cn.guijian.intake.form.ExcerptWindow;
import cn.guijian.intake.form.FormTable;
import cn.guijian.intake.form.TableFinder;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.read.FileBytes;
import cn.guijian.intake.read.WorkbookReader;
import cn.guijian.model.Location;
import cn.guijian.model.form.SheetExcerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Draws what stands around cells of one workbook, as text. Nothing is kept but the raw grid. */
public final class SheetPictures {
    /** A finding over many cells, such as a whole row, is clear after a few. */
    private static final int MOST_CELLS = 8;

    private final Map<String, RawSheet> sheets = new LinkedHashMap<>();
    private final Map<String, List<FormTable>> tables = new LinkedHashMap<>();
    private final Budget budget;

    private SheetPictures(RawWorkbook workbook, Budget budget) {
        workbook.sheets().forEach(sheet -> sheets.putIfAbsent(sheet.name(), sheet));
        this.budget = budget;
    }

    /** The pictures of a workbook that lies in memory; empty when it can't be read. */
    public static Optional<SheetPictures> of(byte[] bytes, IntakeLimits limits) {
        try {
            FileBytes.check(bytes, limits);
            Budget budget = new Budget(limits);
            return Optional.of(new SheetPictures(new WorkbookReader(budget).read(bytes), budget));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** One picture for each sheet that these places name with a cell. */
    public List<SheetExcerpt> around(List<Location> places) {
        Map<String, TreeSet<CellAddress>> bySheet = new LinkedHashMap<>();
        for (Location place : places) {
            CellAddress.parse(place.cell())
                    .filter(cell -> sheets.containsKey(place.sheet()))
                    .ifPresent(cell -> add(bySheet, place.sheet(), cell));
        }
        return bySheet.entrySet().stream()
                .map(entry -> new ExcerptWindow(entry.getValue(), tables(entry.getKey())).of(sheet(entry.getKey())))
                .toList();
    }

    private static void add(Map<String, TreeSet<CellAddress>> bySheet, String sheet, CellAddress cell) {
        TreeSet<CellAddress> cells = bySheet.computeIfAbsent(sheet, s -> new TreeSet<>(ExcerptWindow.ORDER));
        if (cells.size() < MOST_CELLS) {
            cells.add(cell);
        }
    }

    private List<FormTable> tables(String sheet) {
        try {
            return tables.computeIfAbsent(sheet, s -> new TableFinder(budget).tables(sheet(s)));
        } catch (Refused e) { // without its header the picture is still one
            return List.of();
        }
    }

    private RawSheet sheet(String name) {
        return Optional.ofNullable(sheets.get(name)).orElseThrow();
    }
}
