package cn.guijian.intake.grid;

import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds troubles at places; the place in words is always the last detail. */
public final class Troubles {
    private Troubles() {}

    public static Trouble at(Trouble.Type type, List<Location> locations, String... details) {
        return trouble(type, Optional.empty(), Optional.empty(), locations, details);
    }

    public static Trouble ofRow(Trouble.Type type, String code, List<Location> locations, String... details) {
        return trouble(type, Optional.of(code), Optional.empty(), locations, details);
    }

    public static Trouble ofCell(Trouble.Type type, String code, Column column, Location location, String... details) {
        return trouble(type, Optional.of(code), Optional.of(column), List.of(location), details);
    }

    private static Trouble trouble(
            Trouble.Type type,
            Optional<String> code,
            Optional<Column> column,
            List<Location> locations,
            String... details) {
        List<String> all = new ArrayList<>(List.of(details));
        all.add(where(locations));
        return new Trouble(type, code, column, locations, all);
    }

    private static String where(List<Location> locations) {
        return locations.stream()
                .map(Troubles::where)
                .reduce((a, b) -> Texts.text("intake.where.and", a, b))
                .orElse("");
    }

    /** A place in words. */
    public static String where(Location location) {
        String key = location.cell().isEmpty() ? "intake.where.sheet" : "intake.where.cell";
        return Texts.text(key, location.sheet(), location.cell(), location.label());
    }
}
