package cn.guijian.report.annotate.xlsx;

import static cn.guijian.model.Texts.text;

import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.Held;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.MarkText;
import cn.guijian.report.annotate.mark.SheetText;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.paper.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;

/** The comments of a sheet: those of the county stay, ours follow in the same cell or in cells of their own. */
final class CommentsPart {
    static final String BLANK = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
            + Spreadsheet.NAMESPACE + "\"><authors></authors><commentList></commentList></comments>";

    /** Comments of one sheet; each has a box of its own. */
    static final int MOST_NOTES = 5_000;

    /** More findings in one cell are counted only: a comment holds 32,767 characters. */
    private static final int MOST = 12;

    private static final String FONT = "<rFont val=\"\u5B8B\u4F53\"/><charset val=\"134\"/>";
    private static final String BOLD = "<rPr><b/><sz val=\"9\"/><color indexed=\"81\"/>" + FONT + "</rPr>";
    private static final String PLAIN = "<rPr><sz val=\"9\"/><color indexed=\"81\"/>" + FONT + "</rPr>";

    private final XmlDocument document;
    private final Element list;
    private final int author;
    private final Map<String, Element> present = new HashMap<>();
    private final Map<CellAddress, String> places = new TreeMap<>();

    CommentsPart(XmlDocument document) {
        this.document = document;
        Element authors = child("authors");
        this.list = child("commentList");
        this.author = authors.children("author").size();
        append(authors, "<author>" + SheetText.cell(text("print.author")) + "</author>");
        List<Element> comments = list.children("comment");
        Held.hold(comments.size(), MOST_NOTES, "comments");
        comments.forEach(c -> c.attribute("ref").ifPresent(ref -> present.putIfAbsent(ref, c)));
        present.forEach((ref, comment) -> places.put(new CellAddress(ref.replace("$", "")), plain(comment)));
    }

    /** Every cell with a comment, ours and the county's, with its text. */
    Map<CellAddress, String> places() {
        return places;
    }

    void mark(CellAddress cell, List<Row> findings) {
        List<MarkText> texts = findings.stream()
                .limit(MOST)
                .map(MarkText::of)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        if (findings.size() > MOST) {
            texts.add(new MarkText(text("print.comment.more", findings.size() - MOST), ""));
        }
        Element comment = present.get(cell.formatAsString());
        String before = comment == null ? "" : "\n\n";
        String runs = runs(texts, before);
        places.merge(cell, plain(texts), (old, ours) -> old + before + ours);
        if (comment == null) {
            append(
                    list,
                    "<comment ref=\"" + cell.formatAsString() + "\" authorId=\"" + author + "\"><text>" + runs
                            + "</text></comment>");
        } else {
            addTo(comment, runs);
        }
    }

    private void addTo(Element comment, String runs) {
        Optional<Element> text = comment.child("text");
        if (text.isEmpty()) {
            append(comment, "<text>" + runs + "</text>");
            return;
        }
        // A text is either one plain piece or runs: the plain piece becomes the first run.
        String tag = list.prefix() + "r";
        for (Element plain : text.get().children("t")) {
            document.replace(plain.from(), plain.from(), "<" + tag + ">");
            document.replace(plain.to(), plain.to(), "</" + tag + ">");
        }
        document.insertChild(
                text.get(), java.util.Set.of("rPh", "phoneticPr"), Spreadsheet.prefixed(runs, list.prefix()));
    }

    private static String runs(List<MarkText> texts, String before) {
        StringBuilder runs = new StringBuilder();
        String gap = before;
        for (MarkText text : texts) {
            runs.append(run(BOLD, gap + text.heading()));
            if (!text.body().isEmpty()) {
                runs.append(run(PLAIN, "\n" + text.body()));
            }
            gap = "\n\n";
        }
        return runs.toString();
    }

    private static String run(String look, String text) {
        return "<r>" + look + "<t xml:space=\"preserve\">" + SheetText.cell(text) + "</t></r>";
    }

    private static String plain(List<MarkText> texts) {
        return String.join("\n\n", texts.stream().map(MarkText::plain).toList());
    }

    private String plain(Element comment) {
        return comment.outer().replaceAll("<[^>]*>", "");
    }

    private Element child(String name) {
        return document.root()
                .child(name)
                .orElseThrow(() -> new Unmarkable(Unmarkable.Reason.ODD, "comments without " + name));
    }

    private void append(Element parent, String xml) {
        document.append(parent, Spreadsheet.prefixed(xml, list().prefix()));
    }

    private Element list() {
        return document.root();
    }
}
