package cn.guijian.intake;

import cn.guijian.model.Cover;
import cn.guijian.model.CoverItem;
import cn.guijian.model.Location;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the cover: on the sheet of its name, or else on the one that has most of its labels. */
final class CoverReader {
    private static final String SHEET = "封面";

    private static final int CHARACTERS_PER_STEP = 16;

    private final RawSheet sheet;
    private final Budget budget;
    private final Map<CoverItem, Location> entries = new EnumMap<>(CoverItem.class);
    private final Set<CoverItem> formulas = EnumSet.noneOf(CoverItem.class);
    private Optional<LocalDate> date = Optional.empty();

    private CoverReader(RawSheet sheet, Budget budget) {
        this.sheet = sheet;
        this.budget = budget;
    }

    static Cover read(RawWorkbook workbook, Budget budget) {
        List<RawSheet> named = workbook.sheets().stream()
                .filter(sheet -> Words.compact(sheet.name()).equals(SHEET))
                .toList();
        return fullest(named, budget)
                .or(() -> fullest(workbook.sheets(), budget))
                .orElseGet(() -> new Cover(Map.of(), Optional.empty()));
    }

    private static Optional<Cover> fullest(List<RawSheet> sheets, Budget budget) {
        return sheets.stream()
                .map(sheet -> new CoverReader(sheet, budget).read())
                .filter(cover -> !cover.entries().isEmpty())
                .reduce((a, b) -> a.entries().size() >= b.entries().size() ? a : b);
    }

    private Cover read() {
        for (RawRow row : sheet.rows()) {
            budget.events(row.cells().size());
            int claimed = -1;
            for (RawCell cell : row.cells()) {
                if (cell.column() > claimed && cell.content() instanceof Content.Text text) {
                    claimed = read(row, cell, text.text());
                }
            }
        }
        return new Cover(entries, date, formulas);
    }

    /** Reads a label with its entry, and gives the column up to which the row is then spoken for. */
    private int read(RawRow row, RawCell cell, String text) {
        List<CoverLabels.Labelled> labelled = CoverLabels.labelled(text);
        boolean inside = labelled.size() > 1
                || labelled.size() == 1 && !labelled.get(0).entry().isEmpty();
        if (inside) {
            labelled.forEach(l -> enter(l.item(), cell.address(), l.entry(), Optional.empty()));
            return cell.column();
        }
        return CoverLabels.item(text).map(item -> beside(item, row, cell)).orElse(cell.column());
    }

    /** The next cell to the right that has content, unless that is another label; an explanation may name labels. */
    private int beside(CoverItem item, RawRow row, RawCell label) {
        Optional<RawCell> entry = row.cells().stream()
                .filter(c -> c.column() > label.column())
                .filter(this::isFilled)
                .findFirst()
                .filter(c -> CoverLabels.item(c.shown()).isEmpty())
                .filter(c -> item == CoverItem.EXPLANATION
                        || CoverLabels.labelled(c.shown()).isEmpty());
        CellAddress address = entry.map(RawCell::address).orElse(new CellAddress(label.row(), label.column() + 1));
        enter(item, address, entry.map(c -> Words.strip(c.shown())).orElse(""), entry);
        return entry.isPresent() ? address.column() : label.column();
    }

    private boolean isFilled(RawCell cell) {
        String shown = cell.shown();
        budget.events(1 + shown.length() / CHARACTERS_PER_STEP);
        return !Words.strip(shown).isEmpty();
    }

    private void enter(CoverItem item, CellAddress address, String shown, Optional<RawCell> cell) {
        Location entry = new Location(sheet.name(), address.text(), item.label(), shown);
        if (entries.putIfAbsent(item, entry) != null) {
            return;
        }
        cell.flatMap(RawCell::formula).ifPresent(formula -> formulas.add(item));
        if (item == CoverItem.DATE) {
            date = cell.flatMap(CoverReader::day).or(() -> DayText.read(shown));
        }
    }

    private static Optional<LocalDate> day(RawCell cell) {
        return cell.content() instanceof Content.Number number && cell.format().isDate(number.value())
                ? cell.format().day(number.value())
                : Optional.empty();
    }
}
