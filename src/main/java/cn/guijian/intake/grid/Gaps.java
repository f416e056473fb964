package cn.guijian.intake.grid;

import java.util.List;

/**
 * What a workbook should hold and does not, though all else can be read.
 *
 * @param emptySheets sheets that are named only, as a converter leaves those of old macros behind
 * @param withoutStyles whether nobody knows how its numbers show
 * @param withoutTexts whether cells refer to texts that are gone, all of them
 */
public record Gaps(List<String> emptySheets, boolean withoutStyles, boolean withoutTexts) {
    static final Gaps NONE = new Gaps(List.of(), false, false);

    public Gaps {
        emptySheets = List.copyOf(emptySheets);
    }
}
