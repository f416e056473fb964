package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.Held;
import cn.guijian.report.annotate.mark.BoxSize;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;

/**
 * The boxes of a sheet's comments (VML). Read as characters, not as XML: Excel itself writes such parts that are not
 * well-formed. Boxes that are there stay; where our text joined one, it grows.
 */
public final class NotesDrawing {
    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";
    private static final String NAMESPACES =
            " xmlns:v=\"" + VML + "\" xmlns:o=\"" + OFFICE + "\" xmlns:x=\"" + EXCEL + "\"";
    private static final String BLANK = "<xml" + NAMESPACES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\""
            + " data=\"1\"/></o:shapelayout></xml>";
    private static final String SHAPE_TYPE = "<v:shapetype id=\"_x0000_t202\"%s coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final String SHAPE = "<v:shape id=\"_x0000_s%d\"%s type=\"#_x0000_t202\" style=\"position:absolute;"
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
                        anchor.start(2), grid.anchor(cell.getRow(), cell.getColumn(), size.width(), size.height())));
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
