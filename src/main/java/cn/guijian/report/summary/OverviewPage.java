package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Head;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.Row;
import cn.guijian.report.paper.Table;
import cn.guijian.report.summary.SummarySheet.Heads;
import java.util.ArrayList;
import java.util.List;

/** 总览: who reported and how it stands, what the words mean, by which rules, and what was not evaluated. */
final class OverviewPage {
    static final Columns COLUMNS = Columns.of(
            "who who-code status counts met all file remark", 26, 11, 14, 10, 10, 10, 14, 11, 11, 12, 12, 36, 46);

    private final Paper paper;
    private final boolean charts;

    /** @param charts whether the workbook has any, where there is anything to draw */
    OverviewPage(Paper paper, boolean charts) {
        this.paper = paper;
        this.charts = charts;
    }

    void write(SummarySheet sheet) {
        sheet.title(0, paper.line(Part.OVERVIEW));
        int row = 1;
        for (String paragraph : paragraphs()) {
            sheet.paragraph(row++, paragraph, Look.NOTE);
        }
        int heads = row;
        COLUMNS.heads(sheet, row++);
        List<Table.Group> units = paper.table(Part.UNITS).groups();
        for (Table.Group group : units) {
            boolean total = group == units.get(units.size() - 1);
            row = COLUMNS.rows(sheet, row, group.rows(), total ? Look.HEAD : Look.TEXT);
        }
        row = legend(sheet, row + 1);
        row = coverage(sheet, row + 1);
        sheet.finish(new Heads(heads, 1), row - 1);
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(paper.sentences(Part.OVERALL).texts());
        paragraphs.add(paper.line(Part.PROVENANCE));
        paragraphs.add(paper.table(Part.UNITS).note());
        if (!charts && paper.has(Part.MATRIX)) {
            paragraphs.add(text("print.no-charts"));
        }
        return paragraphs;
    }

    private int legend(SummarySheet sheet, int first) {
        int row = first;
        Table legend = paper.table(Part.LEGEND);
        sheet.paragraph(row++, legend.caption(), Look.HEADING);
        for (Row entry : legend.rows()) {
            sheet.word(row, 0, entry.word(Head.VERDICT));
            sheet.span(row++, 1, entry.text(Head.NOTE), Look.TEXT);
        }
        sheet.paragraph(row++, legend.note(), Look.NOTE);
        for (String basic : paper.sentences(Part.BASICS).texts()) {
            sheet.paragraph(row++, basic, Look.NOTE);
        }
        return row;
    }

    private int coverage(SummarySheet sheet, int first) {
        int row = first;
        sheet.paragraph(row++, Part.COVERAGE.title(), Look.HEADING);
        sheet.paragraph(row++, paper.line(Part.COVERED), Look.NOTE);
        for (Row missed : paper.table(Part.COVERAGE).rows()) {
            sheet.text(row, 0, missed.text(Head.RULE), Look.TEXT);
            sheet.span(row++, 1, missed.text(Head.REASON) + "\n" + missed.text(Head.WHO), Look.TEXT);
        }
        return row;
    }
}
