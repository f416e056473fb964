package cn.guijian.intake;

import cn.guijian.model.Column;
import cn.guijian.model.Location;
import cn.guijian.model.Section;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names sheets that hold rows of the form once more and with other content than the sheets that are read. */
final class Rivals {
    /** Pairs of cells that are named; one is enough to see it, some help to tell the sheets apart. */
    private static final int PAIRS = 4;

    private final FormSheets sheets;
    private final Map<String, FoundRow> taken = new HashMap<>();

    Rivals(FormSheets sheets, List<FoundRow> found) {
        this.sheets = sheets;
        found.forEach(row -> taken.put(row.indicator().code(), row));
    }

    /** One trouble for each such sheet. */
    List<Trouble> troubles() {
        return sheets.rivals().stream()
                .flatMap(rival -> trouble(rival).stream())
                .toList();
    }

    /** Two cells of one row and column that should be the same. */
    private record Pair(Location ours, Location theirs) {}

    private Optional<Trouble> trouble(SheetRows rival) {
        List<Pair> pairs = new ArrayList<>();
        for (FoundRow theirs : rival.rows()) {
            FoundRow ours = taken.get(theirs.indicator().code());
            if (ours != null) {
                theirs.indicator()
                        .columns()
                        .forEach(column -> pair(ours, theirs, column).ifPresent(pairs::add));
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Pair first = pairs.get(0);
        List<Location> places = pairs.stream()
                .limit(PAIRS)
                .flatMap(pair -> List.of(pair.ours(), pair.theirs()).stream())
                .toList();
        return Optional.of(Troubles.at(
                Trouble.Type.SHEET_TWICE,
                places,
                Texts.text("intake.twice.sheets", section(rival)),
                first.ours().sheet(),
                rival.sheet().name(),
                Texts.text(
                        "intake.twice.cells",
                        pairs.size(),
                        first.ours().label(),
                        shown(first.ours()),
                        shown(first.theirs()))));
    }

    private static Optional<Pair> pair(FoundRow ours, FoundRow theirs, Column column) {
        Optional<String> content = SheetRows.content(theirs, column);
        return content.isEmpty() || content.equals(SheetRows.content(ours, column))
                ? Optional.empty()
                : Optional.of(new Pair(place(ours, column), place(theirs, column)));
    }

    private static Location place(FoundRow row, Column column) {
        RawSheet sheet = row.table().sheet();
        int at = row.table().header().column(Heading.of(column)).orElse(row.place());
        CellAddress address = sheet.origin(row.row().index(), at);
        String label = row.indicator().code() + " " + row.indicator().name() + " " + column.label();
        String shown = sheet.at(row.row().index(), at).map(RawCell::shown).orElse("");
        return new Location(sheet.name(), address.text(), label, shown);
    }

    private static String shown(Location place) {
        return place.raw().isEmpty() ? Texts.text("intake.blank") : Words.brief(place.raw());
    }

    private static String section(SheetRows rival) {
        return Section.of(rival.rows().get(0).indicator().code()).orElseThrow().sheet();
    }
}
