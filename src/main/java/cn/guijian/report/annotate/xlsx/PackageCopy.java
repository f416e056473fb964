package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.ContentTypes;
import cn.guijian.office.edit.EditedPackage;
import cn.guijian.office.edit.RelationshipList;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.paper.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

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
}
