package cn.guijian.model.form;

import cn.guijian.model.Location;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sheet 封面.
 *
 * @param entries the text beside each label that was found; an absent key means the label itself is missing
 * @param date 填报日期, when its entry can be read as a day
 * @param formulas items whose entry is a formula instead of a text
 */
public record Cover(Map<CoverItem, Location> entries, Optional<LocalDate> date, Set<CoverItem> formulas) {
    public Cover {
        entries = entries.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(entries));
        formulas = Set.copyOf(formulas);
    }

    /** A cover of texts. */
    public Cover(Map<CoverItem, Location> entries, Optional<LocalDate> date) {
        this(entries, date, Set.of());
    }

    /** The entry's text, empty when blank or missing. */
    public String text(CoverItem item) {
        Location entry = entries.get(item);
        return entry == null ? "" : entry.raw();
    }
}
