package cn.guijian.intake.read;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.Run;
import cn.guijian.intake.grid.Script;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;

/** How the fonts of a .xls workbook stand, and the texts that mix them. */
final class XlsFonts {
    private final HSSFWorkbook workbook;

    XlsFonts(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** How a font stands; what names a font that is not there stands as others do. */
    Script script(int number) {
        if (number < 0 || number > workbook.getNumberOfFonts()) { // number 4 is left out in this format
            return Script.LINE;
        }
        HSSFFont font = workbook.getFontAt(number);
        if (font.getStrikeout()) {
            return Script.STRUCK;
        }
        return switch (font.getTypeOffset()) {
            case Font.SS_SUPER -> Script.RAISED;
            case Font.SS_SUB -> Script.LOWERED;
            default -> Script.LINE;
        };
    }

    /** A text with its runs; what stands before the first of them is in the cell's font. */
    Content.Text text(HSSFRichTextString rich) {
        String text = rich.getString();
        if (rich.numFormattingRuns() == 0) {
            return new Content.Text(text);
        }
        List<Run> runs = new ArrayList<>();
        int from = 0;
        Script script = Script.OF_CELL;
        for (int i = 0; i < rich.numFormattingRuns(); i++) {
            int next = Math.min(Math.max(from, rich.getIndexOfFormattingRun(i)), text.length());
            runs.add(new Run(text.substring(from, next), script));
            from = next;
            script = script(rich.getFontOfFormattingRun(i));
        }
        runs.add(new Run(text.substring(from), script));
        return Content.Text.of(
                runs.stream().filter(run -> !run.text().isEmpty()).toList());
    }
}
