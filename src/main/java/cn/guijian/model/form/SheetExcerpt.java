package cn.guijian.model.form;

import java.util.List;

/**
 * A small picture of a sheet around some of its cells (截图): what a person sees who opens the workbook there.
 *
 * @param sheet the sheet's name as the county has it
 * @param columns the columns that are shown, from left to right
 * @param lines the rows that are shown, from top to bottom
 */
public record SheetExcerpt(String sheet, List<Head> columns, List<Line> lines) {
    public SheetExcerpt {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * The head of a column.
     *
     * @param letters as spreadsheets name it
     * @param afterGap whether columns between this one and the one before are left out
     */
    public record Head(String letters, boolean afterGap) {}

    /**
     * A row.
     *
     * @param number as spreadsheets count, from 1
     * @param afterGap whether rows between this one and the one before are left out
     * @param heading whether it is the header of a table
     * @param cells one for each column
     */
    public record Line(int number, boolean afterGap, boolean heading, List<Spot> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text what it shows, shortened
     * @param marked whether it is one of the cells that the picture is about
     */
    public record Spot(String text, boolean marked) {}
}
