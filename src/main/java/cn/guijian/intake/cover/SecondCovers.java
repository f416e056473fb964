package cn.guijian.intake.cover;

import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.PeriodWords;
import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names covers, and lines above the tables, that say something else than the cover that counts. */
public final class SecondCovers {
    private static final Set<CoverItem> WHOSE = Set.of(CoverItem.UNIT, CoverItem.PERIOD);

    private final CoverSheet chosen;
    private final UnitNames names;

    private SecondCovers(CoverSheet chosen, UnitNames names) {
        this.chosen = chosen;
        this.names = names;
    }

    public static List<Trouble> of(Covers covers, UnitNames names) {
        SecondCovers second = new SecondCovers(covers.chosen(), names);
        return covers.others().stream()
                .flatMap(other -> second.trouble(other).stream())
                .toList();
    }

    private Optional<Trouble> trouble(CoverSheet other) {
        List<CoverItem> differing = Arrays.stream(CoverItem.values())
                .filter(item -> isAsked(other, item) && differs(other, item))
                .toList();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        CoverItem first = differing.get(0);
        Location ours = entry(chosen, first);
        Location theirs = entry(other, first);
        String difference = Texts.text(
                "intake.twice.cover", first.label(), SeenText.brief(ours.raw()), SeenText.brief(theirs.raw()));
        return Optional.of(Troubles.at(
                Trouble.Type.SHEET_TWICE,
                List.of(ours, theirs),
                Texts.text("intake.twice.covers"),
                ours.sheet(),
                theirs.sheet(),
                difference));
    }

    /** A second cover is held against the first in all it says; a sheet that is seen, in whose and when it is. */
    private static boolean isAsked(CoverSheet other, CoverItem item) {
        return other.isCover() && item != CoverItem.EXPLANATION
                || WHOSE.contains(item) && !other.sheet().hidden() && other.isTyped(item);
    }

    private boolean differs(CoverSheet other, CoverItem item) {
        String ours = chosen.cover().text(item);
        String theirs = other.cover().text(item);
        if (ours.isEmpty() || theirs.isEmpty() || SeenText.compact(ours).equals(SeenText.compact(theirs))) {
            return false;
        }
        return switch (item) {
            case UNIT -> isOther(names.read(ours), names.read(theirs), other);
            case PERIOD -> isOther(PeriodWords.read(ours), PeriodWords.read(theirs), other);
            case DATE -> isOther(chosen.cover().date(), other.cover().date(), other);
            default -> true;
        };
    }

    /** Two that can be read are compared as what they mean; what can't be read differs on a cover alone. */
    private static <T> boolean isOther(Optional<T> ours, Optional<T> theirs, CoverSheet other) {
        return theirs.isPresent() ? !ours.equals(theirs) : other.isCover();
    }

    private static Location entry(CoverSheet sheet, CoverItem item) {
        return Optional.ofNullable(sheet.cover().entries().get(item)).orElseThrow();
    }
}
