package cn.guijian.intake;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.model.Texts;
import java.util.List;
import java.util.stream.Stream;

/** Knows the list of findings that an earlier check put in front of a workbook: it is no sheet of the form. */
final class OwnList {
    private static final List<String> HEADERS = Stream.of(
                    "class", "sheet", "cell", "coded", "message", "advice", "rule", "clause", "answer")
            .map(head -> Texts.text("paper.head." + head))
            .toList();
    private static final int ROWS = 10;

    private OwnList() {}

    /** The workbook without such lists; most of the headers are enough, since other versions had others. */
    static RawWorkbook leftOut(RawWorkbook workbook) {
        return workbook.sheets().stream().noneMatch(OwnList::is)
                ? workbook
                : new RawWorkbook(
                        workbook.sheets().stream().filter(sheet -> !is(sheet)).toList(), workbook.gaps());
    }

    private static boolean is(RawSheet sheet) {
        return sheet.rows().stream().limit(ROWS).anyMatch(OwnList::isHeader);
    }

    private static boolean isHeader(RawRow row) {
        int known = 0;
        for (RawCell cell : row.cells()) {
            known += cell.content() instanceof Content.Text text && HEADERS.contains(text.text()) ? 1 : 0;
        }
        return known * 3 >= HEADERS.size() * 2;
    }
}
