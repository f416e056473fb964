package cn.guijian.report.annotate.xlsx;

import cn.guijian.model.Level;
import cn.guijian.office.edit.ContentTypes;
import cn.guijian.office.edit.EditedPackage;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.Held;
import cn.guijian.office.edit.RelationshipList;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.BoxSize;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.paper.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of the county: its marked cells get a fill and a comment, all else stays. */
public final class MarkedSheet {
    /** As deep as cells lie. */
    static final int DEPTH = 3;

    private static final Set<String> BEHIND_LEGACY_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private static final Pattern MERGED = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}:[A-Z]{1,3}[1-9]\\d{0,6}");

    private final EditedPackage parts;
    private final ContentTypes types;
    private final String name;
    private final XmlDocument sheet;
    private final RelationshipList relationships;

    MarkedSheet(EditedPackage parts, ContentTypes types, String name) {
        this.parts = parts;
        this.types = types;
        this.name = name;
        this.sheet = parts.document(name, DEPTH).orElseThrow(() -> new Unmarkable(Reason.ODD, "no " + name));
        this.relationships = new RelationshipList(parts, name);
    }

    void mark(SortedMap<CellAddress, List<Row>> found, StylesPart styles) {
        SortedMap<CellAddress, List<Row>> marks = Marks.shown(found, merged());
        Element data = sheet.root()
                .child("sheetData")
                .orElseThrow(() -> new Unmarkable(Reason.ODD, "no sheetData in " + name));
        new SheetCells(sheet, data, styles).mark(marks);
        Optional<String> drawing = drawing();
        CommentsPart comments = comments();
        marks.forEach(comments::mark);
        NotesDrawing notes = NotesDrawing.of(drawing.flatMap(parts::content), Grid.of(sheet.root()));
        comments.places().forEach(notes::add);
        marks.keySet().forEach(cell -> notes.grow(cell, comments.places().getOrDefault(cell, "")));
        write(drawing, notes);
    }

    private List<CellRangeAddress> merged() {
        return sheet.root().child("mergeCells").stream()
                .flatMap(all -> all.children("mergeCell").stream())
                .flatMap(range -> range.attribute("ref").stream())
                .filter(ref -> MERGED.matcher(ref).matches())
                .map(CellRangeAddress::valueOf)
                .toList();
    }

    private CommentsPart comments() {
        Optional<String> part = relationships.byKind("comments").filter(parts::has);
        if (part.isPresent()) {
            return new CommentsPart(parts.document(part.get()).orElseThrow());
        }
        String fresh = parts.free("xl/comments", ".xml");
        relationships.add("comments", fresh);
        types.add(fresh, Spreadsheet.TYPES + "comments+xml");
        return new CommentsPart(parts.documentOr(fresh, CommentsPart.BLANK));
    }

    /** The part with the boxes of the comments, and of the controls if the sheet has any. */
    private Optional<String> drawing() {
        return sheet.root()
                .child("legacyDrawing")
                .flatMap(d -> d.attribute(Spreadsheet.RELATIONSHIPS, "id"))
                .map(id -> relationships
                        .target(id)
                        .filter(parts::has)
                        .orElseThrow(() -> new Unmarkable(Reason.ODD, "no legacy drawing " + id)));
    }

    private void write(Optional<String> drawing, NotesDrawing notes) {
        if (drawing.isPresent()) {
            if (notes.isChanged()) {
                parts.replace(drawing.get(), notes.bytes());
            }
            return;
        }
        String fresh = parts.free("xl/drawings/vmlDrawing", ".vml");
        parts.add(fresh, notes.bytes());
        types.add(fresh, "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Element root = sheet.root();
        String id = relationships.add("vmlDrawing", fresh);
        sheet.insertChild(
                root,
                BEHIND_LEGACY_DRAWING,
                "<" + root.prefix() + "legacyDrawing" + Spreadsheet.relationship(root, id) + "/>");
    }

    /**
     * Fills the marked cells of a sheet. A cell or row that the file does not hold is put in where it belongs; addresses that
     * a writer left out are counted as readers count them.
     */
    private static final class SheetCells {
        private final XmlDocument sheet;
        private final StylesPart styles;
        private final Element data;
        private final SortedMap<Integer, Element> rows;

        SheetCells(XmlDocument sheet, Element data, StylesPart styles) {
            this.sheet = sheet;
            this.styles = styles;
            this.data = data;
            this.rows = numbered(data.children("row"));
        }

        void mark(SortedMap<CellAddress, List<Row>> marks) {
            SortedMap<Integer, SortedMap<Integer, Level>> byRow = new TreeMap<>();
            marks.forEach((cell, findings) -> byRow.computeIfAbsent(cell.getRow(), r -> new TreeMap<>())
                    .put(cell.getColumn(), Marks.worst(findings)));
            byRow.forEach(this::row);
        }

        private void row(int number, SortedMap<Integer, Level> levels) {
            Element row = rows.get(number);
            if (row != null) {
                SortedMap<Integer, Element> cells = numbered(row.children("c"));
                levels.forEach((column, level) -> cell(number, row, cells, column, level));
                return;
            }
            StringBuilder cells = new StringBuilder();
            levels.forEach((column, level) -> cells.append(blank(number, column, columnStyle(column), level)));
            String tag = data.prefix() + "row";
            String xml = "<" + tag + " r=\"" + (number + 1) + "\">" + cells + "</" + tag + ">";
            insert(data, following(rows, number), xml);
        }

        private void cell(int number, Element row, SortedMap<Integer, Element> cells, int column, Level level) {
            Element cell = cells.get(column);
            if (cell != null) {
                int base = cell.number("s").orElse(0);
                sheet.set(cell, "s", String.valueOf(styles.marked(base, level)));
                return;
            }
            int base = row.flag("customFormat") ? row.number("s").orElse(0) : columnStyle(column);
            Optional<Element> next = following(cells, column)
                    .or(() -> row.children().stream()
                            .filter(c -> !c.name().equals("c"))
                            .findFirst());
            insert(row, next, blank(number, column, base, level));
        }

        private String blank(int row, int column, int base, Level level) {
            return "<" + data.prefix() + "c r=\"" + new CellAddress(row, column).formatAsString() + "\" s=\""
                    + styles.marked(base, level) + "\"/>";
        }

        private void insert(Element parent, Optional<Element> next, String xml) {
            next.ifPresentOrElse(n -> sheet.insertBefore(n, xml), () -> sheet.append(parent, xml));
        }

        private int columnStyle(int column) {
            return sheet.root().child("cols").stream()
                    .flatMap(cols -> cols.children("col").stream())
                    .filter(col -> col.number("min").orElse(0) <= column + 1
                            && col.number("max").orElse(0) >= column + 1)
                    .flatMap(col -> col.number("style").stream())
                    .findFirst()
                    .orElse(0);
        }

        private static Optional<Element> following(SortedMap<Integer, Element> elements, int number) {
            return elements.tailMap(number + 1).entrySet().stream()
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** Rows or cells by their number from 0; one without an address follows the one before it. */
        private static SortedMap<Integer, Element> numbered(List<Element> elements) {
            SortedMap<Integer, Element> numbered = new TreeMap<>();
            int next = 0;
            for (Element element : elements) {
                int number = element.attribute("r").map(SheetCells::number).orElse(next);
                numbered.putIfAbsent(number, element);
                next = number + 1;
            }
            return numbered;
        }

        private static int number(String address) {
            CellAddress cell = new CellAddress(address.matches("\\d+") ? "A" + address : address.replace("$", ""));
            return address.matches("\\d+") ? cell.getRow() : cell.getColumn();
        }
    }

    /**
     * The boxes of a sheet's comments (VML). Read as characters, not as XML: Excel itself writes such parts that are not
     * well-formed. Boxes that are there stay; where our text joined one, it grows.
     */
    public static final class NotesDrawing {
        private static final String VML = "urn:schemas-microsoft-com:vml";
        private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
        private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";
        private static final String NAMESPACES =
                " xmlns:v=\"" + VML + "\" xmlns:o=\"" + OFFICE + "\" xmlns:x=\"" + EXCEL + "\"";
        private static final String BLANK = "<xml" + NAMESPACES
                + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\"" + " data=\"1\"/></o:shapelayout></xml>";
        private static final String SHAPE_TYPE =
                "<v:shapetype id=\"_x0000_t202\"%s coordsize=\"21600,21600\" o:spt=\"202\""
                        + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
        private static final String SHAPE =
                "<v:shape id=\"_x0000_s%d\"%s type=\"#_x0000_t202\" style=\"position:absolute;"
                        + "margin-left:60pt;margin-top:2pt;width:%dpt;height:%dpt;z-index:%d;visibility:hidden\""
                        + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                        + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                        + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                        + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>"
                        + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>";
        private static final Pattern END = Pattern.compile("</(?:\\w{1,20}:)?xml\\s?>");
        private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,8})");
        private static final Pattern NOTE = Pattern.compile("ObjectType\\s?=\\s?[\"']Note[\"']");
        private static final Pattern VALUE = Pattern.compile("<\\w{1,20}:(Row|Column|Anchor)>([\\d,\\s]{1,200})</");
        private static final Pattern LAST = Pattern.compile("</(?:\\w{1,20}:)?ClientData");
        /** So far behind its type the place of a note is looked for, unless it ends before. */
        private static final int REACH = 2000;

        private final String original;
        private final int end;
        /** The declarations that a shape needs where the part has none. */
        private final String namespaces;

        private final Grid grid;
        /** Cells that have a box; where it lies is told by an anchor, or else by its style. */
        private final Map<CellAddress, Optional<MatchResult>> present = new HashMap<>();

        private final SortedMap<Integer, String> anchors = new TreeMap<>();
        private final StringBuilder added = new StringBuilder();
        private int next;

        private NotesDrawing(String original, Grid grid) {
            this.original = original;
            this.end = END.matcher(original)
                    .results()
                    .mapToInt(MatchResult::start)
                    .max()
                    .orElseThrow(() -> new Unmarkable(Reason.ODD, "a drawing without end"));
            this.grid = grid;
            this.namespaces = original.contains(NAMESPACES) ? "" : NAMESPACES;
            Matcher note = NOTE.matcher(original);
            for (int notes = 1; note.find(); notes++) {
                Held.hold(notes, CommentsPart.MOST_NOTES, "notes");
                read(note.end());
            }
            this.next = ID.matcher(original)
                            .results()
                            .mapToInt(m -> Integer.parseInt(m.group(1)))
                            .max()
                            .orElse(1024)
                    + 1;
        }

        /** Each byte becomes one character, and back: the encoding need not be known. */
        public static NotesDrawing of(Optional<byte[]> part, Grid grid) {
            return new NotesDrawing(
                    part.map(p -> new String(p, StandardCharsets.ISO_8859_1)).orElse(BLANK), grid);
        }

        /** A box for the comment of a cell, unless it has one. */
        public void add(CellAddress cell, String text) {
            if (present.containsKey(cell)) {
                return;
            }
            if (added.isEmpty() && !original.contains("\"_x0000_t202\"")) {
                added.append(String.format(Locale.ROOT, SHAPE_TYPE, namespaces));
            }
            BoxSize size = BoxSize.of(text);
            added.append(String.format(
                    Locale.ROOT,
                    SHAPE,
                    next,
                    namespaces,
                    size.width() * 3 / 4,
                    size.height() * 3 / 4,
                    next - 1024,
                    grid.anchor(cell.getRow(), cell.getColumn(), size.width(), size.height()),
                    cell.getRow(),
                    cell.getColumn()));
            next++;
        }

        /** Makes the box of a cell large enough for a text that has become longer. */
        public void grow(CellAddress cell, String text) {
            BoxSize size = BoxSize.of(text);
            present.getOrDefault(cell, Optional.empty())
                    .ifPresent(anchor -> anchors.put(
                            anchor.start(2),
                            grid.anchor(cell.getRow(), cell.getColumn(), size.width(), size.height())));
        }

        public boolean isChanged() {
            return !added.isEmpty() || !anchors.isEmpty();
        }

        public byte[] bytes() {
            StringBuilder all = new StringBuilder(original).insert(end, added);
            List<Integer> backwards = new ArrayList<>(anchors.keySet());
            Collections.reverse(backwards);
            for (int from : backwards) {
                all.replace(from, original.indexOf('<', from), String.valueOf(anchors.get(from)));
            }
            return all.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        /** Takes in the note whose values stand from here on. */
        private void read(int from) {
            int reach = Math.min(from + REACH, original.length());
            Matcher last = LAST.matcher(original).region(from, reach);
            Matcher values = VALUE.matcher(original).region(from, last.find() ? last.start() : reach);
            Map<String, MatchResult> found = new HashMap<>();
            while (found.size() < 3 && values.find()) {
                found.putIfAbsent(values.group(1), values.toMatchResult());
            }
            MatchResult row = found.get("Row");
            MatchResult column = found.get("Column");
            if (row != null && column != null) {
                present.put(new CellAddress(number(row), number(column)), Optional.ofNullable(found.get("Anchor")));
            }
        }

        private static int number(MatchResult value) {
            String digits = value.group(2).strip();
            return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
        }
    }
}
