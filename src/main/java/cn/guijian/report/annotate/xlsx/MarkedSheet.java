package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.ContentTypes;
import cn.guijian.office.edit.EditedPackage;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.RelationshipList;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.paper.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of the county: its marked cells get a fill and a comment, all else stays. */
final class MarkedSheet {
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
}
