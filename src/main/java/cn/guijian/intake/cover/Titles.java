package cn.guijian.intake.cover;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import java.util.stream.Stream;

/** The titles of the sheets that are seen: texts in their first rows that are no line with a label. */
final class Titles {
    private static final int ROWS = 6;
    /** A title is set apart by blanks, but not by any number of them. */
    private static final int BLANKS = 10;

    private static final int LONGEST = 120;

    private Titles() {}

    static Stream<Location> of(RawWorkbook workbook) {
        return workbook.sheets().stream().filter(sheet -> !sheet.hidden()).flatMap(Titles::of);
    }

    /** The names of the sheets that are seen. */
    static Stream<Location> names(RawWorkbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .map(sheet -> new Location(sheet.name(), "", "", sheet.name()));
    }

    private static Stream<Location> of(RawSheet sheet) {
        return sheet.rows().stream()
                .filter(row -> row.index() < ROWS)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.content() instanceof Content.Text text
                        && text.text().length() <= BLANKS * LONGEST)
                .map(cell -> new Location(sheet.name(), cell.address().text(), "", SeenText.strip(cell.standing())))
                .filter(title -> title.raw().length() <= LONGEST && !isLine(title.raw()));
    }

    /** 制定机关：…, 制定依据：…: whose form it is, not whose numbers. */
    private static boolean isLine(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('\uFF1A') >= 0;
    }
}
