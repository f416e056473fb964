package cn.guijian.intake.cover;

import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import java.util.Map;
import java.util.Optional;

/**
 * What one sheet says as a cover.
 *
 * @param cells the cells of the entries that stand beside their labels
 */
public record CoverSheet(RawSheet sheet, Cover cover, Map<CoverItem, RawCell> cells) {
    private static final String NAME = "封面";
    private static final int ENOUGH = 5;

    public CoverSheet {
        cells = Map.copyOf(cells);
    }

    /** Whether a person takes it for a cover: by its name, or by what is typed there. */
    boolean isCover() {
        return isNamed(sheet)
                || cover.entries().size() >= ENOUGH && isTyped(CoverItem.UNIT) && isTyped(CoverItem.PERIOD);
    }

    static boolean isNamed(RawSheet sheet) {
        return SeenText.compact(sheet.name()).contains(NAME);
    }

    boolean isExactlyNamed() {
        return SeenText.compact(sheet.name()).equals(NAME);
    }

    /** Whether it says whose it is, or of when. */
    boolean isTold() {
        return !cover.text(CoverItem.UNIT).isEmpty()
                || !cover.text(CoverItem.PERIOD).isEmpty();
    }

    /** The cell of an entry. */
    Optional<RawCell> cell(CoverItem item) {
        return Optional.ofNullable(cells.get(item));
    }

    /** Whether an entry was typed: what a formula gives stands in another cell. */
    boolean isTyped(CoverItem item) {
        return cell(item).filter(cell -> cell.formula().isEmpty()).isPresent();
    }
}
