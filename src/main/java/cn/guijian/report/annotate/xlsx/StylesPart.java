package cn.guijian.report.annotate.xlsx;

import cn.guijian.model.Level;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.LevelFills;
import cn.guijian.report.annotate.mark.ListLook;
import cn.guijian.report.annotate.mark.Unmarkable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** The workbook's styles: ours are appended, so that no cell of the county changes its own. */
final class StylesPart {
    /** What a part of styles begins as where the workbook has none. */
    static final String BLANK = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\""
            + Spreadsheet.NAMESPACE + "\"></styleSheet>";

    private static final List<String> ORDER = List.of(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");

    private final XmlDocument document;
    private final String prefix;
    private final StyleList fonts;
    private final StyleList fills;
    private final StyleList borders;
    private final StyleList bases;
    private final StyleList formats;
    private final Map<String, Integer> known = new HashMap<>();

    StylesPart(XmlDocument document) {
        this.document = document;
        this.prefix = document.root().prefix();
        this.fonts = list("fonts", own("<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"));
        this.fills = list(
                "fills",
                own("<fill><patternFill patternType=\"none\"/></fill>"),
                own("<fill><patternFill patternType=\"gray125\"/></fill>"));
        this.borders = list("borders", own("<border><left/><right/><top/><bottom/><diagonal/></border>"));
        this.bases = list("cellStyleXfs", own("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
        this.formats = list("cellXfs", own("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));
    }

    /** The number of a style that is as {@code base} but for the fill of a level. */
    int marked(int base, Level level) {
        return once(base + "/" + level, () -> formats.add(filled(base, fill(LevelFills.fill(level)))));
    }

    /** The number of the style of a look. */
    int of(ListLook look) {
        return once(
                look.name(),
                () -> formats.add(own("<xf numFmtId=\"0\" fontId=\""
                        + font(look) + "\" fillId=\""
                        + look.fill().map(this::fill).orElse(0) + "\" borderId=\""
                        + (look.border() ? border() : 0)
                        + "\" xfId=\"0\" quotePrefix=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                        + "<alignment horizontal=\"" + look.align() + "\" vertical=\"center\" wrapText=\"1\"/></xf>")));
    }

    /** Writes what was asked for. */
    void write() {
        List.of(fonts, fills, borders, bases, formats).forEach(StyleList::write);
    }

    /** The format of a number, with another fill: number format, font, border and protection stay. */
    private String filled(int base, int fill) {
        XmlDocument copy = XmlDocument.fragment(formats.present(base));
        copy.set(copy.root(), "fillId", String.valueOf(fill));
        copy.set(copy.root(), "applyFill", "1");
        return copy.edited();
    }

    private int fill(String rgb) {
        return once(
                "fill " + rgb,
                () -> fills.add(own("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + rgb
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>")));
    }

    private int font(ListLook look) {
        return once(
                "font " + look.font(),
                () -> fonts.add(
                        own("<font>" + look.font() + "<name val=\"\u5B8B\u4F53\"/><charset val=\"134\"/></font>")));
    }

    private int border() {
        return once("border", () -> {
            String sides = List.of("left", "right", "top", "bottom").stream()
                    .map(side -> "<" + side + " style=\"thin\"><color rgb=\"FF8C8C8C\"/></" + side + ">")
                    .reduce("", String::concat);
            return borders.add(own("<border>" + sides + "<diagonal/></border>"));
        });
    }

    /** The number of an entry that is made when it is first asked for; making one may ask for others. */
    private int once(String key, IntSupplier maker) {
        Integer number = known.get(key);
        if (number == null) {
            number = maker.getAsInt();
            known.put(key, number);
        }
        return number;
    }

    /** An element of ours in the prefix that this part uses. */
    private String own(String xml) {
        return Spreadsheet.prefixed(xml, prefix);
    }

    private StyleList list(String name, String... defaults) {
        Set<String> followers = Set.copyOf(ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()));
        return new StyleList(document, name, followers, List.of(defaults));
    }

    /** One numbered list of the styles part, e.g. the fills: ours follow those that are there. */
    private static final class StyleList {
        /** Excel holds some 65,000 formats. */
        private static final int MOST = 64_000;

        private final XmlDocument document;
        private final String name;
        private final Set<String> followers;
        private final String first;
        private final List<String> present = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final Optional<Element> element;

        /** @param defaults what the list begins with where the part has none */
        StyleList(XmlDocument document, String name, Set<String> followers, List<String> defaults) {
            this.document = document;
            this.name = name;
            this.followers = followers;
            this.first = defaults.get(0);
            this.element = document.root().child(name);
            this.element.ifPresentOrElse(
                    e -> e.children().forEach(child -> present.add(child.outer())), () -> present.addAll(defaults));
        }

        /** Appends an entry and returns its number. */
        int add(String entry) {
            if (present.size() + added.size() > MOST) {
                throw new Unmarkable(Unmarkable.Reason.ODD, "too many " + name);
            }
            added.add(entry);
            return present.size() + added.size() - 1;
        }

        /** The text of an entry; of a number that does not exist what the list would begin with. */
        String present(int number) {
            return number < present.size() ? present.get(number) : first;
        }

        /** Writes what was added, into the list or as a new list. */
        void write() {
            String count = String.valueOf(present.size() + added.size());
            if (element.isPresent()) {
                if (!added.isEmpty()) {
                    document.append(element.get(), String.join("", added));
                    element.get().attribute("count").ifPresent(old -> document.set(element.get(), "count", count));
                }
            } else {
                String tag = document.root().prefix() + name;
                String all = String.join("", present) + String.join("", added);
                document.insertChild(
                        document.root(), followers, "<" + tag + " count=\"" + count + "\">" + all + "</" + tag + ">");
            }
        }
    }
}
