package cn.guijian.report.annotate.xlsx;

import cn.guijian.model.Level;
import cn.guijian.office.FixedZip;
import cn.guijian.office.edit.ContentTypes;
import cn.guijian.office.edit.EditedPackage;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.RelationshipList;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.ListLook;
import cn.guijian.report.annotate.mark.ListRow;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.RowHeight;
import cn.guijian.report.annotate.mark.SheetText;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/** Marks an OOXML workbook: .xlsx, .xlsm and templates. */
public final class PackageCopy {
    private static final Map<String, String> ENDINGS = Map.of(
            Spreadsheet.TYPES + "sheet.main+xml",
            "xlsx",
            Spreadsheet.TYPES + "template.main+xml",
            "xltx",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "xlsm",
            "application/vnd.ms-excel.template.macroEnabled.main+xml",
            "xltm");

    private static final String STYLES = "xl/styles.xml";

    private final EditedPackage parts;
    private final ContentTypes types;
    private final String main;
    private final MarkedWorkbook workbook;

    /** @throws Unmarkable when it can't be marked without harm */
    public PackageCopy(byte[] original) {
        this.parts = new EditedPackage(original);
        RelationshipList root = new RelationshipList(parts, "");
        this.main = root.byKind("officeDocument").orElseThrow(() -> new Unmarkable(Reason.ODD, "no workbook"));
        if (root.byKind("origin").isPresent() || parts.hasFolder("_xmlsignatures/")) {
            throw new Unmarkable(Reason.SIGNED, main);
        }
        this.types = new ContentTypes(parts);
        this.workbook = new MarkedWorkbook(parts, main);
        if (workbook.isLocked()) {
            throw new Unmarkable(Reason.LOCKED, main);
        }
        if (workbook.relationships().byKind("revisionHeaders").isPresent()) {
            throw new Unmarkable(Reason.SHARED, main);
        }
    }

    /** The ending that fits what the workbook says it is. */
    public String ending() {
        String type = types.of(main).orElse("");
        return Optional.ofNullable(ENDINGS.get(type)).orElseThrow(() -> new Unmarkable(Reason.ODD, type));
    }

    public byte[] marked(FindingList list, Marks marks) throws IOException {
        StylesPart styles = styles();
        Map<String, String> sheets = workbook.sheets();
        sheets.forEach((name, part) -> mark(name, part, marks, styles));
        addList(list, styles, sheets);
        styles.write();
        return parts.bytes();
    }

    /** A workbook with the list alone. */
    public static byte[] alone(Paper paper, Reason reason) throws IOException {
        return new PackageCopy(EmptyWorkbook.bytes()).marked(FindingList.of(paper, Optional.of(reason)), Marks.none());
    }

    private void mark(String name, String part, Marks marks, StylesPart styles) {
        if (!marks.of(name).isEmpty()) {
            new MarkedSheet(parts, types, part).mark(marks.of(name), styles);
        }
        deselect(part);
    }

    /** Two selected sheets would be a group, in which what is typed goes into both. */
    private void deselect(String part) {
        String text = new String(parts.content(part).orElse(new byte[0]), StandardCharsets.ISO_8859_1);
        if (!text.replace("\0", "").contains("tabSelected")) {
            return;
        }
        XmlDocument sheet = parts.document(part, MarkedSheet.DEPTH).orElseThrow();
        sheet.root().child("sheetViews").stream()
                .flatMap(views -> views.children("sheetView").stream())
                .filter(view -> view.flag("tabSelected"))
                .forEach(view -> sheet.set(view, "tabSelected", "0"));
    }

    private StylesPart styles() {
        Optional<String> part = workbook.relationships().byKind("styles");
        if (part.isPresent()) {
            // Cells that name styles which are lost would take ours.
            return new StylesPart(
                    parts.document(part.get()).orElseThrow(() -> new Unmarkable(Reason.ODD, "no styles")));
        }
        // Some programs look for it at this place, whatever the relationship says.
        String fresh = parts.has(STYLES) ? parts.free("xl/styles", ".xml") : STYLES;
        workbook.relationships().add("styles", fresh);
        types.add(fresh, Spreadsheet.TYPES + "styles+xml");
        return new StylesPart(parts.documentOr(fresh, StylesPart.BLANK));
    }

