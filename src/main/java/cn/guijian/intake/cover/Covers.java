package cn.guijian.intake.cover;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.number.DayText;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.plan.PlanSpan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Reads what a sheet says as a cover: its labels, and what stands beside each or behind its colon. */
    static final class CoverReader {
        private static final int CHARACTERS_PER_STEP = 16;

        private final RawSheet sheet;
        private final PlanSpan plan;
        private final Budget budget;
        private final Map<CoverItem, Location> entries = new EnumMap<>(CoverItem.class);
        private final Set<CoverItem> formulas = EnumSet.noneOf(CoverItem.class);
        private final Map<CoverItem, RawCell> cells = new EnumMap<>(CoverItem.class);
        private Optional<LocalDate> date = Optional.empty();
        private int filledRow = -1;
        private List<RawCell> filled = List.of();

        private CoverReader(RawSheet sheet, PlanSpan plan, Budget budget) {
            this.sheet = sheet;
            this.plan = plan;
            this.budget = budget;
        }

        static CoverSheet read(RawSheet sheet, PlanSpan plan, Budget budget) {
            return read(sheet, CellAddress.ROWS, plan, budget);
        }

        /** Reads the first rows of a sheet. */
        static CoverSheet read(RawSheet sheet, int rows, PlanSpan plan, Budget budget) {
            CoverReader reader = new CoverReader(sheet, plan, budget);
            // A label counts where it is first met: what is seen goes before what is hidden.
            for (boolean hidden : new boolean[] {false, true}) {
                for (RawRow row : sheet.rows()) {
                    if (row.hidden() == hidden && row.index() < rows) {
                        reader.read(row);
                    }
                }
            }
            return new CoverSheet(sheet, new Cover(reader.entries, reader.date, reader.formulas), reader.cells);
        }

        private void read(RawRow row) {
            budget.events(row.cells().size());
            int claimed = -1;
            for (RawCell cell : row.cells()) {
                if (cell.column() > claimed && cell.content() instanceof Content.Text text) {
                    claimed = read(row, cell, text.standing());
                }
            }
        }

        /** Reads a label with its entry, and gives the column up to which the row is then spoken for. */
        private int read(RawRow row, RawCell cell, String text) {
            List<CoverLabels.Labelled> labelled = CoverLabels.labelled(text);
            boolean inside = labelled.size() > 1
                    || labelled.size() == 1 && !labelled.get(0).entry().isEmpty();
            if (inside) {
                labelled.forEach(l -> enter(l.item(), cell.address(), l.entry(), cell));
                return cell.column();
            }
            return CoverLabels.item(text).map(item -> beside(item, row, cell)).orElse(cell.column());
        }

        /** The next cell to the right that has content, unless that is another label; an explanation may name labels. */
        private int beside(CoverItem item, RawRow row, RawCell label) {
            List<RawCell> right = filled(row).stream()
                    .dropWhile(c -> c.column() <= label.column())
                    .toList();
            Optional<RawCell> entry = right.stream()
                    .filter(c -> !sheet.isColumnHidden(c.column()))
                    .findFirst()
                    .or(() -> right.stream().findFirst())
                    .filter(c -> CoverLabels.item(c.standing()).isEmpty())
                    .filter(c -> item == CoverItem.EXPLANATION || isOf(item, c.standing()));
            if (entry.isEmpty()) {
                enter(item, new CellAddress(label.row(), label.column() + 1));
                return label.column();
            }
            RawCell cell = entry.get();
            enter(item, cell.address(), written(item, cell), cell);
            return cell.column();
        }

        /** Whether an entry names no label, or just its own once more. */
        private static boolean isOf(CoverItem item, String text) {
            List<CoverLabels.Labelled> labelled = CoverLabels.labelled(text);
            return labelled.isEmpty()
                    || labelled.size() == 1
                            && labelled.get(0).item() == item
                            && !labelled.get(0).entry().isEmpty();
        }

        private static String written(CoverItem item, RawCell cell) {
            String text = SeenText.strip(item == CoverItem.EXPLANATION ? cell.words() : cell.standing());
            List<CoverLabels.Labelled> labelled =
                    item == CoverItem.EXPLANATION ? List.of() : CoverLabels.labelled(text);
            return labelled.isEmpty() ? text : labelled.get(0).entry();
        }

        /** Looked for once in a row, however many labels it has. */
        private List<RawCell> filled(RawRow row) {
            if (row.index() != filledRow) {
                filledRow = row.index();
                filled = row.cells().stream().filter(this::isFilled).toList();
            }
            return filled;
        }

        private boolean isFilled(RawCell cell) {
            String shown = cell.shown();
            budget.events(1 + shown.length() / CHARACTERS_PER_STEP);
            return !SeenText.strip(shown).isEmpty();
        }

        private void enter(CoverItem item, CellAddress address) {
            entries.putIfAbsent(item, new Location(sheet.name(), address.text(), item.label(), ""));
        }

        private void enter(CoverItem item, CellAddress address, String text, RawCell cell) {
            Location entry = new Location(sheet.name(), address.text(), item.label(), text);
            Location before = entries.putIfAbsent(item, entry);
            if (before != null) {
                return;
            }
            cells.put(item, cell);
            cell.formula().ifPresent(formula -> formulas.add(item));
            if (item == CoverItem.DATE) {
                date = day(cell).or(() -> DayText.read(text, plan));
            }
        }

        /** Of a number a date format makes a day, and without any format what can only be one. */
        private Optional<LocalDate> day(RawCell cell) {
            if (!(cell.content() instanceof Content.Number number)
                    || !cell.script().stands()) {
                return Optional.empty();
            }
            Optional<LocalDate> day = cell.format().day(number.value());
            return cell.format().isDate(number.value()) ? day : day.filter(d -> DayText.isNear(d, plan));
        }
    }
}
