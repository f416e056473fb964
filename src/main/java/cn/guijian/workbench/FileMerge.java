package cn.guijian.workbench;

import java.util.List;
import java.util.Map;

/**
 * Two changes of one file of the rules folder, made side by side: it was saved anew after somebody had begun to edit
 * what it was before. What only one of the two changed is taken over; where both did, somebody has to choose.
 */
public sealed interface FileMerge permits TableMerge, TextMerge {
    /** Whose change is kept. */
    enum Side {
        THEIRS,
        MINE
    }

    /**
     * A place where the file was changed by others.
     *
     * @param key names it among those of the file
     * @param place for people
     * @param before what stood there when the editing began
     * @param theirs what was saved meanwhile
     * @param mine what the editor has there
     * @param isContested whether both changed it, to different things
     */
    record Item(String key, String place, String before, String theirs, String mine, boolean isContested) {}

    /** What others changed, in the order of the file. */
    List<Item> items();

    /** The file with both changes; where they meet, what is chosen by the key of the item, or else the editor's. */
    String merged(Map<String, Side> choices);

    /** Whether the file has not been saved meanwhile. */
    boolean isCurrent();

    /** Whether everything that is contested has been chosen. */
    default boolean isDecided(Map<String, Side> choices) {
        return items().stream().allMatch(item -> !item.isContested() || choices.containsKey(item.key()));
    }
}