    private void addList(FindingList list, StylesPart styles, Map<String, String> sheets) {
        ListSheet sheet = new ListSheet(list, styles, sheets);
        Optional<FormerList> former =
                FormerList.in(parts, sheets, workbook.relationships().byKind("sharedStrings"));
        if (former.isPresent()) {
            FormerList there = former.get();
            parts.replace(there.part(), sheet.bytes());
            workbook.renew(there.name(), sheet.names(there.name()));
            return;
        }
        String part = parts.free("xl/worksheets/sheet", ".xml");
        parts.add(part, sheet.bytes());
        types.add(part, Spreadsheet.TYPES + "worksheet+xml");
        String name = workbook.freeName(list.title());
        workbook.addFirst(name, workbook.relationships().add("worksheet", part), sheet.names(name));
    }

    /** A workbook without a sheet: what the list is put into when the county's own can't be marked. */
    private static final class EmptyWorkbook {
        private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

        private EmptyWorkbook() {}

        static byte[] bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            FixedZip zip = new FixedZip(bytes);
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                            + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"" + Spreadsheet.TYPES + "sheet.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RelationshipList.OFFICE
                            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + Spreadsheet.NAMESPACE + "\" xmlns:r=\"" + Spreadsheet.RELATIONSHIPS
                            + "\"><sheets></sheets></workbook>");
            zip.finish();
            return bytes.toByteArray();
        }

        private static void put(FixedZip zip, String name, String xml) throws IOException {
            zip.put(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The list that an earlier check put into a workbook: it is written anew and not beside. Known by its headers, since a
     * spreadsheet program that saved the file since keeps nothing else of ours, and most of them are enough.
     *
     * @param part where it lies
     * @param place its place among the sheets, counted from 0
     */
    private record FormerList(String part, String name, int place) {
        private static final int ROWS = 10;
        private static final int CELLS = 3;
        private static final int STRINGS = 1;

        /**
         * Finds it.
         *
         * @param sheets names and parts in the order of the workbook
         */
        static Optional<FormerList> in(EditedPackage parts, Map<String, String> sheets, Optional<String> strings) {
            List<Map.Entry<String, String>> all = List.copyOf(sheets.entrySet());
            List<Element> shared = strings.flatMap(part -> parts.glance(part, STRINGS))
                    .map(document -> document.root().children("si"))
                    .orElse(List.of());
            return IntStream.range(0, all.size())
                    .filter(i -> FindingList.isIn(texts(parts, all.get(i).getValue(), shared)))
                    .mapToObj(i ->
                            new FormerList(all.get(i).getValue(), all.get(i).getKey(), i))
                    .findFirst();
        }

        private static List<List<String>> texts(EditedPackage parts, String part, List<Element> shared) {
            return parts.glance(part, CELLS).stream()
                    .flatMap(sheet -> sheet.root().child("sheetData").stream())
                    .flatMap(data -> data.children("row").stream().limit(ROWS))
                    .map(row -> row.children("c").stream()
                            .map(cell -> text(cell, shared))
                            .toList())
                    .toList();
        }

        private static String text(Element cell, List<Element> shared) {
            String text = plain(cell);
            if (!cell.attribute("t").equals(Optional.of("s"))) {
                return text;
            }
            int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
            return number >= 0 && number < shared.size() ? plain(shared.get(number)) : "";
        }

        private static String plain(Element element) {
            return element.outer().replaceAll("<[^>]*>", "").strip();
        }
    }

    /** The sheet 审核结果 as a part of its own: texts inline, so that none can act as a formula and no shared list grows. */
    private static final class ListSheet {
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
                    "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + quoted + "$" + HEADER + ":$"
                            + HEADER + "</definedName>");
        }

        byte[] bytes() {
            xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                    .append(Spreadsheet.NAMESPACE)
                    .append("\"><sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                    .append("<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">")
                    .append("<pane ySplit=\"" + HEADER + "\" topLeftCell=\"A" + (HEADER + 1))
                    .append(
                            "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A"
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
}
