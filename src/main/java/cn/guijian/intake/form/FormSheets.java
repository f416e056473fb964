package cn.guijian.intake.form;

import cn.guijian.model.Period;
import cn.guijian.model.PeriodWords;
import cn.guijian.model.plan.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sheets hold the form. Of a section a person takes the sheet that is seen before one that is hidden, one that is
 * filled in before a blank one, the one of the section's name, and of several the one whose name tells the period. Sheets
 * with other rows of the section share it; one with the same rows again is its rival and is not mixed in.
 */
final class FormSheets {
    private static final int MOST_AGAIN = 5;

    private final List<SheetRows> sheets;
    private final Period period;
    private final Map<Section, SheetRows> chosen = new EnumMap<>(Section.class);
    private final Set<Integer> used = new HashSet<>();

    private FormSheets(List<SheetRows> sheets, Period period) {
        this.sheets = sheets;
        this.period = period;
    }

    static FormSheets of(List<SheetRows> sheets, Period period) {
        FormSheets form = new FormSheets(sheets, period);
        for (Section section : Section.values()) {
            form.best(section).ifPresent(best -> form.take(section, best));
        }
        for (Section section : Section.values()) {
            form.share(section);
        }
        return form;
    }

    /** The sheet that stands for each section. */
    Map<Section, SheetRows> chosen() {
        return chosen;
    }

    /** The sheets whose rows are the form's, in the order of the workbook. */
    List<SheetRows> used() {
        return sheets.stream().filter(sheet -> used.contains(sheet.position())).toList();
    }

    /** Sheets with rows of the form that are not read. */
    List<SheetRows> rivals() {
        return sheets.stream()
                .filter(sheet ->
                        !used.contains(sheet.position()) && !sheet.rows().isEmpty())
                .toList();
    }

    private void take(Section section, SheetRows sheet) {
        chosen.put(section, sheet);
        used.add(sheet.position());
    }

    private Optional<SheetRows> best(Section section) {
        List<SheetRows> candidates =
                sheets.stream().filter(sheet -> sheet.count(section) > 0).toList();
        if (candidates.size() < 2) {
            return candidates.stream().findFirst().or(() -> withoutRows(section));
        }
        return candidates.stream()
                .max(Comparator.<SheetRows, Boolean>comparing(s -> !s.sheet().hidden())
                        .thenComparing(s -> s.isFilled(section))
                        .thenComparing(s -> s.isNamed(section))
                        .thenComparing(this::tellsPeriod)
                        .thenComparing(s -> s.count(section))
                        .thenComparing(s -> -s.position()));
    }

    private Optional<SheetRows> withoutRows(Section section) {
        return sheets.stream()
                .filter(s -> s.isNamed(section) && !s.tables().isEmpty())
                .findFirst();
    }

    /** 1 where the sheet's name tells the quarter of the cover, -1 where it tells another one. */
    private int tellsPeriod(SheetRows sheet) {
        Optional<Integer> quarter = PeriodWords.quarterIn(sheet.sheet().name());
        return quarter.isEmpty() ? 0 : quarter.get() == period.quarter() ? 1 : -1;
    }

    /** Sheets with rows that no sheet before has; where all is seen, one in five may stand twice. */
    private void share(Section section) {
        if (!chosen.containsKey(section)) {
            return;
        }
        Set<String> taken = new HashSet<>();
        used().forEach(sheet -> taken.addAll(sheet.codes(section)));
        List<SheetRows> others = new ArrayList<>(sheets);
        others.sort(Comparator.comparing(s -> s.sheet().hidden()));
        for (SheetRows other : others) {
            Set<String> codes = other.codes(section);
            long again = codes.stream().filter(taken::contains).count();
            boolean few = other.sheet().hidden() ? again == 0 : again * MOST_AGAIN <= codes.size();
            if (!used.contains(other.position()) && !codes.isEmpty() && few) {
                used.add(other.position());
                taken.addAll(codes);
            }
        }
    }
}
