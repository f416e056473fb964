package cn.guijian.model.result;

import cn.guijian.model.Level;
import java.util.List;
import java.util.Set;

/**
 * What became of the findings of an earlier run ({@code --previous}).
 *
 * @param mended findings that are gone
 * @param fresh ids of findings that are new
 * @param open ids of findings that were there before and still are
 */
public record Changes(List<PastFinding> mended, Set<String> fresh, Set<String> open) {
    public Changes {
        mended = List.copyOf(mended);
        fresh = Set.copyOf(fresh);
        open = Set.copyOf(open);
    }

    /** A finding as the earlier result told it. */
    public record PastFinding(String id, String rule, String title, Level level, String message, String place) {}
}
