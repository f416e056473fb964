package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.EditedPackage;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.RelationshipList;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.SheetText;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The workbook's main part: our sheet becomes the first one, and all that counts sheets by their place goes one up. */
final class MarkedWorkbook {
    private static final Set<String> BEHIND_NAMES = Set.of(
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private static final Set<String> OWN_NAMES = Set.of("_xlnm._FilterDatabase", "_xlnm.Print_Titles");

    private final EditedPackage parts;
    private final RelationshipList relationships;
    private final XmlDocument workbook;
    private final Element root;

    MarkedWorkbook(EditedPackage parts, String name) {
        this.parts = parts;
        this.relationships = new RelationshipList(parts, name);
        this.workbook = parts.document(name).orElseThrow(() -> new Unmarkable(Reason.ODD, "no " + name));
        this.root = workbook.root();
        if (!root.is(Spreadsheet.NAMESPACE, "workbook")) {
            throw new Unmarkable(Reason.ODD, "a workbook in " + root.namespace());
        }
    }

    RelationshipList relationships() {
        return relationships;
    }

    boolean isLocked() {
        return root.child("workbookProtection")
                .filter(p -> p.flag("lockStructure"))
                .isPresent();
    }

    /** The names of the sheets and their parts; of those with one name the first. */
    Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Element sheet : elements()) {
            Optional<String> part = sheet.attribute(Spreadsheet.RELATIONSHIPS, "id")
                    .flatMap(relationships::target)
                    .filter(parts::has);
            part.ifPresent(p -> sheets.putIfAbsent(sheet.attribute("name").orElse(""), p));
        }
        return sheets;
    }

    /** {@code wanted}, with a number behind it where a sheet already bears that name. */
    String freeName(String wanted) {
        List<String> taken = elements().stream()
                .map(s -> s.attribute("name").orElse("").toLowerCase(Locale.ROOT))
                .toList();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? wanted : wanted + "(" + n + ")")
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Puts a sheet in front.
     *
     * @param relationship the id of its part
     * @param names its own defined names, as elements without prefix
     */
    void addFirst(String name, String relationship, List<String> names) {
        Element sheets = root.child("sheets").orElseThrow(() -> new Unmarkable(Reason.ODD, "no sheets"));
        int id = 1
                + elements().stream()
                        .mapToInt(s -> s.number("sheetId").orElse(0))
                        .max()
                        .orElse(0);
        String sheet = "<" + sheets.prefix() + "sheet name=\"" + SheetText.escape(name) + "\" sheetId=\"" + id + "\""
                + Spreadsheet.relationship(sheets, relationship) + "/>";
        if (sheets.children().isEmpty()) {
            workbook.append(sheets, sheet);
        } else {
            workbook.insertBefore(sheets.children().get(0), sheet);
        }
        show(0);
        shiftNames();
        addNames(String.join("", names));
    }

    /**
     * Takes up the place of a sheet that was ours before.
     *
     * @param names its own defined names, as elements without prefix, in place of those it had
     */
    void renew(String name, List<String> names) {
        List<Element> all = elements();
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).attribute("name").equals(Optional.of(name)))
                .findFirst()
                .orElse(0);
        names().stream()
                .filter(old -> old.number("localSheetId").equals(Optional.of(place)))
                .filter(old -> old.attribute("name").filter(OWN_NAMES::contains).isPresent())
                .forEach(old -> workbook.replace(old.from(), old.to(), ""));
        show(place);
        addNames(String.join("", names).replace("localSheetId=\"0\"", "localSheetId=\"" + place + "\""));
    }

    /** The workbook opens at our sheet; which sheet the county saved it at is no longer said. */
    private void show(int place) {
        for (Element view : root.child("bookViews").map(Element::children).orElse(List.of())) {
            for (String attribute : List.of("activeTab", "firstSheet")) {
                view.attribute(attribute).ifPresent(old -> workbook.set(view, attribute, String.valueOf(place)));
            }
        }
    }

    private void shiftNames() {
        for (Element name : names()) {
            name.number("localSheetId")
                    .ifPresent(sheet -> workbook.set(name, "localSheetId", String.valueOf(sheet + 1)));
        }
    }

    private void addNames(String xml) {
        String own = Spreadsheet.prefixed(xml, root.prefix());
        Optional<Element> names = root.child("definedNames");
        if (names.isPresent()) {
            workbook.append(names.get(), own);
        } else {
            String tag = root.prefix() + "definedNames";
            workbook.insertChild(root, BEHIND_NAMES, "<" + tag + ">" + own + "</" + tag + ">");
        }
    }

    private List<Element> elements() {
        return root.child("sheets").map(s -> s.children("sheet")).orElse(new ArrayList<>());
    }

    private List<Element> names() {
        return root.child("definedNames").map(n -> n.children("definedName")).orElse(new ArrayList<>());
    }
}
