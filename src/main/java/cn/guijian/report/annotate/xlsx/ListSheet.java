package cn.guijian.report.annotate.xlsx;

import cn.guijian.model.Level;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.ListLook;
import cn.guijian.report.annotate.mark.ListRow;
import cn.guijian.report.annotate.mark.RowHeight;
import cn.guijian.report.annotate.mark.SheetText;
import cn.guijian.report.paper.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/** The sheet 审核结果 as a part of its own: texts inline, so that none can act as a formula and no shared list grows. */
final class ListSheet {
    private static final int HEADER = FindingList.HEADER;

    private final FindingList list;
    private final StylesPart styles;
    private final Map<String, String> sheets;
    private final StringBuilder xml = new StringBuilder();

    /** @param sheets names of the sheets that a link can lead to */
    ListSheet(FindingList list, StylesPart styles, Map<String, String> sheets) {
        this.list = list;
        this.styles = styles;
        this.sheets = sheets;
    }

    /** The names that make the headers repeat in print and the filter work; {@code sheet} is the name of ours. */
    List<String> names(String sheet) {
        String quoted = SheetText.escape("'" + sheet.replace("'", "''") + "'!");
        return List.of(
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">" + quoted
                        + filter().replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2") + "</definedName>",
                "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + quoted + "$" + HEADER + ":$" + HEADER
                        + "</definedName>");
    }

    byte[] bytes() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(Spreadsheet.NAMESPACE)
                .append("\"><sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .append("<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">")
                .append("<pane ySplit=\"" + HEADER + "\" topLeftCell=\"A" + (HEADER + 1))
                .append("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A"
                        + (HEADER + 1) + "\" sqref=\"A" + (HEADER + 1) + "\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < FindingList.WIDTHS.size(); i++) {
            xml.append(String.format(
                    Locale.ROOT,
                    "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>",
                    i + 1,
                    FindingList.WIDTHS.get(i)));
        }
        xml.append("</cols><sheetData>");
        head();
        for (int i = 0; i < list.rows().size(); i++) {
            row(HEADER + 1 + i, list.rows().get(i));
        }
        tail();
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        int last = FindingList.HEADERS.size() - 1;
        open(1, RowHeight.of(List.of(list.title()), List.of(total()), 16));
        cell(1, 0, list.title(), ListLook.TITLE);
        close();
        for (int i = 0; i < list.lines().size(); i++) {
            open(i + 2, RowHeight.of(List.of(list.lines().get(i)), List.of(total()), 11));
            cell(i + 2, 0, list.lines().get(i), ListLook.LINE);
            close();
        }
        open(HEADER - 1, 20);
        legend(HEADER - 1);
        close();
        open(HEADER, 22);
        for (int i = 0; i <= last; i++) {
            cell(HEADER, i, FindingList.HEADERS.get(i), ListLook.HEADER);
        }
        close();
    }

    private void legend(int row) {
        int column = 0;
        for (Level level : Level.values()) {
            cell(row, column++, Words.of(level), ListLook.of(level));
        }
    }

    private void row(int number, ListRow row) {
        open(number, RowHeight.of(row.texts(), FindingList.WIDTHS, 10));
        for (int i = 0; i < row.texts().size(); i++) {
            cell(number, i, row.texts().get(i), row.look(i, link(row).isPresent()));
        }
        close();
    }

    private void tail() {
        xml.append("</sheetData><autoFilter ref=\"").append(filter()).append("\"/><mergeCells count=\"3\">");
        String last = CellReference.convertNumToColString(FindingList.HEADERS.size() - 1);
        for (int i = 1; i <= 3; i++) {
            xml.append(String.format(Locale.ROOT, "<mergeCell ref=\"A%1$d:%2$s%1$d\"/>", i, last));
        }
        xml.append("</mergeCells>").append(hyperlinks());
        xml.append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\"")
                .append(" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\"")
                .append(" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>")
                .append("&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
    }

    private String hyperlinks() {
        Map<String, String> links = new TreeMap<>();
        for (int i = 0; i < list.rows().size(); i++) {
            String cell = new CellAddress(HEADER + i, ListRow.LINKED).formatAsString();
            link(list.rows().get(i)).ifPresent(link -> links.put(cell, link.target()));
        }
        StringBuilder all = new StringBuilder();
        links.forEach((cell, target) -> all.append("<hyperlink ref=\"" + cell + "\" location=\""
                + SheetText.escape(target) + "\" display=\"" + SheetText.escape(target) + "\"/>"));
        return all.isEmpty() ? "" : "<hyperlinks>" + all + "</hyperlinks>";
    }

    private Optional<ListRow.Link> link(ListRow row) {
        return row.link().filter(link -> sheets.containsKey(link.sheet()));
    }

    private String filter() {
        String last = CellReference.convertNumToColString(FindingList.HEADERS.size() - 1);
        return "A" + HEADER + ":" + last + (HEADER + Math.max(list.rows().size(), 1));
    }

    private static int total() {
        return FindingList.WIDTHS.stream().mapToInt(Integer::intValue).sum();
    }

    private void open(int row, int height) {
        xml.append("<row r=\"" + row + "\" ht=\"" + height + "\" customHeight=\"1\">");
    }

    private void cell(int row, int column, String text, ListLook look) {
        String address = new CellAddress(row - 1, column).formatAsString();
        xml.append("<c r=\"" + address + "\" s=\"" + styles.of(look) + "\"");
        if (text.isEmpty()) {
            xml.append("/>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(SheetText.cell(text))
                    .append("</t></is></c>");
        }
    }

    private void close() {
        xml.append("</row>");
    }
}
