package cn.guijian.intake;

import java.util.List;

/**
 * What a workbook should hold and does not, though all else can be read.
 *
 * @param emptySheets sheets that are named only, as a converter leaves those of old macros behind
 * @param withoutStyles whether nobody knows how its numbers show
 */
record Gaps(List<String> emptySheets, boolean withoutStyles) {
    static final Gaps NONE = new Gaps(List.of(), false);

    Gaps {
        emptySheets = List.copyOf(emptySheets);
    }
}
