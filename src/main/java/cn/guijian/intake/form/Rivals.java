package cn.guijian.intake.form;

import cn.guijian.intake.grid.CellAddress;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.Section;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<FoundRow> again = rival.rows().stream()
                .filter(row -> taken.containsKey(row.indicator().code()))
                .toList();
        List<Pair> pairs = again.stream().flatMap(this::pairs).toList();
        if (pairs.isEmpty() || again.stream().noneMatch(Rivals::isFilled)) {
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

    private Stream<Pair> pairs(FoundRow theirs) {
        FoundRow ours = Objects.requireNonNull(taken.get(theirs.indicator().code()));
        return headings(theirs)
                .filter(heading -> !SheetRows.content(theirs, heading).equals(SheetRows.content(ours, heading)))
                .map(heading -> new Pair(place(ours, heading), place(theirs, heading)));
    }

    /** What a row is asked for. */
    private static Stream<Heading> headings(FoundRow row) {
        return Stream.concat(row.indicator().columns().stream().map(Heading::of), Stream.of(Heading.EXPLANATION));
    }

    /** A blank copy of the form says nothing; in one that is filled in a blank cell does. */
    private static boolean isFilled(FoundRow row) {
        return headings(row).anyMatch(heading -> SheetRows.content(row, heading).isPresent());
    }

    private static Location place(FoundRow row, Heading heading) {
        RawSheet sheet = row.table().sheet();
        int at = row.table().header().column(heading).orElse(row.place());
        CellAddress address = sheet.origin(row.row().index(), at);
        String label = row.indicator().code() + " " + row.indicator().name() + " " + heading.label();
        String shown = sheet.at(row.row().index(), at).map(RawCell::shown).orElse("");
        return new Location(sheet.name(), address.text(), label, shown);
    }

    private static String shown(Location place) {
        return place.raw().isEmpty() ? Texts.text("intake.blank") : SeenText.brief(place.raw());
    }

    private static String section(SheetRows rival) {
        return Section.of(rival.rows().get(0).indicator().code()).orElseThrow().sheet();
    }
}
