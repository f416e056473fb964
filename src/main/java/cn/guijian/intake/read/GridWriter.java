package cn.guijian.intake.read;

import cn.guijian.intake.grid.Area;
import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.ContentKind;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.RawRow;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.intake.grid.Run;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** How one process tells another what it read: the raw grid, or why there is none. No object of Java is stored. */
final class GridWriter {
    static final int GRID = 1;
    static final int REFUSED = 2;

    private GridWriter() {}

    static void write(RawWorkbook workbook, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeByte(GRID);
        out.writeInt(workbook.sheets().size());
        for (RawSheet sheet : workbook.sheets()) {
            text(sheet.name(), out);
            out.writeBoolean(sheet.hidden());
            areas(sheet.merges().areas(), out);
            areas(sheet.hiddenColumns(), out);
            out.writeInt(sheet.rows().size());
            for (RawRow row : sheet.rows()) {
                out.writeInt(row.index());
                out.writeBoolean(row.hidden());
                out.writeInt(row.cells().size());
                for (RawCell cell : row.cells()) {
                    cell(cell, out);
                }
            }
        }
        out.flush();
    }

    static void write(Refused refused, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeByte(REFUSED);
        text(refused.trouble().type().name(), out);
        out.writeInt(refused.trouble().details().size());
        for (String detail : refused.trouble().details()) {
            text(detail, out);
        }
        out.flush();
    }

    private static void areas(List<Area> areas, DataOutputStream out) throws IOException {
        out.writeInt(areas.size());
        for (Area area : areas) {
            for (int edge : new int[] {area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn()}) {
                out.writeInt(edge);
            }
        }
    }

    private static void cell(RawCell cell, DataOutputStream out) throws IOException {
        out.writeInt(cell.column());
        ContentKind kind = ContentKind.of(cell.content());
        out.writeByte(kind.ordinal());
        text(kind.text(cell.content()), out);
        runs(cell.content(), out);
        out.writeByte(cell.script().ordinal());
        out.writeBoolean(cell.formula().isPresent());
        text(cell.formula().orElse(""), out);
        text(cell.format().code(), out);
        out.writeBoolean(cell.format().date1904());
    }

    private static void runs(Content content, DataOutputStream out) throws IOException {
        List<Run> runs = content instanceof Content.Text text ? text.runs() : List.of();
        out.writeInt(runs.size());
        for (Run run : runs) {
            text(run.text(), out);
            out.writeByte(run.script().ordinal());
        }
    }

    /** Two bytes a character: a text of a damaged workbook need not be valid Unicode. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
