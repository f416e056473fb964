package cn.guijian.intake;

import cn.guijian.intake.grid.Gaps;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.List;

/** Says what a file should hold and does not, where all else could be read. */
final class PackageTroubles {
    private PackageTroubles() {}

    static List<Trouble> of(RawWorkbook workbook) {
        List<Trouble> troubles = new ArrayList<>();
        Gaps gaps = workbook.gaps();
        gaps.emptySheets().stream()
                .map(SeenText::brief)
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .ifPresent(names -> troubles.add(Trouble.ofFile(Trouble.Type.SHEET_EMPTY, names)));
        if (gaps.withoutStyles()) {
            troubles.add(missing("styles"));
        }
        if (gaps.withoutTexts()) {
            troubles.add(missing("texts"));
        }
        return troubles;
    }

    private static Trouble missing(String part) {
        return Trouble.ofFile(Trouble.Type.PART_MISSING, Texts.text("intake.missing." + part));
    }
}
